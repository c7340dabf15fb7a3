package dev.safar.log;

import dev.safar.event.FactKey;
import dev.safar.flow.Doubts;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Received;
import dev.safar.flow.Start;
import dev.safar.flow.Ticket;
import dev.safar.journey.Effect;
import dev.safar.journey.EnrollmentId;
import dev.safar.json.Position;
import java.time.Duration;
import java.util.List;

/// One thing that a function did or could not do. The rules' own values stand in it; [LineForm] picks the ids out of them.
public sealed interface Line {
    /// A fact was taken in, or not.
    ///
    /// @param record the id of the queue's message; `door` for what was rejected in front of the queue, `sweep` for what had waited for its order, and for tidings of a friend
    /// @param fact the fact's name
    /// @param received what became of it
    record Fact(String record, FactKey fact, Received received) implements Line {}

    /// A message on the queue is no envelope. It comes again until the queue gives it up to the dead letters.
    ///
    /// @param record the id of the queue's message
    /// @param at where in its body the first fault stands
    record Unreadable(String record, Position at) implements Line {}

    /// A member entered a journey.
    ///
    /// @param enrollment which
    /// @param version of which version
    record Entered(EnrollmentId enrollment, String version) implements Line {}

    /// An execution was started.
    ///
    /// @param start of what
    record Started(Start start) implements Line {}

    /// An action was done, withheld, put off, or could not be done.
    ///
    /// @param ticket whose
    /// @param step which action
    /// @param effect how it stands
    record Acted(Ticket ticket, String step, Effect effect) implements Line {}

    /// A person had an action done once more of which nobody knew whether it was done, or wanted to.
    ///
    /// @param ticket whose, under the claim of this one asking
    /// @param step which action
    /// @param became what came of it
    record Retried(Ticket ticket, String step, Doubts.Said.Became became) implements Line {}

    /// A segment is over: the member rests at a step, or the run ended.
    ///
    /// @param ticket whose
    /// @param how in which of the ways
    /// @param where the step at which she rests, or the word with which the run ended
    record Segment(Ticket ticket, How how, String where) implements Line {
        /// The ways in which a segment is over.
        public enum How {
            /// It rests at a step.
            PARKED,
            /// Every step is done.
            FINISHED,
            /// It cannot go on.
            GIVEN_UP
        }
    }

    /// A fact reached the goal of a journey she is in.
    ///
    /// @param enrollment which
    record GoalReached(EnrollmentId enrollment) implements Line {}

    /// Something was handed to the carrier that only tells the log.
    ///
    /// @param outgoing what
    record Carried(Outgoing outgoing) implements Line {}

    /// A channel answered with something else than yes.
    ///
    /// @param effect the id of the effect
    /// @param word the channel's, as in `ses-Throttling` or `webhook-503`
    record Answered(String effect, String word) implements Line {}

    /// What a provider told of a message of ours was taken, or passed over.
    ///
    /// @param record the id of the queue's or the topic's message
    /// @param became what became of it
    record Receipt(String record, Became became) implements Line {
        /// What may become of it.
        public enum Became {
            /// It is on the queue as a fact.
            TAKEN,
            /// It says nothing that Safar counts.
            PASSED,
            /// It could not be read, and a row says so.
            REJECTED
        }
    }

    /// A sweep is over.
    ///
    /// @param looked how many entries it looked at
    /// @param started how many executions it started
    /// @param silences how many silences were complete
    /// @param failed how many entries it could not deal with
    /// @param complete whether it came to the end of every shard
    /// @param lag how long the entry that it came latest to had been due; nothing where it looked at none
    record Swept(long looked, long started, long silences, long failed, boolean complete, Duration lag) implements Line {}

    /// The queue did not take every fact of a webhook; whoever sent it was asked to send it again.
    ///
    /// @param missing how many messages it did not take
    /// @param of how many it was given at once
    /// @param codes what it says about them
    record Unsent(int missing, int of, List<String> codes) implements Line {}

    /// Something failed that should not. The message of what was thrown may hold anything, so it is not told.
    ///
    /// @param what which work: `record`, `start`, `due`, `shard`, `call`, `round`, `webhook`
    /// @param id of what
    /// @param thrown what was thrown
    record Failed(String what, String id, Throwable thrown) implements Line {}
}
