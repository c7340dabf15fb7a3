package dev.safar.local.serve;

import dev.safar.local.live.Manuscript;
import dev.safar.local.story.Words;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A request for what lies ahead of a member, read.
///
/// @param until up to when
/// @param events what happens to her on the way
/// @param written drafts that take the place of what is live of theirs; may be none
/// @param words in which to answer
record PreviewRequest(Instant until, List<Event> events, Manuscript written, Words words) {
    private static final Duration MOST = Duration.ofDays(3660);

    /// One thing that happens to her.
    ///
    /// @param at when
    /// @param type as in `purchase.completed`
    /// @param data as the door takes it
    record Event(Instant at, String type, Map<String, @Nullable Object> data) {
        static Optional<Event> of(@Nullable Object row) {
            return row instanceof Map<?, ?> map && map.get("type") instanceof String type
                    && map.get("data") instanceof Map<?, ?> said
                            ? instant(map.get("at")).map(at -> {
                                Map<String, @Nullable Object> data = new LinkedHashMap<>();
                                said.forEach((name, value) -> data.put(String.valueOf(name), value));
                                return new Event(at, type, data);
                            })
                            : Optional.empty();
        }
    }

    /// {@return the request; empty where it is another}
    static Optional<PreviewRequest> of(Map<String, @Nullable Object> body) {
        List<?> rows = body.get("events") instanceof List<?> list ? list : List.of();
        List<Event> events = new ArrayList<>();
        rows.forEach(row -> Event.of(row).ifPresent(events::add));
        return instant(body.get("until")).filter(_ -> events.size() == rows.size())
                .flatMap(until -> PublishRequest.words(body.get("lang")).map(words -> new PreviewRequest(until, events,
                        new Manuscript(new TreeMap<>(PublishRequest.texts(body.get("journeys"))),
                                new TreeMap<>(PublishRequest.texts(body.get("messages")))),
                        words)));
    }

    private static Optional<Instant> instant(@Nullable Object text) {
        try {
            return text instanceof String words ? Optional.of(Instant.parse(words)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// {@return whether all of it lies ahead, in order, and not too far}
    ///
    /// @param now the instant of asking
    boolean isAhead(Instant now) {
        Instant last = now;
        for (Event event : events) {
            if (event.at().isBefore(last)) {
                return false;
            }
            last = event.at();
        }
        return !until.isBefore(last) && !until.isAfter(now.plus(MOST));
    }
}
