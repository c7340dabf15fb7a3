package dev.safar.asl;

import dev.safar.json.JsonText;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Counts an execution's events, and builds them where someone listens.
final class Journal {
    /// AWS marks with this that a value was not cut short.
    static final Map<String, Object> WHOLE = Map.of("truncated", false);
    /// The most events a history may have (Step Functions service quotas).
    private static final long LIMIT = 25_000;

    private final Timeline timeline;
    private final @Nullable HistoryListener listener;
    private long last;
    private long entered;

    Journal(Timeline timeline, @Nullable HistoryListener listener) {
        this.timeline = timeline;
        this.listener = listener;
    }

    /// Notes an event.
    ///
    /// @param of what kind of thing it happened to, for example `Task`
    /// @param what what happened to it, for example `Started`
    /// @param details built, like the event's type, only where someone listens
    /// @return its id
    long record(long previous, String of, String what, Supplier<Map<String, @Nullable Object>> details) {
        long id = ++last;
        if (listener != null) {
            listener.record(new HistoryEvent(id, previous, timeline.now(), of + what,
                    Collections.unmodifiableMap(details.get())));
        }
        return id;
    }

    /// Notes an event whose type is one word.
    long record(long previous, String type, Supplier<Map<String, @Nullable Object>> details) {
        return record(previous, type, "", details);
    }

    /// Notes an event that has no details.
    long record(long previous, String type) {
        return record(previous, type, LinkedHashMap::new);
    }

    /// How many states were entered so far.
    long entered() {
        return entered;
    }

    boolean isFull() {
        return last >= LIMIT;
    }

    long entered(long previous, Outline state, @Nullable Object input) {
        entered++;
        return record(previous, state.type(), "StateEntered", () -> {
            Map<String, @Nullable Object> details = new LinkedHashMap<>();
            details.put("name", state.name());
            details.put("input", text(input));
            details.put("inputDetails", WHOLE);
            return details;
        });
    }

    long exited(long previous, Outline state, @Nullable Object output, Map<String, @Nullable Object> assigned) {
        return record(previous, state.type(), "StateExited", () -> {
            Map<String, @Nullable Object> details = new LinkedHashMap<>();
            details.put("name", state.name());
            details.put("output", text(output));
            details.put("outputDetails", WHOLE);
            if (!assigned.isEmpty()) {
                Map<String, String> texts = new TreeMap<>();
                assigned.forEach((name, value) -> texts.put(name, text(value)));
                details.put("assignedVariables", texts);
                details.put("assignedVariablesDetails", WHOLE);
            }
            return details;
        });
    }

    static String text(@Nullable Object value) {
        return JsonText.compact(value);
    }
}
