package dev.safar.local.deploy;

import dev.safar.journey.JourneyDefinition;
import dev.safar.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What a deployment makes of everybody who is under way: who waits in another version is taken over where she rests, or her run ends where the coming version has no
/// such step (docs/decisions/026). Read from the index of what is due, before anything is deployed.
///
/// @param waiting how many rest where, by journey, version and step, and what becomes of them
/// @param onTheWay how many are between two waits of another version
/// @param unreadable how many rows cannot be read, and are in none of the other numbers
/// @param cut whether there are more than were read
public record Takeover(Map<Place, Long> waiting, long onTheWay, long unreadable, boolean cut) {
    /// One read each, one after the other: half a minute of waiting at most.
    private static final int MOST_RUNS = 5000;
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

    /// Reads it, of some thousands at most.
    ///
    /// @param store where members are
    /// @param coming the journeys that are to be deployed
    /// @return what becomes of everybody
    public static Takeover of(Store store, Collection<JourneyDefinition> coming) {
        return of(store, coming, MOST_RUNS);
    }

    /// Reads it, of so many at most.
    ///
    /// @param store where members are
    /// @param coming the journeys that are to be deployed
    /// @param most how many runs are read at most, positive
    /// @return what becomes of everybody
    public static Takeover of(Store store, Collection<JourneyDefinition> coming, int most) {
        Map<String, JourneyDefinition> journeys = new TreeMap<>();
        coming.forEach(journey -> journeys.put(journey.name(), journey));
        return new Counting(store, journeys, most).all();
    }

    /// {@return whether it changes anything for anybody, as far as known: of whoever was not read nothing is}
    public boolean changes() {
        return cut || onTheWay > 0 || waiting.keySet().stream().anyMatch(place -> place.fate() != Fate.STAYS);
    }

    /// {@return it in words, a line each}
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, (cut ? "At least " : "") + "%d wait: %d stay, %d move to the version that is deployed now, %d end (step-ended)",
                count(Fate.STAYS) + count(Fate.MOVES) + count(Fate.ENDS), count(Fate.STAYS), count(Fate.MOVES),
                count(Fate.ENDS)));
        waiting.forEach((place, many) -> {
            if (place.fate() != Fate.STAYS) {
                lines.add("  at `" + place.step() + "` of " + place.journey() + " "
                        + place.version().substring(0, Math.min(DIGITS, place.version().length())) + ": " + many
                        + (place.fate() == Fate.MOVES ? " move" : " end, a quarter of an hour after they are due"));
            }
        });
        if (cut) {
            lines.add("  There are more: these are the first that were read, and of the others the same holds");
        }
        if (unreadable > 0) {
            lines.add("  " + unreadable
                    + " could not be read and are not counted: the sweep passes them over, and its log names them");
        }
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
