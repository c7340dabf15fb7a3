package dev.safar.local.http;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Knows who sits at this machine. A web page that somebody opens may send requests to 127.0.0.1 too: its browser then names the page's origin, or asks
/// for a name of the page's own that points here. A proxy that lets the world in says for whom it asks. None of these may read members or move the clock.
final class Desk {
    private static final Pattern HERE = Pattern.compile("(?i)(127\\.0\\.0\\.1|localhost|\\[::1])(:\\d{1,5})?");
    private static final List<String> OF_PROXIES = List.of("forwarded", "x-forwarded-for", "x-forwarded-host", "via",
            "x-real-ip");

    private Desk() {
    }

    /// {@return why the request is not from the desk; empty where it is}
    static Optional<Response> refusal(Request request) {
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
