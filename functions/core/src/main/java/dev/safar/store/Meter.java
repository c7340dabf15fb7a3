package dev.safar.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A store that counts what DynamoDB would bill for its use, whatever store it is. Before each write it reads what is there, at nobody's cost: so
/// it is for measuring, on a store that is near. Thread-safe; where threads race for one item, the size before may be another's.
public final class Meter implements Store {
    private final Store store;
    private final Tariff tariff;
    private final AtomicReference<Units> used = new AtomicReference<>(Units.NONE);

    /// Begins to count.
    ///
    /// @param store what does the work
    /// @param tariff what it costs
    public Meter(Store store, Tariff tariff) {
        this.store = store;
        this.tariff = tariff;
    }

    /// {@return what was used so far}
    public Units used() {
        return used.get();
    }

    /// {@return what was used so far, and from now on it begins at nothing}
    public Units reset() {
        return used.getAndSet(Units.NONE);
    }

    @Override
    public Optional<Stored<Item>> get(Key key) {
        Optional<Stored<Item>> found = store.get(key);
        count(tariff.read(found.stream().map(Stored::item).toList()));
        return found;
    }

    @Override
    public List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        List<Stored<Item>> found = store.query(partition, prefix, after, limit);
        count(tariff.read(found.stream().map(Stored::item).toList()));
        return found;
    }

    /// {@inheritDoc}
    ///
    /// Only what is found is counted, and DynamoDB bills what it looks at: that is more.
    @Override
    public List<Stored<Item>> scan(Kind kind, Optional<Key> after, int limit) {
        List<Stored<Item>> found = store.scan(kind, after, limit);
        count(tariff.read(found.stream().map(Stored::item).toList()));
        return found;
    }

    /// {@inheritDoc}
    ///
    /// It costs what reading them costs.
    @Override
    public List<Key> keys(Kind kind, Optional<Key> after, int limit) {
        return scan(kind, after, limit).stream().map(stored -> stored.key()).toList();
    }

    @Override
    public List<Due> due(int shard, Instant until, Optional<Due> after, int limit) {
        List<Due> found = store.due(shard, until, after, limit);
        count(tariff.due(found));
        return found;
    }

    @Override
    public boolean defer(Due entry, Instant until) {
        Optional<Item> item = store.get(entry.key()).map(Stored::item);
        boolean moved = store.defer(entry, until);
        count(tariff.deferred(item, moved));
        return moved;
    }

    @Override
    public List<Due> troubles(int shard, Optional<Due> after, int limit) {
        List<Due> found = store.troubles(shard, after, limit);
        count(tariff.due(found));
        return found;
    }

    @Override
    public int shards() {
        return store.shards();
    }

    /// {@inheritDoc}
    ///
    /// A check alone is a read.
    @Override
    public Answer write(Write write) {
        Optional<Item> before = before(write);
        Answer answer = store.write(write);
        count(write instanceof Write.Check
                ? tariff.read(before.stream().toList())
                : tariff.write(write, before, answer.equals(new Answer.Applied()), false));
        return answer;
    }

    /// {@inheritDoc}
    ///
    /// A transaction that is lost or contended costs what it would have cost, but for the index. One write alone counts as no transaction, since
    /// the store on DynamoDB makes none of it.
    @Override
    public Answer transact(List<Write> writes) {
        if (writes.size() == 1) {
            return write(writes.getFirst());
        }
        List<Optional<Item>> before = writes.stream().map(this::before).toList();
        Answer answer = store.transact(writes);
        for (int i = 0; i < writes.size(); i++) {
            count(tariff.write(writes.get(i), before.get(i), answer.equals(new Answer.Applied()), true));
        }
        return answer;
    }

    private Optional<Item> before(Write write) {
        return store.get(write.key()).map(Stored::item);
    }

    private void count(Units units) {
        used.accumulateAndGet(units, Units::plus);
    }
}
