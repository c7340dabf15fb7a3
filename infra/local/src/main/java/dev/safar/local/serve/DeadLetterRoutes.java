package dev.safar.local.serve;

import dev.safar.local.desk.DeadLetter;
import dev.safar.local.desk.DeadLetters;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a queue gave up: listed, shown, put back, or thrown away.
///
/// @param path of the list; the others are below it
/// @param letters the dead ones
/// @param clock what time it is
public record DeadLetterRoutes(String path, DeadLetters letters, InstantSource clock) {
    /// Where those of the queue of facts are.
    public static final String FACTS = "/desk/deadletters";
    /// Where those of the queue of SES's receipts are.
    public static final String RECEIPTS = "/desk/receipts/deadletters";
    private static final int PAGE = 200;

    /// {@return the routes}
    public List<Route> routes() {
        return List.of(Route.desk("GET", path, this::list),
                Route.desk("POST", path + "/replay", _ -> replayAll()),
                Route.desk("GET", path + "/{id}", this::show),
                Route.desk("POST", path + "/{id}/replay", this::replay),
                Route.desk("POST", path + "/{id}/discard", this::discard));
    }

    private Response list(Request request) {
        List<DeadLetter> page = letters.list(request.asked("from").orElse(""), PAGE + 1);
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("deadletters", page.stream().limit(PAGE).map(DeadLetter::json).toList());
        body.put("next", page.size() > PAGE ? page.getLast().id() : null);
        body.put("expired", letters.expired());
        return Response.json(200, body);
    }

    private Response show(Request request) {
        return letters.find(request.parameter("id")).map(letter -> Response.json(200, letter.whole()))
                .orElseGet(DeadLetterRoutes::unknown);
    }

    private Response replay(Request request) {
        return letters.replay(request.parameter("id"))
                ? Response.json(200, Map.of("replayed", 1))
                : unknown();
    }

    private Response discard(Request request) {
        return letters.discard(request.parameter("id"))
                ? Response.json(200, Map.of("discarded", 1))
                : unknown();
    }

    /// Those that die again meanwhile are met again only by the next command: each is replayed once.
    private Response replayAll() {
        Instant begun = clock.instant();
        int replayed = 0;
        Optional<String> from = Optional.of("");
        while (from.isPresent()) {
            List<DeadLetter> page = letters.list(from.get(), PAGE + 1);
            for (DeadLetter letter : page.stream().limit(PAGE).toList()) {
                replayed += !letter.since().isAfter(begun) && letters.replay(letter.id()) ? 1 : 0;
            }
            from = page.size() > PAGE ? Optional.of(page.getLast().id()) : Optional.empty();
        }
        return Response.json(200, Map.of("replayed", replayed));
    }

    private static Response unknown() {
        return Response.refused(404, "unknown-dead-letter",
                "There is no dead letter of this id; the list says which there are");
    }
}
