package dev.safar.local.durable;

import dev.safar.store.Due;
import dev.safar.store.FixedInstant;
import dev.safar.store.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/// The index of what is due: keys of a fixed-width instant, partition and sort key, with nothing behind them.
final class DueIndex {
    private final MVMap<String, String> map;

    DueIndex(MVStore file) {
        this.map = file.openMap("due", Items.strings());
    }

    void add(Due due) {
        map.put(entry(due), "");
    }

    void remove(Due due) {
        map.remove(entry(due));
    }

    List<Due> due(Instant until, Optional<Due> after, int limit) {
        String last = after.map(DueIndex::entry).orElse("");
        String bound = FixedInstant.near(until);
        List<Due> found = new ArrayList<>();
        Iterator<String> entries = map.keyIterator(last.isEmpty() ? null : last);
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
        return FixedInstant.of(due.at()) + due.key().partition() + Items.BETWEEN + due.key().sort();
    }

    private static Due read(String entry) {
        int between = entry.indexOf(Items.BETWEEN, FixedInstant.WIDTH);
        return new Due(FixedInstant.in(entry),
                new Key(entry.substring(FixedInstant.WIDTH, between), entry.substring(between + 1)));
    }
}
