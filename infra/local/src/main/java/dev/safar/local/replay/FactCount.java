package dev.safar.local.replay;

import dev.safar.event.MemberEvent;
import dev.safar.insight.Lapses;
import dev.safar.member.Member;
import dev.safar.money.Currency;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// What the facts add up to, as folded. It is the same in whatever order, and however often, they came.
///
/// @param events facts; a second delivery is none
/// @param purchases how many of them are purchases
/// @param purchaseTotal their sum, in minor units
/// @param refunds how many are refunds
/// @param refundTotal their sum as a number of at most 0, in minor units
/// @param members everyone of whom there is a fact
/// @param membersWithPurchase those of them who bought
/// @param lapses silences that were complete before the end
/// @param secondPurchases members who bought again within three days of their first purchase
public record FactCount(long events, long purchases, BigInteger purchaseTotal, long refunds, BigInteger refundTotal,
        long members,
        long membersWithPurchase, Lapses lapses, long secondPurchases) {
    private static final Duration SOON = Duration.ofDays(3);

    /// Adds up.
    ///
    /// @param store where the facts are
    /// @param currency what totals are counted in
    /// @param inactiveAfter how long a silence lasts that counts as a lapse
    /// @param end the instant of counting; a silence that is complete later does not count
    /// @return the count
    public static FactCount in(MemoryStore store, Currency currency, Duration inactiveAfter, Instant end) {
        List<Member> members = store.all(Item.Member.class).map(Item.Member::member).toList();
        Purchases purchases = Purchases.in(store);
        return new FactCount(store.all(Item.Event.class).count(), events(store, MemberEvent.PurchaseCompleted.class),
                sum(members, member -> member.purchases().totals().in(currency)),
                events(store, MemberEvent.PurchaseRefunded.class),
                sum(members, member -> member.refunds().totals().in(currency)).negate(), members.size(),
                purchases.byMember().size(),
                purchases.lapses(inactiveAfter, end), purchases.secondWithin(SOON));
    }

    private static long events(MemoryStore store, Class<? extends MemberEvent> type) {
        return store.all(Item.Event.class).filter(item -> type.isInstance(item.event())).count();
    }

    private static BigInteger sum(List<Member> members, Function<Member, BigInteger> amount) {
        return members.stream().map(amount).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /// {@return the count for machines}
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("events", events);
        json.put("purchases", purchases);
        json.put("purchaseTotal", purchaseTotal);
        json.put("refunds", refunds);
        json.put("refundTotal", refundTotal);
        json.put("members", members);
        json.put("membersWithPurchase", membersWithPurchase);
        json.put("lapses", lapses.count());
        json.put("wonBack", lapses.wonBack());
        json.put("openLapses", lapses.open());
        json.put("secondPurchaseWithin", Map.of("P3D", secondPurchases));
        return json;
    }
}
