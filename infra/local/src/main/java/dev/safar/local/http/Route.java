package dev.safar.local.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One place that can be asked.
///
/// @param method as in `GET`; a route for `GET` answers `HEAD` too. Empty for every method, where the handler itself looks at it
/// @param pattern a path whose parts may be names in braces, each of which stands for one part: `/desk/members/{member}`
/// @param audience who may ask
/// @param handler answers
public record Route(Optional<String> method, String pattern, Audience audience, Handler handler) {
    /// Who may ask.
    public enum Audience {
        /// Anybody who reaches the port: shops, readers of mail.
        WORLD,
        /// Whoever is at this machine, whichever user: the page's own files, which hold nothing. A browser that was sent here by a foreign page is not, and
        /// neither is what came through a proxy: see [Desk].
        MACHINE,
        /// Of these, who knows the token.
        DESK
    }

    /// {@return a route that anybody may ask}
    ///
    /// @param method as in `GET`
    /// @param pattern as above
    /// @param handler answers
    public static Route open(String method, String pattern, Handler handler) {
        return new Route(Optional.of(method), pattern, Audience.WORLD, handler);
    }

    /// {@return a route for whoever is at this machine; what it shows is nothing, or guarded by its handler}
    ///
    /// @param method as in `GET`
    /// @param pattern as above
    /// @param handler answers
    public static Route machine(String method, String pattern, Handler handler) {
        return new Route(Optional.of(method), pattern, Audience.MACHINE, handler);
    }

    /// {@return a route for whoever sits at this machine and knows the token}
    ///
    /// @param method as in `GET`
    /// @param pattern as above
    /// @param handler answers
    public static Route desk(String method, String pattern, Handler handler) {
        return new Route(Optional.of(method), pattern, Audience.DESK, handler);
    }

    /// {@return what stood where the pattern has names; empty where the path does not fit}
    ///
    /// @param parts the path's parts, decoded
    Optional<Map<String, String>> match(List<String> parts) {
        List<String> expected = parts(pattern);
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < expected.size() && expected.size() == parts.size(); i++) {
            String part = expected.get(i);
            if (part.startsWith("{")) {
                found.put(part.substring(1, part.length() - 1), parts.get(i));
            } else if (!part.equals(parts.get(i))) {
                return Optional.empty();
            }
        }
        return expected.size() == parts.size() ? Optional.of(found) : Optional.empty();
    }

    /// Whether it answers a method.
    boolean answers(String asked) {
        String same = asked.equals("HEAD") ? "GET" : asked;
        return method.isEmpty() || method.get().equals(asked) || method.get().equals(same);
    }

    static List<String> parts(String path) {
        return new ArrayList<>(List.of(path.substring(1).split("/", -1)));
    }
}
