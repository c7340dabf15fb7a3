package dev.safar.local.durable;

import dev.safar.codec.ItemText;
import dev.safar.store.Answer;
import dev.safar.store.Due;
import dev.safar.store.Expect;
import dev.safar.store.FixedInstant;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The store in one file. What was answered with Applied is on the disk, and everything that it was decided upon; a process that dies in between loses the
/// change whole. It never answers Contended.
public final class MvStore implements Store, AutoCloseable {
    private final DataFile file;
    private final Items items;
    private final DueIndex due;
    private final DueIndex troubles;

    /// The store in a file that holds other things too.
    ///
    /// @param file whoever opened it may close it, or this
    public MvStore(DataFile file) {
        this.file = file;
        this.items = new Items(file);
        this.due = new DueIndex(file, "due");
        this.troubles = new DueIndex(file, "troubles");
    }

    /// Opens a file of its own, and makes it where there is none.
    ///
    /// @param path the file; its folder must exist
    /// @return the store; close it
    /// @throws IllegalStateException if it is open elsewhere, damaged beyond its last commit, or cannot be written
    public static MvStore open(Path path) {
        return new MvStore(DataFile.open(path));
    }

    @Override
    public Optional<Stored<Item>> get(Key key) {
        return file.read(() -> items.get(key));
    }

    @Override
    public List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        return file.read(() -> items.query(partition, prefix, after, limit));
    }

    @Override
    public List<Stored<Item>> scan(Kind kind, Optional<Key> after, int limit) {
        return file.read(() -> items.scan(kind, after, limit));
    }

    @Override
    public List<Key> keys(Kind kind, Optional<Key> after, int limit) {
        return file.read(() -> items.keys(kind, after, limit));
    }

    @Override
    public List<Due> due(int shard, Instant until, Optional<Due> after, int limit) {
        return file.read(() -> this.due.due(until, after, limit));
    }

    @Override
    public boolean defer(Due entry, Instant until) {
        return file.change(() -> due.move(entry, until));
    }

    @Override
    public List<Due> troubles(int shard, Optional<Due> after, int limit) {
        return file.read(() -> troubles.due(FixedInstant.LAST, after, limit));
    }

    /// {@return 1: shards spread load over machines, and here is one}
    @Override
    public int shards() {
        return 1;
    }

    @Override
    public Answer write(Write write) {
        return transact(List.of(write));
    }

    /// Everything that can fail is done before the first change: what fails in the middle would take the changes of others with it.
    @Override
    public Answer transact(List<Write> writes) {
        Store.checked(writes);
        List<Prepared> prepared = writes.stream().map(Prepared::of).toList();
        return file.change(() -> {
            List<Key> lost = writes.stream().filter(write -> !holds(write)).map(Write::key).toList();
            if (!lost.isEmpty()) {
                return new Answer.Lost(lost);
            }
            List<Optional<Item>> before = writes.stream().map(this::replaced).toList();
            for (int i = 0; i < before.size(); i++) {
                apply(prepared.get(i), before.get(i));
            }
            return new Answer.Applied();
        });
    }

    private boolean holds(Write write) {
        return switch (write.expect()) {
            case Expect.Anything _ -> true;
            case Expect.Version(long number) -> number == items.version(write.key());
        };
    }

    private Optional<Item> replaced(Write write) {
        return switch (write) {
            case Write.Put put -> items.get(put.key()).map(Stored::item);
            case Write.Delete delete -> items.get(delete.key()).map(Stored::item);
            case Write.Check _ -> Optional.empty();
        };
    }

    private void apply(Prepared write, Optional<Item> before) {
        if (write.changes()) {
            items.replace(write.key(), write.text());
            due.replace(write.key(), stood(write.key(), before), write.next().flatMap(Item::stands));
            troubles.replace(write.key(), before.flatMap(Item::troubled), write.next().flatMap(Item::troubled));
            if (write.next().orElse(null) instanceof Item.Tombstone || before.orElse(null) instanceof Item.Erasing) {
                file.buries();
            }
        }
    }

    /// An older Safar kept the entry of every segment that ran at its lease, from where it is taken away here.
    private Optional<Instant> stood(Key key, Optional<Item> before) {
        boolean isOlder = before.filter(item -> !item.due().equals(item.stands())).flatMap(Item::due)
                .filter(lease -> due.forget(new Due(lease, key))).isPresent();
        return isOlder ? Optional.empty() : before.flatMap(Item::stands);
    }

    /// Closes the file, with all that it holds.
    @Override
    public void close() {
        file.close();
    }

    /// A write with the texts that go into the file.
    private record Prepared(Key key, boolean changes, Optional<Item> next, Optional<String> text) {
        static Prepared of(Write write) {
            return switch (write) {
                case Write.Put put -> {
                    put.item().stands().ifPresent(FixedInstant::of);
                    put.item().troubled().ifPresent(FixedInstant::of);
                    yield new Prepared(put.key(), true, Optional.of(put.item()),
                            Optional.of(ItemText.write(put.item())));
                }
                case Write.Delete delete -> new Prepared(delete.key(), true, Optional.empty(), Optional.empty());
                case Write.Check check -> new Prepared(check.key(), false, Optional.empty(), Optional.empty());
            };
        }
    }
}
