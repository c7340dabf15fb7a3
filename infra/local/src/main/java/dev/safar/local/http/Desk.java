package dev.safar.local.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Knows who sits at this machine. A web page that somebody opens may send requests to 127.0.0.1 too: its browser then names the page's origin, or asks
/// for a name of the page's own that points here. A proxy that lets the world in says for whom it asks. None of these may read members or move the clock. Other
/// users of the same machine send what they like, so whoever asks for more than the page's own files says the token too.
final class Desk {
    private static final String BEARER = "bearer ";
    private static final Pattern HERE = Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");
    private static final List<String> OF_PROXIES = List.of("forwarded", "x-forwarded-for", "x-forwarded-host", "via",
            "x-real-ip");

    private Desk() {
    }

    /// {@return why the request is not from the desk; empty where it is}
    ///
    /// @param token what it must know
    static Optional<Response> refusal(Request request, DeskToken token) {
        return foreign(request).or(() -> knows(request, token) ? Optional.empty() : Optional.of(locked()));
    }

    private static boolean knows(Request request, DeskToken token) {
        List<String> said = request.headers().all("authorization");
        return said.size() == 1 && said.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())
                && token.is(said.getFirst().substring(BEARER.length()).strip());
    }

    private static Response locked() {
        return Response.refused(401, "no-token",
                "Expected the header `Authorization: Bearer TOKEN`. The token is the text of the file desk.token in the folder of data, "
                        + "which is safar-data unless --data names another; only who runs the server can read it. The commands of safar read it by "
                        + "themselves, and the page gets it by the address that the server printed")
                .with("WWW-Authenticate", "Bearer realm=\"safar-desk\"");
    }

    /// {@return why the request is not from this machine; empty where it is}
    static Optional<Response> foreign(Request request) {
        List<String> hosts = request.headers().all("host");
        if (hosts.size() != 1 || !HERE.matcher(hosts.getFirst()).matches()) {
            return refused(
                    "Expected the Host to be 127.0.0.1 or localhost: this is only for whoever sits at this machine");
        }
        if (OF_PROXIES.stream().anyMatch(name -> !request.headers().all(name).isEmpty())) {
            return refused("Expected a request without a proxy: this is only for whoever sits at this machine");
        }
        boolean own = request.headers().all("origin").stream()
                .allMatch(origin -> origin.equalsIgnoreCase("http://" + hosts.getFirst()));
        return own ? Optional.empty() : refused("Expected the page to be this server's own, but found another origin");
    }

    private static Optional<Response> refused(String detail) {
        return Optional.of(Response.refused(403, "not-at-the-desk", detail));
    }
}
