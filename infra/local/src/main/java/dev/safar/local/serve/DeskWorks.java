package dev.safar.local.serve;

import dev.safar.door.Market;
import dev.safar.flow.Shop;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.local.desk.Reconciliation;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.webhook.source.SourceKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the shop's people ask of the house and not of members, under `/desk`: the shop itself, the clock, and files of what was missed.
///
/// @param shop whose members they are
/// @param market what is traded in, and where
/// @param sources who may send, by the last part of the webhook's path
/// @param reconciliation takes in what was missed
/// @param clock what time it is
/// @param ahead how far the clock was moved
public record DeskWorks(Shop shop, Market market, Map<String, SourceKind> sources, Reconciliation reconciliation,
        InstantSource clock, Supplier<Duration> ahead) {
    private static final int BYTES = 1024 * 1024;
    private static final Limits BATCH = new Limits(BYTES, 64, 64 * 1024, 40);

    /// {@return the routes}
    public List<Route> routes() {
        return List.of(Route.desk("GET", "/desk/shop", _ -> named()), Route.desk("GET", "/desk/clock", _ -> time()),
                Route.desk("POST", "/desk/import", this::take));
    }

    /// Without its link, and without anything secret.
    private Response named() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", shop.name());
        body.put("currency", market.currency().name());
        body.put("region", market.region());
        Map<String, Object> wired = new TreeMap<>();
        sources.forEach((name, kind) -> wired.put(name, kind.word()));
        body.put("sources", wired);
        return Response.json(200, body);
    }

    private Response time() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("now", clock.instant().toString());
        body.put("ahead", ahead.get().toString());
        return Response.json(200, body);
    }

    private Response take(Request request) {
        Optional<Asked> asked = asked(request.body());
        if (asked.isEmpty()) {
            return Response.refused(400, "malformed-request",
                    "Expected {\"envelopes\": [...], \"skipKnown\": false} of at most 1 MiB");
        }
        Map<String, @Nullable Object> answer = reconciliation.take(asked.get().envelopes(), asked.get().skipKnown(),
                clock.instant());
        return answer.isEmpty()
                ? Response.refused(503, "not-stored", "It could not be kept; send it again")
                : Response.json(200, answer);
    }

    /// A batch as it was asked for.
    private record Asked(List<Map<String, @Nullable Object>> envelopes, boolean skipKnown) {}

    private static Optional<Asked> asked(byte[] body) {
        return Json.read(body, BATCH) instanceof Parsed.Value(Node.Obj object)
                && object.plain().get("envelopes") instanceof List<?> list
                && list.stream().allMatch(Map.class::isInstance)
                        ? Optional.of(new Asked(list.stream().map(Map.class::cast).map(DeskWorks::named).toList(),
                                Boolean.TRUE.equals(object.plain().get("skipKnown"))))
                        : Optional.empty();
    }

    private static Map<String, @Nullable Object> named(Map<?, ?> map) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        map.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }
}
