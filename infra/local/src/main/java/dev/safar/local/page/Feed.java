package dev.safar.local.page;

import dev.safar.local.http.Request;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.log.Line;
import dev.safar.log.Log;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What happened lately, for a page that asks again and again. It remembers the last few hundred things, in memory: what must last is in the store. For many
/// threads.
public final class Feed implements Log {
    private static final int MOST = 300;
    private final Deque<Map<String, Object>> moments = new ArrayDeque<>();
    private final InstantSource clock;
    private long last;

    /// A feed that nothing was told yet.
    ///
    /// @param clock the shop's
    public Feed(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void tell(Line line) {
        Moment.of(line).ifPresent(this::add);
    }

    private synchronized void add(Map<String, Object> fields) {
        Map<String, Object> moment = new LinkedHashMap<>();
        moment.put("n", ++last);
        moment.put("at", clock.instant().toString());
        moment.putAll(fields);
        moments.addLast(moment);
        if (moments.size() > MOST) {
            moments.removeFirst();
        }
    }

    /// {@return `GET /desk/events?after=N`: what happened after the moment of that number, the earliest first, with the number of the last and the time}
    public List<Route> routes() {
        return List.of(Route.desk("GET", "/desk/events", this::after));
    }

    private synchronized Response after(Request request) {
        String asked = request.asked("after").orElse("0");
        if (!asked.matches("[0-9]{1,18}")) {
            return Response.refused(400, "malformed-request", "Expected after to be the number of a moment");
        }
        long after = Long.parseLong(asked) > last ? 0 : Long.parseLong(asked);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("now", clock.instant().toString());
        body.put("last", last);
        body.put("events", moments.stream().filter(moment -> moment.get("n") instanceof Long n && n > after).toList());
        return Response.json(200, body);
    }
}
