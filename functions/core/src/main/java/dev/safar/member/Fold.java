package dev.safar.member;

import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.member.Outcome.Duplicate;
import dev.safar.member.Outcome.Folded;
import dev.safar.member.Outcome.Superseded;
import dev.safar.member.Rows.Moved;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Folds one fact into a member: pure, total, and the same whatever order and however often the facts come (protocol, rule 13).
///
/// Of two bodies of one fact the greatest revision holds, and its effect is exactly as if only it had come: an older body is taken out as the new one
/// goes in. A new fact costs the same however long the history is; see [History#facts()] for the one thing that does not.
public final class Fold {
    private Fold() {
    }

    /// Folds.
    ///
    /// @param member the member so far, [Member#newcomer(MemberId)] at first
    /// @param history what is known of that member, without this fact
    /// @param event the fact
    /// @return the member and rows after it, or why nothing changes
    /// @throws IllegalArgumentException if a purchase does not carry its order's key; see [OrderKey#of(MemberEvent)]
    public static Outcome apply(Member member, History history, MemberEvent event) {
        Optional<MemberEvent> known = history.fact(event.provenance().key());
        int newer = known.map(body -> event.provenance().revision().compareTo(body.provenance().revision())).orElse(1);
        if (newer == 0) {
            return new Duplicate();
        }
        if (newer < 0) {
            return new Superseded(known.orElseThrow().provenance().revision());
        }
        return folded(member, history, new Change<>(known, Optional.of(event), () -> allWith(event, history)));
    }

    private static Stream<MemberEvent> allWith(MemberEvent event, History history) {
        Stream<MemberEvent> others = history.facts().stream()
                .filter(fact -> !fact.provenance().key().equals(event.provenance().key()));
        return Stream.concat(others, Stream.of(event));
    }

    private static Folded folded(Member member, History history, Change<MemberEvent> change) {
        List<Moved<Order>> orders = Rows.orders(history).moved(change);
        List<Moved<Complaint>> complaints = Rows.complaints(history).moved(change);
        Member next = member.with(member.seen().revised(change.map(MemberEvent::provenance).map(Provenance::stamp)));
        for (MemberEvent body : bodiesOfDifferentTypes(change)) {
            next = revised(next, body, change);
        }
        next = withComplaints(withKept(next, orders), complaints);
        return new Folded(next, change.before(), orders.stream().map(Moved::after).toList(),
                complaints.stream().map(Moved::after).toList());
    }

    private static List<MemberEvent> bodiesOfDifferentTypes(Change<MemberEvent> change) {
        MemberEvent come = change.after().orElseThrow();
        return change.before().filter(gone -> gone.getClass() != come.getClass()).map(gone -> List.of(gone, come))
                .orElse(List.of(come));
    }

    private static Member revised(Member member, MemberEvent body, Change<MemberEvent> change) {
        return switch (body) {
            case MemberEvent.PurchaseCompleted _ ->
                member.with(member.purchases().revised(change.only(MemberEvent.PurchaseCompleted.class)));
            case MemberEvent.PurchaseRefunded _ ->
                member.with(member.refunds().revised(change.only(MemberEvent.PurchaseRefunded.class)));
            case MemberEvent.MessageReceived _ ->
                member.with(member.receptions().revised(change.only(MemberEvent.MessageReceived.class)));
            case MemberEvent.SurveyAnswered _ ->
                member.with(member.surveys().revised(change.only(MemberEvent.SurveyAnswered.class)));
            case MemberEvent.ReferralJoined _ -> member.withJoined(member.joined().revised(
                    change.only(MemberEvent.ReferralJoined.class).map(MemberEvent::provenance).map(Provenance::stamp)));
            case MemberEvent.ComplaintOpened _,MemberEvent.ComplaintResolved _ -> member; // counted by its row
            case MemberEvent.MemberRegistered _,MemberEvent.ConsentGiven _,MemberEvent.ConsentWithdrawn _ -> member; // folded into the contact
            case MemberEvent.CustomEvent _ -> member; // seen, and nothing more: names of a shop's own are without bound
        };
    }

    private static Member withKept(Member member, List<Moved<Order>> orders) {
        long kept = member.purchases().kept();
        for (Moved<Order> order : orders) {
            kept += (order.after().isKept() ? 1 : 0) - (order.before().isKept() ? 1 : 0);
        }
        return member.with(member.purchases().withKept(kept));
    }

    private static Member withComplaints(Member member, List<Moved<Complaint>> moved) {
        Complaints complaints = member.complaints();
        for (Moved<Complaint> complaint : moved) {
            complaints = complaints.revised(complaint.before(), complaint.after());
        }
        return member.with(complaints);
    }
}
