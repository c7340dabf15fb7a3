package dev.safar.member;

import dev.safar.event.Stamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The first few things along an order, kept without keeping the rest. Only a correction that moves one of them inwards past the last one kept asks
/// for everything again; a new fact never does.
///
/// @param order which comes first; things that compare as equal are bodies of one fact
/// @param size how many are kept
/// @param <T> the things
record Edge<T>(Comparator<? super T> order, int size) {
    static Optional<Stamp> first(Optional<Stamp> kept, Change<Stamp> change) {
        return first(Function.identity(), kept, change);
    }

    static <T> Optional<T> first(Function<T, Stamp> stamp, Optional<T> kept, Change<T> change) {
        return new Edge<>(Comparator.comparing(stamp), 1).revise(kept, change);
    }

    static Optional<Stamp> last(Optional<Stamp> kept, Change<Stamp> change) {
        return last(Function.identity(), kept, change);
    }

    static <T> Optional<T> last(Function<T, Stamp> stamp, Optional<T> kept, Change<T> change) {
        return new Edge<>(Comparator.comparing(stamp).reversed(), 1).revise(kept, change);
    }

    Optional<T> revise(Optional<T> kept, Change<T> change) {
        if (change.before().isEmpty()) {
            // Nearly every fact is new, and then there are but two things to compare.
            return change.after().filter(come -> kept.isEmpty() || order.compare(come, kept.get()) < 0).or(() -> kept);
        }
        return revise(kept.stream().toList(), change).stream().findFirst();
    }

    List<T> revise(List<T> kept, Change<T> change) {
        if (needsTheRest(kept, change)) {
            return change.all().get().sorted(order).limit(size).toList();
        }
        List<T> next = new ArrayList<>(kept);
        change.before().ifPresent(gone -> next.removeIf(thing -> order.compare(thing, gone) == 0));
        change.after().ifPresent(next::add);
        return next.stream().sorted(order).limit(size).toList();
    }

    private boolean needsTheRest(List<T> kept, Change<T> change) {
        boolean gap = change.before().filter(gone -> kept.stream().anyMatch(thing -> order.compare(thing, gone) == 0))
                .isPresent();
        if (!gap || kept.size() < size) {
            return false;
        }
        return change.after().filter(come -> order.compare(come, kept.getLast()) <= 0).isEmpty();
    }
}
