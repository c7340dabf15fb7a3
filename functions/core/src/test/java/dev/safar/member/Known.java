package dev.safar.member;

import java.util.SortedMap;
import java.util.TreeMap;

/// Everything that a fold knows of a member in the end.
///
/// @param member the summary
/// @param orders the orders that are not empty
/// @param complaints the complaints that are not empty
public record Known(Member member, SortedMap<OrderKey, Order> orders, SortedMap<ComplaintKey, Complaint> complaints) {
    public Known {
        orders = new TreeMap<>(orders);
        complaints = new TreeMap<>(complaints);
    }

    public String hash() {
        return MemberHash.of(member, orders.values(), complaints.values());
    }
}
