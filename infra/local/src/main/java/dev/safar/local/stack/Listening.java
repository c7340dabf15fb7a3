package dev.safar.local.stack;

import dev.safar.flow.Received;
import dev.safar.log.Line;
import dev.safar.log.Log;
import java.util.Optional;

/// Hears from the log what functions do not answer: what became of a fact, how many silences were complete, and what was thrown. What was thrown on the
/// way is a bug of ours here, where nothing is ever busy or away, so it is thrown again to whoever lets the function run.
public final class Listening implements Log {
    private Optional<Received> received = Optional.empty();
    private Optional<Throwable> bug = Optional.empty();
    private long silences;

    /// Has heard nothing yet.
    public Listening() {
    }

    @Override
    public void tell(Line line) {
        switch (line) {
            case Line.Fact fact -> received = Optional.of(fact.received());
            case Line.Swept swept -> silences += swept.silences();
            case Line.Unreadable it -> bug = bug.or(() -> Optional.of(new IllegalArgumentException(
                    "The body of " + it.record() + " is no envelope, at " + it.at())));
            // A machine hears of these, and knows what to do.
            case Line.Failed(String what, _, _) when what.equals("call") -> {
            }
            case Line.Failed failed -> bug = bug.or(() -> Optional.of(failed.thrown()));
            case Line.Entered _,Line.Started _,Line.Acted _,Line.Segment _,Line.GoalReached _,Line.Retried _,Line.Carried _,Line.Answered _,Line.Receipt _,Line.Unsent _ ->
                {
                }
        }
    }

    /// Throws again what was thrown.
    ///
    /// @throws IllegalStateException if something was thrown since the stack was wired
    public void check() {
        bug.ifPresent(thrown -> {
            throw new IllegalStateException("A function failed", thrown);
        });
    }

    /// {@return what became of the last fact}
    public Received received() {
        return received.orElseThrow();
    }

    long silences() {
        return silences;
    }
}
