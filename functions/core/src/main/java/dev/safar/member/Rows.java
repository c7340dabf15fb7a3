package dev.safar.member;

import dev.safar.event.MemberEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/// Moves the rows that a change concerns: the one that the older body belongs to, and the one that the new body belongs to, which may be two.
///
/// @param keyOf the row that a fact belongs to, if any
/// @param load the row as known so far
/// @param without the row less a fact
/// @param with the row and a fact
/// @param <K> the rows' keys
/// @param <R> the rows
record Rows<K extends Comparable<K>, R>(Function<MemberEvent, Optional<K>> keyOf, Function<K, R> load,
        BiFunction<R, MemberEvent, R> without, BiFunction<R, MemberEvent, R> with) {

    /// One row, before and after.
    record Moved<R>(R before, R after) {}

    static Rows<OrderKey, Order> orders(History history) {
        return new Rows<>(OrderKey::of, key -> history.order(key).orElseGet(() -> Order.empty(key)), Order::without,
                Order::with);
    }

    static Rows<ComplaintKey, Complaint> complaints(History history) {
        return new Rows<>(ComplaintKey::of, key -> history.complaint(key).orElseGet(() -> Complaint.empty(key)),
                Complaint::without, Complaint::with);
    }

    List<Moved<R>> moved(Change<MemberEvent> change) {
        Optional<K> left = change.before().flatMap(keyOf);
        Optional<K> joined = change.after().flatMap(keyOf);
        return Stream.of(left, joined).flatMap(Optional::stream).distinct().sorted()
                .map(key -> move(key, change, left, joined)).toList();
    }

    private Moved<R> move(K key, Change<MemberEvent> change, Optional<K> left, Optional<K> joined) {
        R before = load.apply(key);
        R rest = change.before().filter(_ -> left.equals(Optional.of(key))).map(old -> without.apply(before, old))
                .orElse(before);
        R after = change.after().filter(_ -> joined.equals(Optional.of(key))).map(come -> with.apply(rest, come))
                .orElse(rest);
        return new Moved<>(before, after);
    }
}
