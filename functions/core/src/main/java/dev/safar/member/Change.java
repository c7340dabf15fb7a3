package dev.safar.member;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// One fact comes in, perhaps in the place of an older body of itself. Seen through [#map] and [#filter] it is a change of whatever a concern counts.
///
/// @param before what the older body said, if there was one that concerns the viewer
/// @param after what the new body says, if it concerns the viewer
/// @param all everything that holds after the change, the new body among it; expensive, asked for only by [Edge]
/// @param <T> what is looked at
record Change<T>(Optional<T> before, Optional<T> after, Supplier<Stream<T>> all) {
    <R> Change<R> map(Function<? super T, ? extends R> view) {
        return new Change<>(before.map(view), after.map(view), () -> all.get().map(view));
    }

    Change<T> filter(Predicate<? super T> concern) {
        return new Change<>(before.filter(concern), after.filter(concern), () -> all.get().filter(concern));
    }

    <R extends T> Change<R> only(Class<R> type) {
        return filter(type::isInstance).map(type::cast);
    }

    /// By how many the number of these facts grows: 1, 0 or -1.
    int growth() {
        return (after.isPresent() ? 1 : 0) - (before.isPresent() ? 1 : 0);
    }
}
