package dev.safar.flow;

import dev.safar.store.Answer;
import dev.safar.store.Forwarding;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.util.List;
import java.util.Optional;

/// Two stores that are told the same, and must say the same.
///
/// @param store one of them
/// @param image the other, which alone is asked what neither a rule reads of one member nor any rule writes
public record Mirror(Store store, Store image) implements Forwarding {
    /// The index may be behind, so the image speaks alone.
    @Override
    public Store inner() {
        return image;
    }

    @Override
    public Optional<Stored<Item>> get(Key key) {
        return same(store.get(key), image.get(key));
    }

    @Override
    public List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        return same(store.query(partition, prefix, after, limit), image.query(partition, prefix, after, limit));
    }

    @Override
    public Answer write(Write write) {
        return same(store.write(write), image.write(write));
    }

    @Override
    public Answer transact(List<Write> writes) {
        return same(store.transact(writes), image.transact(writes));
    }

    private static <T> T same(T said, T shown) {
        if (!said.equals(shown)) {
            throw new AssertionError("Expected " + shown + ", but found " + said);
        }
        return said;
    }
}
