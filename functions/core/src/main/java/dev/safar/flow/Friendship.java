package dev.safar.flow;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import dev.safar.loyalty.LedgerKey;
import dev.safar.loyalty.ReferralReward;
import dev.safar.member.Member;
import dev.safar.member.MemberId;
import dev.safar.member.Referral;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Key;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a friend's facts set in motion beside her own journeys (protocol, rule 14): the points for coming and buying, in her ledger, and tidings for the
/// member through whose link she came. All of it is written in the transaction of the friend's fact.
///
/// The tidings are facts of the referrer, `referral.joined` and `referral.purchased`, under keys made of a pseudonym. Their revision is the friend's
/// version, which only grows: however late or often they come, the last word holds. What was told once and is no longer so is told again as not kept.
final class Friendship {
    private static final String SOURCE = "safar";

    private final IdentityHash hash;
    private final ReferralReward reward;
    private final MemberId friend;
    private final long version;

    /// @param version of the friend's summary once it is written
    Friendship(Shop shop, IdentityHash hash, MemberId friend, long version) {
        this.hash = hash;
        this.reward = shop.referral();
        this.friend = friend;
        this.version = version;
    }

    /// Writes what changed from one summary of hers to the next; mostly nothing.
    ///
    /// @return where the tidings lie
    List<Due> write(Member before, Member after, Instant now, Changes changes) {
        Optional<Referral> was = Referral.of(before);
        Optional<Referral> is = Referral.of(after);
        if (was.equals(is)) {
            return List.of();
        }
        was.ifPresent(referral -> changes.delete(Key.ledger(friend, points(referral))));
        is.flatMap(referral -> reward.toFriend(referral, points(referral)))
                .ifPresent(entry -> changes.put(new Item.Ledger(friend, entry)));
        List<Due> due = new ArrayList<>();
        news(was, is).forEach(tidings -> {
            Item item = new Item.Tidings(friend, tidings.to(), fact(tidings), now);
            changes.put(item);
            due.add(new Due(now, item.key()));
        });
        return due;
    }

    private LedgerKey points(Referral referral) {
        return LedgerKey.referred(key("referral-purchased", referral.referrer()).toString());
    }

    /// One thing to tell.
    private record News(MemberId to, boolean purchased, Instant at, boolean kept) {
        /// Whether both are bodies of one fact.
        String name() {
            return to + "#" + purchased;
        }

        News notKept() {
            return new News(to, purchased, at, false);
        }
    }

    private static List<News> news(Optional<Referral> was, Optional<Referral> is) {
        Map<String, News> told = new LinkedHashMap<>();
        was.ifPresent(referral -> all(referral).forEach(one -> told.put(one.name(), one)));
        Map<String, News> next = new LinkedHashMap<>();
        told.values().forEach(one -> next.put(one.name(), one.notKept()));
        is.ifPresent(referral -> all(referral).forEach(one -> next.put(one.name(), one)));
        return next.values().stream().filter(one -> !one.equals(told.get(one.name()))).toList();
    }

    private static List<News> all(Referral referral) {
        List<News> all = new ArrayList<>();
        all.add(new News(referral.referrer(), false, referral.joined(), true));
        referral.purchased().ifPresent(at -> all.add(new News(referral.referrer(), true, at, referral.kept())));
        return all;
    }

    private MemberEvent fact(News news) {
        FactKey key = key(news.purchased() ? "referral-purchased" : "referral-joined", news.to());
        Provenance common = new Provenance(key, news.at(), Identities.of(), new Revision(version, ""));
        Personal<String> pseudonym = Personal.of(key.id());
        return news.purchased()
                ? new MemberEvent.ReferralPurchased(common, pseudonym, news.kept())
                : new MemberEvent.ReferralJoined(common, pseudonym, news.kept());
    }

    private FactKey key(String kind, MemberId referrer) {
        return new FactKey(SOURCE, kind, hash.pseudonym(referrer, friend));
    }
}
