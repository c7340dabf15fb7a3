package dev.safar.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The one port to storage. Reads are strongly consistent, the index of what is due may be behind; an item that cannot be read is an
/// [UnreadableItemException]. Every implementation passes one contract suite.
public interface Store {
    /// The most writes one transaction may hold (DynamoDB's limit).
    int MOST_WRITES = 100;

    /// Reads one item.
    ///
    /// @param key where
    /// @return the item, or empty
    Optional<Stored<Item>> get(Key key);

    /// Reads items of one partition in the order of their sort keys.
    ///
    /// @param partition which
    /// @param prefix what the sort keys must begin with, as in [Kind#prefix()]
    /// @param after the sort key after which to begin; empty for the first
    /// @param limit how many at most, positive
    /// @return the items; fewer than `limit` mean that there are no more
    List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit);

    /// Reads items of one kind, whosever they are, in an order of the store's own that stays the same from page to page. The store looks at every item
    /// to find them, so this is for a person who looks, and for no rule. What is written meanwhile may be missed.
    ///
    /// @param kind which
    /// @param after the item after which to begin, which need not be there any more; empty for the first
    /// @param limit how many at most, positive
    /// @return the items; fewer than `limit` mean that there are no more
    List<Stored<Item>> scan(Kind kind, Optional<Key> after, int limit);

    /// Reads where items of one kind lie, as [#scan] finds them, and nothing of what is in them: it names those too that cannot be read.
    ///
    /// @param kind which
    /// @param after the item after which to begin, which need not be there any more; empty for the first
    /// @param limit how many at most, positive
    /// @return their keys; fewer than `limit` mean that there are no more
    List<Key> keys(Kind kind, Optional<Key> after, int limit);

    /// Reads what is due, earliest first.
    ///
    /// @param shard which part of the index, from 0
    /// @param until the last instant that counts, itself included
    /// @param after the entry after which to begin; empty for the first
    /// @param limit how many at most, positive
    /// @return the entries; fewer than `limit` mean that there are no more
    List<Due> due(int shard, Instant until, Optional<Due> after, int limit);

    /// Moves an entry of the index of what is due, if it still stands there, so that an item that cannot be dealt with does not stand before the
    /// others for ever (protocol, rule 18). The item and its version stay, and the next write of the item puts the entry where the item says.
    ///
    /// @param due the entry as it was read
    /// @param until where it shall stand
    /// @return whether it was moved; if not, somebody wrote the item, or the store was busy
    boolean defer(Due due, Instant until);

    /// Reads what a person must look at, earliest first: the items that say since when in [Item#troubled()].
    ///
    /// @param shard which part of the index, from 0
    /// @param after the entry after which to begin; empty for the first
    /// @param limit how many at most, positive
    /// @return the entries; fewer than `limit` mean that there are no more
    List<Due> troubles(int shard, Optional<Due> after, int limit);

    /// {@return how many shards the index of what is due has, at least 1}
    int shards();

    /// Writes one item: cheaper than a transaction.
    ///
    /// @param write the change
    /// @return what came of it
    Answer write(Write write);

    /// Writes several items, all or none.
    ///
    /// @param writes 1 to [#MOST_WRITES], no item twice
    /// @return what came of it
    /// @throws IllegalArgumentException if there are none, too many, or one item twice
    Answer transact(List<Write> writes);

    /// Checks what [#transact(List)] demands, for every implementation alike.
    ///
    /// @param writes any
    /// @throws IllegalArgumentException if there are none, too many, or one item twice
    static void checked(List<Write> writes) {
        Set<Key> keys = HashSet.newHashSet(writes.size());
        writes.forEach(write -> keys.add(write.key()));
        if (writes.isEmpty() || writes.size() > MOST_WRITES || keys.size() != writes.size()) {
            throw new IllegalArgumentException("Expected 1 to " + MOST_WRITES + " writes to different items, but found "
                    + writes.size() + " to " + keys.size());
        }
    }
}
