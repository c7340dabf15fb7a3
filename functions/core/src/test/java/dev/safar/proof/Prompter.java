package dev.safar.proof;

import dev.safar.flow.Carrier;
import dev.safar.flow.Outgoing;
import dev.safar.store.Answer;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The world as an actor sees it that is played again: what was answered before is answered again, and at the first call beyond that it stops. So the
/// production code runs unchanged, without threads, and can be stopped between any two calls.
final class Prompter implements Store, Carrier {
    private final Iterator<Reply> told;

    Prompter(List<Reply> told) {
        this.told = told.iterator();
    }

    private <R extends Reply> R ask(Call call, Class<R> kind) {
        if (!told.hasNext()) {
            throw new Asking(call);
        }
        return kind.cast(told.next());
    }

    @Override
    public Optional<Stored<Item>> get(Key key) {
        return ask(new Call.Get(key), Reply.Found.class).cell().map(Cell::stored);
    }

    @Override
    public List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        return ask(new Call.Query(partition, prefix, after, limit), Reply.Page.class).cells().stream()
                .map(Cell::stored).toList();
    }

    /// No rule looks at everybody.
    @Override
    public List<Stored<Item>> scan(Kind kind, Optional<Key> after, int limit) {
        throw new UnsupportedOperationException("scan");
    }

    @Override
    public List<Key> keys(Kind kind, Optional<Key> after, int limit) {
        throw new UnsupportedOperationException("keys");
    }

    @Override
    public List<Due> due(int shard, Instant until, Optional<Due> after, int limit) {
        return ask(new Call.Look(until, after, limit), Reply.Entries.class).entries();
    }

    /// Nothing that is searched through sets anything aside: an entry stays where its item says.
    @Override
    public boolean defer(Due due, Instant until) {
        return false;
    }

    @Override
    public List<Due> troubles(int shard, Optional<Due> after, int limit) {
        throw new UnsupportedOperationException("troubles");
    }

    @Override
    public int shards() {
        return 1;
    }

    @Override
    public Answer write(Write write) {
        return transact(List.of(write));
    }

    @Override
    public Answer transact(List<Write> writes) {
        return ask(new Call.Transact(List.copyOf(writes)), Reply.Wrote.class).answer();
    }

    @Override
    public Receipt carry(Outgoing outgoing) {
        return ask(new Call.Carry(outgoing), Reply.Took.class).receipt();
    }
}
