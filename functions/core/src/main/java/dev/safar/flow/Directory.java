package dev.safar.flow;

import dev.safar.event.Identity;
import dev.safar.member.MemberId;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Orphan;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.UnreadableItemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Who is here: finds a member by an identity, reads all that is kept of her, and lists everybody. For people who look; no rule needs it.
public final class Directory {
    private static final int PAGE = 100;
    private static final int MOST_DUE = 1_000;

    private final Store store;
    private final IdentityHash hash;

    /// Opens the directory.
    ///
    /// @param store where members are
    /// @param shop whose members they are
    public Directory(Store store, Shop shop) {
        this.store = store;
        this.hash = new IdentityHash(shop.identityKey());
    }

    /// Finds whose an identity is.
    ///
    /// @param identity in its canonical form
    /// @return the member, or empty where nobody is known by it
    public Optional<MemberId> find(Identity identity) {
        return IdentityRow.of(hash.of(identity), store).owner();
    }

    /// {@return whether anything is known of a member}
    ///
    /// @param member any id
    public boolean knows(MemberId member) {
        return store.get(Key.member(member)).isPresent();
    }

    /// Reads a member's whole partition.
    ///
    /// @param member who
    /// @return her items in the order of their keys; none where she is not known
    public List<Item> rows(MemberId member) {
        return rows(member, "");
    }

    /// Reads a member's items of one kind.
    ///
    /// @param member who
    /// @param kind which
    /// @return the items in the order of their keys
    public List<Item> rows(MemberId member, Kind kind) {
        return rows(member, kind.prefix());
    }

    private List<Item> rows(MemberId member, String prefix) {
        List<Item> rows = new ArrayList<>();
        Optional<String> after = Optional.empty();
        boolean more = true;
        while (more) {
            List<Stored<Item>> page = store.query(member.value(), prefix, after, PAGE);
            page.forEach(stored -> rows.add(stored.item()));
            more = page.size() == PAGE;
            after = page.isEmpty() ? after : Optional.of(page.getLast().key().sort());
        }
        return rows;
    }

    /// Finds what came with an identity of hers and waits for what says whose it is: refunds ahead of their orders. One that names nobody is nobody's until its
    /// order comes. It is looked for in the index, where what waits stands due within a minute, and among the first thousand entries of each shard.
    ///
    /// @param member who
    /// @param now the instant of asking
    /// @return what waits, in the order in which it is looked at again
    public List<Orphan> waiting(MemberId member, Instant now) {
        Instant until = now.plus(Orphans.LONGEST);
        return IntStream.range(0, store.shards())
                .mapToObj(shard -> store.due(shard, until, Optional.empty(), MOST_DUE)).flatMap(List::stream)
                .filter(due -> due.key().sort().startsWith(Kind.ORPHAN.prefix())).sorted()
                .flatMap(due -> waiting(due.key()).stream())
                .filter(orphan -> orphan.fact().provenance().who().strongestFirst().stream()
                        .anyMatch(identity -> find(identity).filter(member::equals).isPresent()))
                .toList();
    }

    /// What cannot be read is nobody's here; the sweep sets it aside.
    private Optional<Orphan> waiting(Key key) {
        try {
            return Read.one(store, key, Orphan.class).map(Stored::item);
        } catch (UnreadableItemException _) {
            return Optional.empty();
        }
    }

    /// {@return the code by which she brings friends}
    ///
    /// @param member who
    public String code(MemberId member) {
        return hash.code(member);
    }

    /// Lists members, those who are being erased left out.
    ///
    /// @param after the member after whom to begin; empty for the first
    /// @param limit how many at most, positive
    /// @return their summaries, in the store's own order; fewer than `limit` mean that there are no more
    public List<Item.Member> members(Optional<MemberId> after, int limit) {
        List<Item.Member> found = new ArrayList<>();
        Optional<Key> last = after.map(Key::member);
        boolean more = true;
        while (more && found.size() < limit) {
            int wanted = limit - found.size();
            List<Stored<Item>> page = store.scan(Kind.MEMBER, last, wanted);
            page.forEach(stored -> add(stored.item(), found));
            last = page.isEmpty() ? last : Optional.of(page.getLast().key());
            more = page.size() == wanted;
        }
        return found;
    }

    /// Lists where members stand, those who are being erased and those whose rows cannot be read among them.
    ///
    /// @param after the member after whom to begin; empty for the first
    /// @param limit how many at most, positive
    /// @return their ids, in the order of [#members(Optional, int)]; fewer than `limit` mean that there are no more
    public List<MemberId> everybody(Optional<MemberId> after, int limit) {
        return store.keys(Kind.MEMBER, after.map(Key::member), limit).stream().map(key -> new MemberId(key.partition()))
                .toList();
    }

    private static void add(Item item, List<Item.Member> found) {
        if (item instanceof Item.Member member) {
            found.add(member);
        }
    }
}
