package dev.safar.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// How a journey stands before its members: which version they enter, whether they enter at all, and what becomes of whoever waits in an older one. One row of
/// the store, so that every change of it is one conditional write: whoever reads it finds the old word or the new one, never half.
///
/// @param journey the journey's name
/// @param active the version that new members enter
/// @param mode whether they do
/// @param since when the mode began
/// @param history every publication, the latest first; at least one
/// @param relocations what becomes of whoever waits at a place of an older version; who is not named here goes on as she is
/// @param settled whether everybody whom the last change moves was looked at; if not, she is moved when somebody looks at her
public record Publication(String journey, String active, Mode mode, Instant since, List<Published> history,
        Map<Place, Relocation> relocations, boolean settled) {
    /// How many publications are remembered: the row must stay small.
    public static final int MOST_HISTORY = 200;

    /// Whether members enter, and go on.
    public enum Mode {
        /// They do.
        LIVE,
        /// Nobody enters, and whoever waits goes on waiting.
        PAUSED,
        /// Nobody enters, and whoever is in it goes on to its end.
        CLOSED,
        /// Nobody enters, and whoever was in it is not any more.
        ENDED;

        /// {@return whether members enter, or will when it is resumed}
        public boolean isOpen() {
            return this == LIVE || this == PAUSED;
        }
    }

    /// One time at which a version was published.
    ///
    /// @param number its number among the journey's versions, from 1, in the order in which they were first published
    /// @param version its hash
    /// @param at when
    public record Published(int number, String version, Instant at) {
    }

    /// Copies, by place.
    public Publication {
        history = List.copyOf(history);
        relocations = Collections.unmodifiableMap(new TreeMap<>(relocations));
    }

    /// A journey is published for the first time.
    ///
    /// @param journey its name
    /// @param version its version
    /// @param at when
    /// @return how it stands
    public static Publication first(String journey, String version, Instant at) {
        return new Publication(journey, version, Mode.LIVE, at, List.of(new Published(1, version, at)), Map.of(), true);
    }

    /// Publishes a version, be it new or one from before. A journey that is paused stays paused; one that was closed or ended begins again.
    ///
    /// @param version which
    /// @param moves what becomes of whoever waits in others; what was said of their places before holds no longer
    /// @param at when
    /// @return how it stands then. Nobody is moved off the version that is active now, so no chain of relocations comes back to where it began
    public Publication publish(String version, Map<Place, Relocation> moves, Instant at) {
        Map<Place, Relocation> next = new TreeMap<>(relocations);
        next.keySet().removeIf(place -> place.version().equals(version));
        next.putAll(moves);
        List<Published> more = new ArrayList<>(history);
        more.addFirst(new Published(number(version).orElseGet(this::next), version, at));
        boolean begins = !mode.isOpen();
        return new Publication(journey, version, begins ? Mode.LIVE : mode, begins ? at : since,
                more.size() > MOST_HISTORY ? more.subList(0, MOST_HISTORY) : more, next, moves.isEmpty() && settled);
    }

    /// {@return the same in another mode, not settled yet}
    ///
    /// @param next the mode
    /// @param at when it begins
    public Publication turned(Mode next, Instant at) {
        return new Publication(journey, active, next, at, history, relocations,
                settled && (next == Mode.PAUSED || next == Mode.CLOSED));
    }

    /// {@return the same, with everybody looked at}
    public Publication looked() {
        return new Publication(journey, active, mode, since, history, relocations, true);
    }

    /// {@return the number of a version, as in 3 for `v3`; empty where it was never published, or so long ago that nobody remembers}
    ///
    /// @param version its hash
    public Optional<Integer> number(String version) {
        return history.stream().filter(one -> one.version().equals(version)).map(Published::number).findFirst();
    }

    private int next() {
        return history.stream().mapToInt(Published::number).max().orElse(0) + 1;
    }

    /// {@return what becomes of whoever waits there, if anything}
    ///
    /// @param place where
    public Optional<Relocation> relocation(Place place) {
        return Optional.ofNullable(relocations.get(place));
    }
}
