package dev.safar.local.live;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.store.Answer;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A store that tells when something becomes due, so that the sweep can sleep until then and need not look every second, and when a run ends, whoever ended it.
public final class Watched implements Store {
    private final Store store;
    private final Consumer<Ended> end;
    private volatile Consumer<Instant> listener = _ -> {};

    /// Watches a store.
    ///
    /// @param store which
    /// @param end is told of each run that ends: an enrollment that ended is never written again
    public Watched(Store store, Consumer<Ended> end) {
        this.store = store;
        this.end = end;
    }

    void listen(Consumer<Instant> next) {
        listener = next;
    }

    @Override
    public Answer write(Write write) {
        return told(List.of(write), store.write(write));
    }

    @Override
    public Answer transact(List<Write> writes) {
        return told(writes, store.transact(writes));
    }

    private Answer told(List<Write> writes, Answer answer) {
        if (answer instanceof Answer.Applied) {
            writes.stream().flatMap(Watched::ended).forEach(end);
            writes.stream().flatMap(Watched::due).min(Instant::compareTo).ifPresent(listener);
        }
        return answer;
    }

    private static Stream<Ended> ended(Write write) {
        return write instanceof Write.Put(_, Item.Enrollment(Enrollment run), _) && run.state() instanceof Ended ended
                ? Stream.of(ended)
                : Stream.empty();
    }

    private static Stream<Instant> due(Write write) {
        return write instanceof Write.Put(_, Item item, _) ? item.due().stream() : Stream.empty();
    }

    @Override
    public Optional<Stored<Item>> get(Key key) {
        return store.get(key);
    }

    @Override
    public List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        return store.query(partition, prefix, after, limit);
    }

    @Override
    public List<Stored<Item>> scan(Kind kind, Optional<Key> after, int limit) {
        return store.scan(kind, after, limit);
    }

    @Override
    public List<Key> keys(Kind kind, Optional<Key> after, int limit) {
        return store.keys(kind, after, limit);
    }

    @Override
    public List<Due> due(int shard, Instant until, Optional<Due> after, int limit) {
        return store.due(shard, until, after, limit);
    }

    @Override
    public boolean defer(Due due, Instant until) {
        return store.defer(due, until);
    }

    @Override
    public List<Due> troubles(int shard, Optional<Due> after, int limit) {
        return store.troubles(shard, after, limit);
    }

    @Override
    public int shards() {
        return store.shards();
    }
}
