package dev.safar.local.serve;

import dev.safar.local.desk.Strangers;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `POST /desk/erase` with `{"who": "..."}`: forgets whoever is known by dead letters alone, and so has no id inside Safar.
///
/// @param strangers those who are known so
/// @param clock what time it is
record StrangerRoutes(Strangers strangers, InstantSource clock) {
    List<Route> routes() {
        return List.of(Route.desk("POST", "/desk/erase", this::erase));
    }

    private Response erase(Request request) {
        Optional<String> who = DeskRoutes.who(request);
        if (who.isEmpty()) {
            return Response.refused(400, "malformed-request",
                    "Expected {\"who\": \"...\"} with a customer id, an e-mail address or a phone number");
        }
        Instant now = clock.instant();
        return strangers.erase(who.get(), now).map(forgotten -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("asOf", now.toString());
            body.put("deadletters", forgotten.gone());
            body.put("deadlettersLeft", forgotten.left());
            return Response.json(202, body);
        }).orElseGet(() -> Response.refused(404, "unknown-member",
                "No dead letter names it. Whoever is known is erased by `safar erase`, or POST /desk/members/{member}/erase"));
    }
}
