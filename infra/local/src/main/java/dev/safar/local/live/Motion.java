package dev.safar.local.live;

import dev.safar.flow.Outgoing;
import dev.safar.log.Line;
import dev.safar.log.Log;
import java.util.concurrent.atomic.LongAdder;

/// Counts what happens while a server lives, for whoever moves the clock and asks what came of it. For many threads.
public final class Motion implements Log {
    private final LongAdder messages = new LongAdder();
    private final LongAdder ended = new LongAdder();

    /// Nothing has happened yet.
    public Motion() {
    }

    @Override
    public void tell(Line line) {
        switch (line) {
            case Line.Segment(var _, var how, var _) -> {
                switch (how) {
                    case FINISHED, GIVEN_UP -> ended.increment();
                    case PARKED -> {
                    }
                }
            }
            case Line.Fact _,Line.Unsent _,Line.Unreadable _,Line.Entered _,Line.Acted _,Line.Failed _,Line.Started _,Line.GoalReached _,Line.Carried _,Line.Answered _,Line.Receipt _,Line.Swept _ ->
                {
                }
        }
    }

    /// Counts what leaves the house.
    ///
    /// @param outgoing a letter, or a task, which is no message
    public void left(Outgoing outgoing) {
        switch (outgoing) {
            case Outgoing.Letter _ -> messages.increment();
            case Outgoing.Errand _ -> {
            }
        }
    }

    /// {@return how many messages left}
    long messages() {
        return messages.sum();
    }

    /// {@return how many runs came to their end by themselves, well or not; those that a fact ended are not among them}
    long ended() {
        return ended.sum();
    }
}
