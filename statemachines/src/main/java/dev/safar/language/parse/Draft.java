package dev.safar.language.parse;

import dev.safar.journey.Exit;
import dev.safar.journey.Goal;
import dev.safar.journey.LocalText;
import dev.safar.journey.Step;
import dev.safar.journey.Terms;
import dev.safar.journey.Trigger;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A journey as far as it could be read. Where a value is wrong, there is a finding and a stand-in that troubles no rule: a length of zero,
/// an empty text, a condition that is false.
///
/// @param name the journey's name
/// @param title for people
/// @param trigger what makes a member enter
/// @param reentryAfter when she may enter again
/// @param goal what it is for
/// @param exits what takes a member out
/// @param holdoutPercent 0 to 100
/// @param acceptLate the age beyond which an event no longer counts
/// @param terms on which it runs beside others
/// @param steps in the file's order; ids may stand twice, or be empty where there is none
/// @param sources where all of this stood
public record Draft(String name, LocalText title, Trigger trigger, Optional<Duration> reentryAfter,
        Optional<Goal> goal, List<Exit> exits, int holdoutPercent, Duration acceptLate, Terms terms, List<Step> steps,
        Sources sources) {
    /// Copies.
    public Draft {
        exits = List.copyOf(exits);
        steps = List.copyOf(steps);
    }
}
