package dev.safar.proof;

import dev.safar.member.MemberId;
import dev.safar.store.Answer;
import dev.safar.store.Due;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a store holds, as a value: a write gives another content, and this one stays, so that a search can go back.
final class Content {
    static final Content EMPTY = new Content(Collections.emptyNavigableMap(), 0);

    private final NavigableMap<Key, Cell> cells;
    private final int hash;

    private Content(NavigableMap<Key, Cell> cells, int hash) {
        this.cells = cells;
        this.hash = hash;
    }

    /// What came of a write.
    record Written(Answer answer, Content content) {}

    Optional<Cell> get(Key key) {
        return Optional.ofNullable(cells.get(key));
    }

    List<Cell> query(String partition, String prefix, Optional<String> after, int limit) {
        return cells.tailMap(new Key(partition, after.orElse(prefix)), after.isEmpty()).entrySet().stream()
                .takeWhile(cell -> cell.getKey().partition().equals(partition)
                        && cell.getKey().sort().startsWith(prefix))
                .limit(limit).map(Map.Entry::getValue).toList();
    }

    List<Due> due(Instant until, Optional<Due> after, int limit) {
        return items().flatMap(item -> item.stands().map(at -> new Due(at, item.key())).stream())
                .filter(due -> !due.at().isAfter(until) && after.filter(last -> due.compareTo(last) <= 0).isEmpty())
                .sorted().limit(limit).toList();
    }

    /// {@return everything in a member's partition}
    Stream<Cell> of(MemberId member) {
        return cells.tailMap(new Key(member.value(), ""), true).entrySet().stream()
                .takeWhile(cell -> cell.getKey().partition().equals(member.value())).map(Map.Entry::getValue);
    }

    Stream<Item> items() {
        return cells.values().stream().map(Cell::item);
    }

    <I extends Item> Stream<I> all(Class<I> kind) {
        return items().filter(kind::isInstance).map(kind::cast);
    }

    Written transact(List<Write> writes) {
        Store.checked(writes);
        List<Key> lost = writes.stream().filter(write -> !holds(write)).map(Write::key).toList();
        return lost.isEmpty()
                ? new Written(new Answer.Applied(), with(writes))
                : new Written(new Answer.Lost(lost), this);
    }

    private boolean holds(Write write) {
        return switch (write.expect()) {
            case Expect.Anything _ -> true;
            case Expect.Version expected -> expected.number() == version(write.key());
        };
    }

    private long version(Key key) {
        return get(key).map(Cell::stored).map(Stored::version).orElse(0L);
    }

    private Content with(List<Write> writes) {
        NavigableMap<Key, Cell> next = new TreeMap<>(cells);
        for (Write write : writes) {
            switch (write) {
                case Write.Put put ->
                    next.put(put.key(), Cell.of(new Stored<>(put.item(), version(put.key()) + 1)));
                case Write.Delete delete -> next.remove(delete.key());
                case Write.Check _ -> {
                }
            }
        }
        return new Content(next, next.values().stream().mapToInt(Cell::hashCode).sum());
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Content that && hash == that.hash && cells.equals(that.cells));
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
