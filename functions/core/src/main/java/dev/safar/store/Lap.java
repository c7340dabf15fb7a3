package dev.safar.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One journey's way through all members, which looks for the dates of theirs on which it begins. They are gone through twice: what was under way when the
/// journey was published may take a fact in after its member was passed, and does not know the journey.
///
/// @param of a hash of what the journey says of its dates
/// @param since when it began to say so: a day that is past when its member is reached, but not then, still happens
/// @param again whether this is the second time
/// @param after behind whom to go on; empty for the first
/// @param next when to go on; empty where it is over
public record Lap(String of, Instant since, boolean again, Optional<Key> after, Optional<Instant> next) {
    /// How long after the first time the second begins at the earliest: by then nothing runs any more that holds the journeys from before. A function lives for 15
    /// minutes at most, and a deployment gives one after the other the new ones.
    static final Duration SETTLED = Duration.ofHours(1);

    /// {@return a journey's way from its beginning}
    ///
    /// @param of a hash of what the journey says of its dates
    /// @param now when it began to say so
    public static Lap begun(String of, Instant now) {
        return new Lap(of, now, false, Optional.empty(), Optional.of(now));
    }

    /// {@return the same, so far gone}
    ///
    /// @param last behind whom to go on; empty where everybody was looked at
    /// @param now the instant
    public Lap gone(Optional<Key> last, Instant now) {
        return last.isPresent()
                ? new Lap(of, since, again, last, Optional.of(now))
                : new Lap(of, since, true, last, again ? Optional.empty() : Optional.of(settled(now)));
    }

    private Instant settled(Instant now) {
        Instant earliest = since.plus(SETTLED);
        return now.isAfter(earliest) ? now : earliest;
    }

    /// {@return whether it goes the same way side by side with another, so that nobody is looked at twice}
    ///
    /// @param other another journey's
    public boolean isBeside(Lap other) {
        return since.equals(other.since) && again == other.again && after.equals(other.after);
    }

    /// {@return whether it is to go on}
    ///
    /// @param now the instant
    public boolean isDue(Instant now) {
        return next.filter(at -> !at.isAfter(now)).isPresent();
    }
}
