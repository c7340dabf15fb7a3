package dev.safar.local.durable;

import dev.safar.store.Due;
import dev.safar.store.FixedInstant;
import dev.safar.store.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// An index of instants, of what is due or of what a person must look at: keys of a fixed-width instant, partition and sort key, with nothing behind them.
final class DueIndex {
    private final Table map;

    /// Where entries stand that do not stand where their items say.
    private final Table moved;

    DueIndex(DataFile file, String name) {
        this.map = file.table(name);
        this.moved = file.table(name + ".moved");
    }

    /// Moves an item's entry from where the item said to where it says now.
    void replace(Key key, Optional<Instant> stood, Optional<Instant> stands) {
        Optional<Instant> deferred = moved.get(Items.place(key)).map(FixedInstant::in);
        deferred.ifPresent(_ -> moved.remove(Items.place(key)));
        Optional<Instant> before = deferred.or(() -> stood);
        if (!before.equals(stands)) {
            before.ifPresent(at -> map.remove(entry(new Due(at, key))));
            stands.ifPresent(at -> map.put(entry(new Due(at, key)), ""));
        }
    }

    /// {@return whether an entry stood there that was not moved there, and is gone now}
    boolean forget(Due due) {
        return moved.get(Items.place(due.key())).isEmpty() && map.remove(entry(due));
    }

    /// {@return whether the entry stood there, and was moved}
    boolean move(Due due, Instant until) {
        // The entry is written first: an instant that cannot be written must not leave half a move.
        String next = entry(new Due(until, due.key()));
        if (map.get(entry(due)).isEmpty()) {
            return false;
        }
        map.remove(entry(due));
        map.put(next, "");
        moved.put(Items.place(due.key()), FixedInstant.of(until));
        return true;
    }

    List<Due> due(Instant until, Optional<Due> after, int limit) {
        String last = after.map(DueIndex::entry).orElse("");
        String bound = FixedInstant.near(until);
        List<Due> found = new ArrayList<>();
        Iterator<String> entries = map.keys(last);
        while (found.size() < limit && entries.hasNext()) {
            String entry = entries.next();
            if (entry.substring(0, FixedInstant.WIDTH).compareTo(bound) > 0) {
                break;
            }
            if (!entry.equals(last)) {
                found.add(read(entry));
            }
        }
        return found;
    }

    private static String entry(Due due) {
        return FixedInstant.of(due.at()) + Items.place(due.key());
    }

    private static Due read(String entry) {
        int between = entry.indexOf(Items.BETWEEN, FixedInstant.WIDTH);
        return new Due(FixedInstant.in(entry),
                new Key(entry.substring(FixedInstant.WIDTH, between), entry.substring(between + 1)));
    }
}
