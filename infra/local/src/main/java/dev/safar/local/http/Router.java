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
    private final Optional<DeskToken> token;

    /// Mounts routes for this process alone, which has no other users: the token of the desk is not asked for.
    ///
    /// @param routes in the order in which they are looked at
    public Router(List<Route> routes) {
        this(routes, Optional.empty());
    }

    /// Mounts routes behind a port.
    ///
    /// @param routes in the order in which they are looked at
    /// @param token what the routes of the desk ask for
    public Router(List<Route> routes, DeskToken token) {
        this(routes, Optional.of(token));
    }

    private Router(List<Route> routes, Optional<DeskToken> token) {
        this.routes = List.copyOf(routes);
        this.token = token;
    }

    /// {@return what is mounted, as `GET /desk/clock`, in the order in which it is looked at; `*` for every method}
    public List<String> mounted() {
        return routes.stream().map(route -> route.method().orElse("*") + " " + route.pattern()).toList();
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
    private Response answer(Route route, Request request) {
        try {
            Optional<Response> refused = switch (route.audience()) {
                case WORLD -> Optional.empty();
                case MACHINE -> Desk.foreign(request);
                case DESK -> token.map(known -> Desk.refusal(request, known)).orElseGet(() -> Desk.foreign(request));
            };
            return refused.orElseGet(() -> route.handler().handle(request));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, route.pattern() + " failed with a " + e.getClass().getName());
            return Response.refused(500, "failed", "Something went wrong here; it is no fault of the request");
        }
    }
}
