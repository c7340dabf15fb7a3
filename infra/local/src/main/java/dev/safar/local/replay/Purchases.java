package dev.safar.local.replay;

import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.insight.Lapses;
import dev.safar.insight.SecondPurchase;
import dev.safar.member.MemberId;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// When members bought, looked at from outside of any journey.
///
/// @param byMember the instants of each member's purchases, in order; members who never bought are not among them
record Purchases(Map<MemberId, List<Instant>> byMember) {
    static Purchases in(MemoryStore store) {
        return new Purchases(store.all(Item.Event.class).filter(item -> item.event() instanceof PurchaseCompleted)
                .collect(Collectors.groupingBy(Item.Event::member, TreeMap::new,
                        Collectors.mapping(item -> item.event().provenance().occurredAt(),
                                Collectors.collectingAndThen(Collectors.toList(),
                                        instants -> instants.stream().sorted().toList())))));
    }

    Lapses lapses(Duration inactiveAfter, Instant end) {
        return byMember.values().stream().map(bought -> Lapses.of(bought, inactiveAfter, end)).reduce(Lapses.NONE,
                Lapses::plus);
    }

    long secondWithin(Duration within) {
        return byMember.values().stream().filter(bought -> SecondPurchase.cameWithin(bought, within)).count();
    }
}
