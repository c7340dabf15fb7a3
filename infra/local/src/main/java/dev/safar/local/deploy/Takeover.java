package dev.safar.local.deploy;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.JourneyDefinition;
import dev.safar.store.Due;
import dev.safar.store.FixedInstant;
import dev.safar.store.Item;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a deployment makes of everybody who is under way: who waits in another version is taken over where she rests, or her run ends where the coming version has no
/// such step (docs/decisions/026). Read from the index of what is due, before anything is deployed.
///
/// @param waiting how many rest where, by journey, version and step, and what becomes of them
/// @param onTheWay how many are between two waits of another version
public record Takeover(Map<Place, Long> waiting, long onTheWay) {
    private static final int PAGE = 1000;
    private static final int DIGITS = 8;

    /// What becomes of whoever rests somewhere.
    public enum Fate {
        /// She is in the coming version already.
        STAYS,
        /// She goes on in the coming version.
        MOVES,
        /// Her run ends.
        ENDS
    }

    /// A place where members rest.
    ///
    /// @param journey which
    /// @param version in which version
    /// @param step where
    /// @param fate what becomes of them
    public record Place(String journey, String version, String step, Fate fate) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return toString().compareTo(other.toString());
        }
    }

    /// Reads it.
    ///
    /// @param store where members are
    /// @param coming the journeys that are to be deployed
    /// @return what becomes of everybody
    public static Takeover of(Store store, Collection<JourneyDefinition> coming) {
        Map<String, JourneyDefinition> journeys = new TreeMap<>();
        coming.forEach(journey -> journeys.put(journey.name(), journey));
        Map<Place, Long> waiting = new TreeMap<>();
        long running = 0;
        for (int shard = 0; shard < store.shards(); shard++) {
            Optional<Due> after = Optional.empty();
            List<Due> page;
            do {
                page = store.due(shard, FixedInstant.LAST, after, PAGE);
                for (Due due : page) {
                    running += due.key().sort().startsWith(Kind.ENROLLMENT.prefix())
                            ? counted(store, due, journeys, waiting)
                            : 0;
                }
                after = page.isEmpty() ? after : Optional.of(page.getLast());
            } while (page.size() == PAGE);
        }
        return new Takeover(waiting, running);
    }

    /// {@return 1 where she is between two waits of another version}
    private static int counted(Store store, Due due, Map<String, JourneyDefinition> journeys,
            Map<Place, Long> waiting) {
        Optional<Enrollment> read = store.get(due.key()).map(stored -> ((Item.Enrollment) stored.item()).enrollment());
        if (read.isEmpty()) {
            return 0;
        }
        Enrollment run = read.get();
        Optional<JourneyDefinition> next = Optional.ofNullable(journeys.get(run.id().journey()));
        return switch (run.state()) {
            case Waiting(var _, var rest) -> {
                waiting.merge(new Place(run.id().journey(), run.version(), rest.step(), fate(run, next, rest.step())),
                        1L, Long::sum);
                yield 0;
            }
            case Running _ -> next.filter(journey -> journey.version().equals(run.version())).isPresent() ? 0 : 1;
            case Ended _ -> 0;
        };
    }

    private static Fate fate(Enrollment run, Optional<JourneyDefinition> next, String step) {
        if (next.filter(journey -> journey.version().equals(run.version())).isPresent()) {
            return Fate.STAYS;
        }
        return next.filter(journey -> journey.isRest(step, run)).isPresent() ? Fate.MOVES : Fate.ENDS;
    }

    /// {@return whether it changes anything for anybody}
    public boolean changes() {
        return onTheWay > 0 || waiting.keySet().stream().anyMatch(place -> place.fate() != Fate.STAYS);
    }

    /// {@return it in words, a line each}
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format("%d wait: %d stay, %d move to the version that is deployed now, %d end (step-ended)",
                count(Fate.STAYS) + count(Fate.MOVES) + count(Fate.ENDS), count(Fate.STAYS), count(Fate.MOVES),
                count(Fate.ENDS)));
        waiting.forEach((place, many) -> {
            if (place.fate() != Fate.STAYS) {
                lines.add("  at `" + place.step() + "` of " + place.journey() + " "
                        + place.version().substring(0, Math.min(DIGITS, place.version().length())) + ": " + many
                        + (place.fate() == Fate.MOVES ? " move" : " end, a quarter of an hour after they are due"));
            }
        });
        if (onTheWay > 0) {
            lines.add("  " + onTheWay + " are between two waits: they go on in the new version after their lease");
        }
        return lines;
    }

    private long count(Fate fate) {
        return waiting.entrySet().stream().filter(entry -> entry.getKey().fate() == fate)
                .mapToLong(Map.Entry::getValue).sum();
    }
}
