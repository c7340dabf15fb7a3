package dev.safar.local.serve;

import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.local.live.LiveStack;
import dev.safar.local.queue.Queue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `GET /health`: that it is there, what time it shows, and how much is under way. No names, so anybody may ask.
final class Health {
    private Health() {
    }

    static List<Route> routes(LiveStack stack, Queue queue) {
        return List.of(Route.open("GET", "/health", _ -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("status", "up");
            body.put("now", stack.now().toString());
            body.put("queue", queue.size());
            body.put("executions", stack.atWork());
            return Response.json(200, body);
        }));
    }
}
