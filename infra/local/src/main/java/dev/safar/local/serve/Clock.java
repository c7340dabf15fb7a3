package dev.safar.local.serve;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import dev.safar.language.duration.DurationReading;
import dev.safar.language.duration.Durations;
import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.local.live.MovedClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// `POST /desk/clock` with `{"by": "3 days"}`: moves the clock forward, and answers what was set in motion.
final class Clock {
    private static final Duration FARTHEST = Duration.ofDays(3660);
    private final MovedClock clock;

    private Clock(MovedClock clock) {
        this.clock = clock;
    }

    static List<Route> routes(MovedClock clock) {
        return List.of(Route.desk("POST", "/desk/clock", new Clock(clock)::move));
    }

    private Response move(Request request) {
        return switch (Json.read(request.body(), Limits.EVENT)) {
            case Parsed.Value(var root) when root.plain() instanceof Map<?, ?> map
                    && map.get("by") instanceof String by ->
                move(by);
            case Parsed.Value _,Parsed.Fault _ ->
                refused("an object with `by`, as in {\"by\": \"3 days\"}", "another body");
        };
    }

    private Response move(String by) {
        return switch (Durations.parse(by)) {
            case DurationReading.Read(Duration length) when length.compareTo(FARTHEST) <= 0 -> moved(length);
            case DurationReading.Read _ -> refused("`by` to be at most " + FARTHEST.toDays() + " days", by);
            case DurationReading.Refused refused -> refused("`by` to be " + refused.expected(), by);
        };
    }

    private Response moved(Duration by) {
        try {
            return Response.json(200, clock.move(by));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Response.refused(503, "stopping",
                    "The server is being stopped; the clock stands somewhere on the way");
        }
    }

    private static Response refused(String expected, String found) {
        return Response.refused(400, "malformed-request", "Expected " + expected + ", but found '" + found + "'");
    }
}
