package dev.safar.flow;

import dev.safar.event.Revision;
import dev.safar.journey.EnrollmentId;
import dev.safar.member.MemberId;
import dev.safar.store.Due;
import java.time.Instant;
import java.util.List;

/// What became of a fact.
public sealed interface Received {
    /// It is folded and everything it set in motion is written.
    ///
    /// @param member whose fact it was
    /// @param corrected whether an older body of the same fact gave way to it
    /// @param starts what must be started now
    /// @param due what the sweep should look at now: tidings for other members. If nobody looks, the next sweep does
    /// @param goals whose goal it reached, each told once: as the run ends by it, or is told to end
    record Accepted(MemberId member, boolean corrected, List<Start> starts, List<Due> due,
            List<EnrollmentId> goals) implements Received {
        /// Copies.
        public Accepted {
            starts = List.copyOf(starts);
            due = List.copyOf(due);
            goals = List.copyOf(goals);
        }
    }

    /// It is known already; nothing was written.
    ///
    /// @param member whose fact it was
    record Duplicate(MemberId member) implements Received {}

    /// A newer body of the same fact is known; nothing was written.
    ///
    /// @param member whose fact it was
    /// @param by the body that holds
    record Superseded(MemberId member, Revision by) implements Received {}

    /// It does not say whose it is, and what says so may still come. It is kept, and taken in then.
    ///
    /// @param until when it is rejected visibly if nothing comes
    record Waits(Instant until) implements Received {}

    /// It cannot belong to anybody. A rejection row says so.
    ///
    /// @param reason a word, as in `no-identity`
    record Rejected(String reason) implements Received {}

    /// The store was busy, or others were faster every time. Nothing was written: deliver it again.
    record Busy() implements Received {}
}
