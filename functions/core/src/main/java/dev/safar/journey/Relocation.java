package dev.safar.journey;

import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Stop;
import java.time.Duration;
import java.time.Instant;

/// What becomes of whoever waits at one step of an older version, as a person decided it when another version was published (protocol, rule 17). It is asked
/// whenever somebody looks at the enrollment, so nobody has to be found for it to hold.
public sealed interface Relocation {
    /// {@return what is asked of the enrollment}
    ///
    /// @param rest where it rests
    /// @param now the instant of looking
    Move move(Rest rest, Instant now);

    /// She goes on in another version.
    ///
    /// @param version which
    /// @param step where she rests there: the same pause, or the one that it was renamed to
    /// @param longer by how much the pause is longer there than it was; negative where it is shorter
    record To(String version, String step, Duration longer) implements Relocation {
        @Override
        public Move move(Rest rest, Instant now) {
            return new Move.Migrate(version, new Rest(step, rest.until().plus(longer)));
        }
    }

    /// Her run ends.
    record Out() implements Relocation {
        @Override
        public Move move(Rest rest, Instant now) {
            return new Move.Halt(Stop.RETIRED, now);
        }
    }
}
