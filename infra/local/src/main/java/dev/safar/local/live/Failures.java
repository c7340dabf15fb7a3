package dev.safar.local.live;

import dev.safar.flow.Received;
import dev.safar.log.Line;
import dev.safar.log.Log;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Hears from the log why a message of the queue failed, so that its dead letter can say so: our words and names of classes.
final class Failures implements Log {
    private static final int MOST = 10_000;
    private final Log next;
    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    Failures(Log next) {
        this.next = next;
    }

    @Override
    public void tell(Line line) {
        switch (line) {
            case Line.Failed(String what, String record, Throwable thrown) when what.equals("record") ->
                note(record, thrown.getClass().getName());
            case Line.Unreadable(String record, var at) -> note(record, "it is no envelope, at " + at);
            case Line.Fact(String record, var _, Received.Busy _) -> note(record,
                    "others were busy with the member");
            case Line.Fact _,Line.Failed _,Line.Entered _,Line.Started _,Line.Acted _,Line.Segment _,Line.GoalReached _,Line.Retried _,Line.Carried _,Line.Answered _,Line.Receipt _,Line.Swept _,Line.Unsent _ ->
                {
                }
        }
        next.tell(line);
    }

    private void note(String record, String reason) {
        if (reasons.size() < MOST) {
            reasons.put(record, reason);
        }
    }

    /// {@return why a record failed; asked once}
    String of(String record) {
        String reason = reasons.remove(record);
        return reason == null ? "it was reported as failed" : reason;
    }
}
