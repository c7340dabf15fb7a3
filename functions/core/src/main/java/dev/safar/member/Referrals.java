package dev.safar.member;

import dev.safar.event.MemberEvent.ReferralJoined;
import dev.safar.event.MemberEvent.ReferralPurchased;
import java.util.Optional;

/// What she has to do with links: friends who came through hers, and through whose she came.
///
/// @param joined friends who joined through her link: one a fact, so one friend told of under two keys counts twice
/// @param purchased those of them who have bought and kept something, likewise
/// @param referred the earliest fact by which she came through another member's link
public record Referrals(Tally joined, Tally purchased, Optional<Referred> referred) {
    static final Referrals NONE = new Referrals(Tally.NONE, Tally.NONE, Optional.empty());

    Referrals joined(Change<ReferralJoined> change) {
        return new Referrals(joined.revised(change.filter(ReferralJoined::kept).map(it -> it.provenance().stamp())),
                purchased, referred);
    }

    Referrals purchased(Change<ReferralPurchased> change) {
        return new Referrals(joined,
                purchased.revised(change.filter(ReferralPurchased::kept).map(it -> it.provenance().stamp())), referred);
    }

    Referrals referred(Change<Referred> change) {
        return new Referrals(joined, purchased, Edge.first(Referred::stamp, referred, change));
    }

    /// What came later than the first text is written only where there is something to say, so that older hashes stay what they were.
    void write(CanonicalText text) {
        joined.write(text, "joined");
        if (purchased.count() > 0) {
            purchased.write(text, "purchased");
        }
        referred.ifPresent(it -> text.put("referred", Optional.of(it.stamp())).put("referred.by", it.by().value()));
    }
}
