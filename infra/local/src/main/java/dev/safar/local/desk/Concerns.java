package dev.safar.local.desk;

import dev.safar.event.InstantText;
import dev.safar.flow.Troubles;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.RejectedAt;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a person should look at, whosever it is: what came to the door and could not be accepted, and runs and messages that went wrong.
public final class Concerns {
    private static final int PAGE = 100;
    /// Few enough to be put in order in memory.
    private static final int MOST = 10_000;
    /// Entries of an index are small: some twenty thousand fit into a page of DynamoDB's.
    private static final int MOST_ENTRIES = 1000;
    private static final int MOST_TROUBLES = 100_000;

    private final Store store;

    /// Looks at a store.
    ///
    /// @param store any
    public Concerns(Store store) {
        this.store = store;
    }

    /// {@return what was rejected, the latest first: `at`, `reason`, `name`, `text`}
    ///
    /// However many there are, no more is read than is told. Only where that is fewer than the limit, rows are looked for that an earlier release wrote without
    /// a place among the latest: the first ten thousand by their names.
    ///
    /// @param limit how many at most
    public List<Map<String, @Nullable Object>> rejections(int limit) {
        List<Item.Rejection> all = latest(limit);
        if (all.size() < limit) {
            Set<Item.Rejection> known = new HashSet<>(all);
            byName().stream().filter(row -> !known.contains(row)).forEach(all::add);
        }
        return all.stream().sorted(Comparator.comparing(Item.Rejection::at).reversed()
                .thenComparing(Item.Rejection::name)).limit(limit).map(Concerns::json).toList();
    }

    private List<Item.Rejection> latest(int limit) {
        List<Item.Rejection> all = new ArrayList<>();
        pages(Kind.LATEST, limit, item -> store.get(Key.rejection(((RejectedAt) item).name()))
                .ifPresent(stored -> all.add((Item.Rejection) stored.item())));
        return all;
    }

    private List<Item.Rejection> byName() {
        List<Item.Rejection> all = new ArrayList<>();
        pages(Kind.REJECTION, MOST, item -> all.add((Item.Rejection) item));
        return all;
    }

    private void pages(Kind kind, int most, Consumer<Item> reader) {
        Optional<String> after = Optional.empty();
        int left = most;
        while (left > 0) {
            List<Stored<Item>> page = store.query(Key.REJECTIONS, kind.prefix(), after, Math.min(PAGE, left));
            page.forEach(stored -> reader.accept(stored.item()));
            left = page.size() < PAGE ? 0 : left - page.size();
            after = page.isEmpty() ? after : Optional.of(page.getLast().key().sort());
        }
    }

    private static Map<String, @Nullable Object> json(Item.Rejection rejection) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("at", InstantText.of(rejection.at()));
        json.put("reason", rejection.reason());
        json.put("name", rejection.name());
        json.put("text", rejection.text());
        return json;
    }

    /// {@return what a person must look at, the earliest first: `at`, `what`, `member`, `name`, `text`}
    ///
    /// @param limit how many at most
    public List<Map<String, @Nullable Object>> troubles(int limit) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (int shard = 0; shard < store.shards(); shard++) {
            store.troubles(shard, Optional.empty(), limit).stream().map(Due::key).map(store::get)
                    .flatMap(Optional::stream).map(Stored::item).filter(Item.Trouble.class::isInstance)
                    .forEach(item -> all.add(json((Item.Trouble) item)));
        }
        all.sort(Comparator.comparing(row -> String.valueOf(row.get("at"))));
        return all.stream().limit(limit).toList();
    }

    /// Effects of which nobody knows whether they were done.
    ///
    /// @param rows the earliest first: `at`, `effect` (its id), `text`
    /// @param more whether there are, or may be, others
    public record Unclear(List<Map<String, @Nullable Object>> rows, boolean more) {}

    /// {@return the effects of which nobody knows whether they were done; past whatever else went wrong, a hundred thousand at most}
    ///
    /// @param limit how many at most
    public Unclear unclear(int limit) {
        List<Item.Trouble> all = new ArrayList<>();
        boolean more = false;
        for (int shard = 0; shard < store.shards(); shard++) {
            List<Key> keys = new ArrayList<>();
            more |= !uncertain(shard, limit + 1, keys);
            keys.stream().map(store::get).flatMap(Optional::stream)
                    .forEach(stored -> all.add((Item.Trouble) stored.item()));
        }
        List<Map<String, @Nullable Object>> rows = all.stream().sorted(Comparator.comparing(Item.Trouble::at))
                .limit(limit).map(Concerns::doubt).toList();
        return new Unclear(rows, more || all.size() > limit);
    }

    /// The names in the index tell which trouble is one, so no other is read.
    ///
    /// @return whether the shard was looked through, or holds more than are asked for
    private boolean uncertain(int shard, int most, List<Key> keys) {
        String prefix = Kind.TROUBLE.prefix() + Troubles.UNCERTAIN;
        Optional<Due> after = Optional.empty();
        for (int looked = 0; looked < MOST_TROUBLES / store.shards() && keys.size() < most; looked += MOST_ENTRIES) {
            List<Due> page = store.troubles(shard, after, MOST_ENTRIES);
            page.stream().map(Due::key).filter(key -> key.sort().startsWith(prefix)).limit(most - (long) keys.size())
                    .forEach(keys::add);
            if (page.size() < MOST_ENTRIES) {
                return true;
            }
            after = Optional.of(page.getLast());
        }
        return keys.size() == most;
    }

    private static Map<String, @Nullable Object> doubt(Item.Trouble trouble) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("at", InstantText.of(trouble.at()));
        json.put("effect", trouble.member().value() + "#" + trouble.name().substring(Troubles.UNCERTAIN.length()));
        json.put("text", trouble.text());
        return json;
    }

    private static Map<String, @Nullable Object> json(Item.Trouble trouble) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("at", InstantText.of(trouble.at()));
        json.put("what", trouble.what().name().toLowerCase(Locale.ROOT));
        json.put("member", trouble.member().value());
        json.put("name", trouble.name());
        json.put("text", trouble.text());
        return json;
    }
}
