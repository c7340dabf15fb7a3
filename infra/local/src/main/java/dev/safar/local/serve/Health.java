package dev.safar.local.serve;

import dev.safar.local.durable.DataFile;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.local.live.LiveStack;
import dev.safar.local.queue.Pulse;
import dev.safar.local.queue.Queue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// `GET /health`: whether the store and all who work for ever do their work, what time it is, and how much is under way. No names, so anybody may ask.
///
/// @param stack what runs
/// @param queue what waits
/// @param file the store
/// @param pulse knows who of those who work for ever fails
record Health(LiveStack stack, Queue queue, DataFile file, Pulse pulse) {
    Route route() {
        return Route.open("GET", "/health", _ -> answer());
    }

    private Response answer() {
        Optional<Long> waiting = waiting();
        List<String> reasons = Stream.of(file.broken(), pulse.trouble()).flatMap(Optional::stream).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", reasons.isEmpty() ? "up" : "down");
        if (!reasons.isEmpty()) {
            body.put("reasons", reasons);
        }
        body.put("now", stack.now().toString());
        waiting.ifPresent(messages -> body.put("queue", messages));
        body.put("executions", stack.atWork());
        return Response.json(reasons.isEmpty() ? 200 : 503, body);
    }

    /// Nobody knows where the file cannot be read, and then it is broken.
    private Optional<Long> waiting() {
        try {
            return Optional.of(queue.size());
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }
}
