package dev.safar.local.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Finds the route of a request and lets it answer. The first that fits the path counts, so a fixed part goes before a name in braces.
public final class Router {
    private static final Logger LOG = System.getLogger(Router.class.getName());
    private final List<Route> routes;

    /// Mounts routes.
    ///
    /// @param routes in the order in which they are looked at
    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    /// Answers one request.
    ///
    /// @param request its parameters are not looked at
    /// @return the answer; never an exception, whatever a handler throws
    public Response answer(Request request) {
        if (!request.path().startsWith("/")) {
            return Response.refused(400, "malformed-request", "Expected the path to begin with a slash");
        }
        List<String> parts = Route.parts(request.path());
        TreeSet<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> found = route.match(parts);
            if (found.isPresent() && route.answers(request.method())) {
                return answer(route, request.with(found.get()));
            }
            found.flatMap(_ -> route.method()).ifPresent(allowed::add);
        }
        return allowed.isEmpty()
                ? Response.refused(404, "not-found", "There is nothing here under this path")
                : Response.refused(405, "method-not-allowed",
                        "Expected the method to be " + String.join(" or ", allowed))
                        .with("Allow", allowed.stream().collect(Collectors.joining(", ")));
    }

    /// The log is told the kind of failure alone: nobody knows whose data its message quotes.
    private static Response answer(Route route, Request request) {
        try {
            Optional<Response> refused = switch (route.audience()) {
                case WORLD -> Optional.empty();
                case DESK -> Desk.refusal(request);
            };
            return refused.orElseGet(() -> route.handler().handle(request));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, route.pattern() + " failed with a " + e.getClass().getName());
            return Response.refused(500, "failed", "Something went wrong here; it is no fault of the request");
        }
    }
}
