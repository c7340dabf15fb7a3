package dev.safar.local.story;

import dev.safar.event.MemberEvent;
import dev.safar.local.outbox.Cells;
import dev.safar.local.story.Line.Kind;
import dev.safar.loyalty.LedgerEntry;
import dev.safar.loyalty.LedgerKey;
import dev.safar.member.OrderKey;
import java.util.Optional;

/// Says where points came from. Those that a step of a journey gave are told with the step, and pass here without a word.
///
/// @param words the language
/// @param past her facts: whose friend it was that a reward is for
record LedgerLines(Words words, Past past) {
    Optional<Line> line(LedgerEntry entry) {
        return said(entry).map(said -> Line.of(entry.at(), Kind.REWARD, said).about("points",
                Long.toString(entry.points())).about("ledger", entry.key().value()));
    }

    private Optional<String> said(LedgerEntry entry) {
        if (entry.order().isPresent()) {
            OrderKey order = entry.order().get();
            String key = entry.key().equals(LedgerKey.award(order)) ? "points.earned" : "points.reversed";
            return Optional.of(words.say(key, Math.abs(entry.points()), Cells.named(order.toString())));
        }
        return entry.key().value().endsWith("/referral")
                ? Optional.of(words.say(isForAFriend(entry) ? "points.referral" : "points.referred", entry.points()))
                : Optional.empty();
    }

    /// Whoever referred heard of it by a fact of her own; the friend did not.
    private boolean isForAFriend(LedgerEntry entry) {
        return past.facts().stream().filter(MemberEvent.ReferralPurchased.class::isInstance)
                .anyMatch(fact -> LedgerKey.referred(fact.provenance().key().toString()).equals(entry.key()));
    }
}
