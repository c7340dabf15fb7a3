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
import java.util.Optional;

/// A complaint's name: two sources may use one number.
///
/// @param source where she complained, as in `zendesk`
/// @param complaint the shop's id of it
public record ComplaintKey(String source, String complaint) implements Comparable<ComplaintKey> {
    /// Finds the complaint that a fact belongs to.
    ///
    /// @param event any fact
    /// @return the complaint that it opens or resolves; empty for every other fact
    public static Optional<ComplaintKey> of(MemberEvent event) {
        String source = event.provenance().key().source();
        return switch (event) {
            case ComplaintOpened opened -> Optional.of(new ComplaintKey(source, opened.complaint()));
            case ComplaintResolved resolved -> Optional.of(new ComplaintKey(source, resolved.complaint()));
            case PurchaseCompleted _ -> Optional.empty();
            case PurchaseRefunded _ -> Optional.empty();
            case MemberRegistered _ -> Optional.empty();
            case MessageReceived _ -> Optional.empty();
            case SurveyAnswered _ -> Optional.empty();
            case ReferralJoined _ -> Optional.empty();
            case ReferralPurchased _ -> Optional.empty();
            case MemberReferred _ -> Optional.empty();
            case ConsentGiven _ -> Optional.empty();
            case ConsentWithdrawn _ -> Optional.empty();
            case CustomEvent _ -> Optional.empty();
        };
    }

    @Override
    public int compareTo(ComplaintKey other) {
        int bySource = source.compareTo(other.source);
        return bySource == 0 ? complaint.compareTo(other.complaint) : bySource;
    }

    /// {@return `source/complaint`}
    @Override
    public String toString() {
        return source + "/" + complaint;
    }
}
