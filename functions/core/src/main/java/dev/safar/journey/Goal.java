package dev.safar.journey;

import dev.safar.event.MemberEvent;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the journey is for. Reaching it ends the run at once, in the middle of a wait too.
///
/// @param event the type of the fact that reaches it
/// @param where what must also be true of that fact; it may read `event`, `entry`, `member` and `steps`
/// @param within how long after the entry it counts: strictly after the entry, up to and including this instant
public record Goal(String event, Optional<Condition> where, Duration within) {
    /// {@return whether what must also be true of a fact is; a condition in trouble does not hold}
    ///
    /// @param fact of the goal's type
    /// @param enrollment hers, as it stood before the fact
    /// @param member what conditions may read as `member`, with the fact folded in
    public boolean holds(MemberEvent fact, Enrollment enrollment, Map<String, @Nullable Object> member) {
        return Names.of(member, enrollment).about(EventView.of(fact)).ask(where).holds();
    }
}
