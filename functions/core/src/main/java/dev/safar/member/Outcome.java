package dev.safar.member;

import dev.safar.event.MemberEvent;
import dev.safar.event.Revision;
import java.util.List;
import java.util.Optional;

/// What became of a fact in the fold.
public sealed interface Outcome {
    /// The fact counts now: these rows are to be written with it, in one transaction.
    ///
    /// @param member the member after it
    /// @param replaced the older body of the fact, whose row it takes; empty where the fact is new
    /// @param orders the changed orders, by key: none, one, or two when a correction moved a refund. An empty one's row goes
    /// @param complaints the changed complaints, likewise
    record Folded(Member member, Optional<MemberEvent> replaced, List<Order> orders,
            List<Complaint> complaints) implements Outcome {
        /// Copies the lists.
        public Folded {
            orders = List.copyOf(orders);
            complaints = List.copyOf(complaints);
        }
    }

    /// The very body is known: nothing changes.
    record Duplicate() implements Outcome {}

    /// An older body came after a newer one: nothing changes.
    ///
    /// @param by the revision that holds
    record Superseded(Revision by) implements Outcome {}
}
