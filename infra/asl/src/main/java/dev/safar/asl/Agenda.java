package dev.safar.asl;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// What an execution will do and when; at one instant, in the order it was planned.
final class Agenda {
    private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::at).thenComparingLong(Entry::sequence);

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(ORDER);
    private long sequence;

    /// One thing to do.
    ///
    /// @param strand whose it is: a cancelled strand's entries are dropped
    record Entry(Instant at, long sequence, Strand strand, Runnable action) {}

    void add(Instant at, Strand strand, Runnable action) {
        entries.add(new Entry(at, sequence++, strand, action));
    }

    /// {@return the next thing to do, left where it is; null when there is none}
    @Nullable
    Entry peek() {
        Entry first = entries.peek();
        while (first != null && first.strand.isCancelled()) {
            entries.remove();
            first = entries.peek();
        }
        return first;
    }

    void remove() {
        entries.remove();
    }
}
