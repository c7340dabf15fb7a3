package dev.safar.member;

import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import java.util.Collection;
import java.util.Optional;

/// What is already known of one member, without the fact that is being folded. A store answers it, row by row, strongly consistent.
public interface History {
    /// Finds the body of a fact that holds so far.
    ///
    /// @param key the fact's name
    /// @return the body that was folded last, or empty where the fact is new
    Optional<MemberEvent> fact(FactKey key);

    /// Finds an order's row.
    ///
    /// @param key the order's name
    /// @return the row, or empty where nothing is known of the order
    Optional<Order> order(OrderKey key);

    /// Finds a complaint's row.
    ///
    /// @param key the complaint's name
    /// @return the row, or empty where nothing is known of the complaint
    Optional<Complaint> complaint(ComplaintKey key);

    /// Finds whose a referral code is. It must not change while the member lives: a code is made with her.
    ///
    /// @param code as a fact carries it
    /// @return the member who shares it, this one among them, or empty where it is nobody's
    Optional<MemberId> referrer(String code);

    /// Reads every fact of this member, each in the body that holds. Its cost grows with the history, so it is asked for only when a correction moves a
    /// first or a last thing inwards, and the next one must be found.
    ///
    /// @return all bodies that were folded, in any order
    Collection<MemberEvent> facts();
}
