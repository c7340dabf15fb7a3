package dev.safar.asl;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Keeps the whole history in memory.
public final class RecordedHistory implements HistoryListener {
    private final List<HistoryEvent> events = new ArrayList<>();

    /// Begins an empty history.
    public RecordedHistory() {
    }

    @Override
    public void record(HistoryEvent event) {
        events.add(event);
    }

    /// {@return what happened so far, in order; a view that cannot be changed}
    public List<HistoryEvent> events() {
        return Collections.unmodifiableList(events);
    }
}
