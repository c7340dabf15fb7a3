package dev.safar.member;

import dev.safar.event.MemberEvent;
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
            case MemberEvent.ComplaintOpened opened -> Optional.of(new ComplaintKey(source, opened.complaint()));
            case MemberEvent.ComplaintResolved resolved -> Optional.of(new ComplaintKey(source, resolved.complaint()));
            case MemberEvent.PurchaseCompleted _,MemberEvent.PurchaseRefunded _,MemberEvent.MemberRegistered _,MemberEvent.MessageReceived _ ->
                Optional.empty();
            case MemberEvent.SurveyAnswered _,MemberEvent.ReferralJoined _,MemberEvent.ConsentGiven _,MemberEvent.ConsentWithdrawn _,MemberEvent.CustomEvent _ ->
                Optional.empty();
        };
    }

    @Override
    public int compareTo(ComplaintKey other) {
        return toString().compareTo(other.toString());
    }

    /// {@return `source/complaint`}
    @Override
    public String toString() {
        return source + "/" + complaint;
    }
}
