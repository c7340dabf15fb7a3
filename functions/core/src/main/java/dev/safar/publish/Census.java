package dev.safar.publish;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Place;
import dev.safar.store.Due;
import dev.safar.store.FixedInstant;
import dev.safar.store.Item;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// How many wait where in a journey. Whoever waits has an entry in the index of what is due, whose key names her journey: so the index is read, and of the items only
/// those of this journey that are under way; no member who is in none, and nobody's past.
///
/// @param waiting how many rest at each place, counted as they were written
/// @param running how many are between two waits, by version
/// @param looked how many entries of the index were read: 100 bytes or so each, so 40 of them are a read unit of DynamoDB
/// @param read how many enrollments were read: mostly one unit each
public record Census(SortedMap<Place, Long> waiting, SortedMap<String, Long> running, long looked, long read) {
    /// Nobody was looked at.
    public static final Census NONE = new Census(new TreeMap<>(), new TreeMap<>(), 0, 0);
    private static final int PAGE = 1000;

    /// Copies.
    public Census {
        waiting = Collections.unmodifiableSortedMap(new TreeMap<>(waiting));
        running = Collections.unmodifiableSortedMap(new TreeMap<>(running));
    }

    /// Counts.
    ///
    /// @param store where members are
    /// @param journey the journey's name
    /// @return how many wait where
    public static Census of(Store store, String journey) {
        SortedMap<Place, Long> waiting = new TreeMap<>();
        SortedMap<String, Long> running = new TreeMap<>();
        AtomicLong read = new AtomicLong();
        long looked = walk(store, journey, due -> store.get(due.key()).ifPresent(stored -> {
            read.incrementAndGet();
            Enrollment enrollment = ((Item.Enrollment) stored.item()).enrollment();
            switch (enrollment.state()) {
                case Waiting it -> waiting.merge(new Place(enrollment.version(), it.rest().step()), 1L, Long::sum);
                case Running _ -> running.merge(enrollment.version(), 1L, Long::sum);
                case Ended _ -> {
                }
            }
        }));
        return new Census(waiting, running, looked, read.get());
    }

    /// Walks through everybody who is under way in a journey.
    ///
    /// @param store where members are
    /// @param journey the journey's name
    /// @param each takes each entry of the index that is an enrollment of it
    /// @return how many entries were looked at
    static long walk(Store store, String journey, Consumer<Due> each) {
        String prefix = Kind.ENROLLMENT.prefix() + journey + "#";
        long looked = 0;
        for (int shard = 0; shard < store.shards(); shard++) {
            Optional<Due> after = Optional.empty();
            List<Due> page;
            do {
                page = store.due(shard, FixedInstant.LAST, after, PAGE);
                page.stream().filter(due -> due.key().sort().startsWith(prefix)).forEach(each);
                looked += page.size();
                after = page.isEmpty() ? after : Optional.of(page.getLast());
            } while (page.size() == PAGE);
        }
        return looked;
    }

    /// {@return the versions in which somebody is}
    Set<String> versions() {
        Set<String> versions = new TreeSet<>(running.keySet());
        waiting.keySet().forEach(place -> versions.add(place.version()));
        return versions;
    }

    /// {@return how many are between two waits, in any version}
    public long onTheWay() {
        return running.values().stream().mapToLong(Long::longValue).sum();
    }

    /// {@return how many rest anywhere}
    public long total() {
        return waiting.values().stream().mapToLong(Long::longValue).sum();
    }
}
