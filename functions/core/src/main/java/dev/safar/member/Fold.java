package dev.safar.member;

import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.ComplaintOpened;
import dev.safar.event.MemberEvent.ComplaintResolved;
import dev.safar.event.MemberEvent.ConsentGiven;
import dev.safar.event.MemberEvent.ConsentWithdrawn;
import dev.safar.event.MemberEvent.CustomEvent;
import dev.safar.event.MemberEvent.MemberReferred;
import dev.safar.event.MemberEvent.MemberRegistered;
import dev.safar.event.MemberEvent.MessageReceived;
import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.event.MemberEvent.PurchaseRefunded;
import dev.safar.event.MemberEvent.ReferralJoined;
import dev.safar.event.MemberEvent.ReferralPurchased;
import dev.safar.event.MemberEvent.SurveyAnswered;
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
/// Of two bodies of one fact the greatest holds ([Provenance#BODIES]), and its effect is exactly as if only it had come: an older body is taken out as the new one
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
        int newer = known.map(body -> Provenance.BODIES.compare(event.provenance(), body.provenance())).orElse(1);
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
            next = revised(next, history, body, change);
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

    private static Member revised(Member member, History history, MemberEvent body, Change<MemberEvent> change) {
        return switch (body) {
            case PurchaseCompleted _ -> member.with(member.purchases().revised(change.only(PurchaseCompleted.class)));
            case PurchaseRefunded _ -> member.with(member.refunds().revised(change.only(PurchaseRefunded.class)));
            case MessageReceived _ -> member.with(member.receptions().revised(change.only(MessageReceived.class)));
            case SurveyAnswered _ -> member.with(member.surveys().revised(change.only(SurveyAnswered.class)));
            case ReferralJoined _ -> member.with(member.referrals().joined(change.only(ReferralJoined.class)));
            case ReferralPurchased _ -> member.with(member.referrals().purchased(change.only(ReferralPurchased.class)));
            case MemberReferred _ -> member.with(member.referrals().referred(
                    referred(member.id(), history, change.only(MemberReferred.class))));
            case ComplaintOpened _ -> member; // counted by its row
            case ComplaintResolved _ -> member; // counted by its row
            case MemberRegistered _ -> member; // folded into the contact
            case ConsentGiven _ -> member; // folded into the contact
            case ConsentWithdrawn _ -> member; // folded into the contact
            case CustomEvent _ -> member; // seen, and nothing more: names of a shop's own are without bound
        };
    }

    /// A code that is nobody's, or her own, refers nobody.
    private static Change<Referred> referred(MemberId member, History history, Change<MemberReferred> change) {
        return change
                .filter(fact -> history.referrer(fact.code()).filter(other -> !other.equals(member)).isPresent())
                .map(fact -> new Referred(fact.provenance().stamp(), history.referrer(fact.code()).orElseThrow()));
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
