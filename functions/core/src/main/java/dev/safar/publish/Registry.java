package dev.safar.publish;

import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Register;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The journeys themselves in the store: one row for how each stands, and one for each version, which never changes.
public final class Registry {
    private static final int PAGE = 25;

    private final Store store;

    /// Opens it.
    ///
    /// @param store where it lies
    public Registry(Store store) {
        this.store = store;
    }

    /// {@return how every journey stands, by name}
    public List<Stored<Register.Journey>> journeys() {
        return rows(Kind.JOURNEY.prefix(), Register.Journey.class);
    }

    /// {@return how a journey stands; empty where none of that name was published}
    ///
    /// @param journey its name
    public Optional<Stored<Register.Journey>> journey(String journey) {
        return one(Key.journey(journey), Register.Journey.class);
    }

    /// {@return a version; empty where it is not kept}
    ///
    /// @param journey the journey's name
    /// @param version its hash
    public Optional<Register.Version> version(String journey, String version) {
        return one(Key.version(journey, version), Register.Version.class).map(Stored::item);
    }

    /// {@return every version of every journey}
    public List<Register.Version> versions() {
        return rows(Kind.VERSION.prefix(), Register.Version.class).stream().map(Stored::item).toList();
    }

    /// Keeps a version. One that is kept already stays as it is.
    ///
    /// @param version which
    /// @return whether it is kept; if not, the store was busy
    public boolean keep(Register.Version version) {
        return !(store.write(new Write.Put(version, Expect.ABSENT)) instanceof Answer.Contended);
    }

    private <I extends Item> Optional<Stored<I>> one(Key key, Class<I> type) {
        return store.get(key).map(stored -> stored.as(type));
    }

    private <I extends Item> List<Stored<I>> rows(String prefix, Class<I> type) {
        List<Stored<I>> rows = new ArrayList<>();
        List<Stored<Item>> page;
        Optional<String> after = Optional.empty();
        do {
            page = store.query(Key.JOURNEYS, prefix, after, PAGE);
            page.forEach(stored -> rows.add(stored.as(type)));
            after = page.isEmpty() ? after : Optional.of(page.getLast().key().sort());
        } while (page.size() == PAGE);
        return rows;
    }
}
