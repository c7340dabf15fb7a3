package dev.safar.local.demo;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Received;
import dev.safar.local.stack.Stack;
import dev.safar.member.OrderKey;
import dev.safar.store.Item;
import dev.safar.store.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/// Takes bodies in through the real door, and counts what became of them. What the door cannot accept is written down as rejected.
final class Doorway {
    /// What takes longer to the door than this is late.
    private static final Duration PROMPT = Duration.ofHours(1);

    private final Door door = new Door(SyntheticShop.door());
    private final Stack stack;
    private final SortedMap<String, Long> refused = new TreeMap<>();
    private long accepted;
    private long late;
    private long twice;
    private long early;

    Doorway(Stack stack) {
        this.stack = stack;
    }

    void take(Arrival arrival) {
        Instant now = stack.now();
        switch (door.read(arrival.utf8(), now)) {
            case Assessment.Accepted admitted -> deliver(admitted.event(), now);
            case Assessment.Unacceptable no -> {
                stack.reject(no.about(), no.reason().word(), no.explanation());
                refused.merge(no.reason().word(), 1L, Long::sum);
            }
            case Assessment.Malformed no ->
                throw new IllegalStateException("The demo wrote an envelope that is none: " + no.findings());
        }
    }

    private void deliver(MemberEvent event, Instant now) {
        switch (stack.deliver(event)) {
            case Received.Accepted taken -> {
                accepted++;
                late += event.provenance().occurredAt().isBefore(now.minus(PROMPT)) ? 1 : 0;
                early += isEarly(taken, event) ? 1 : 0;
            }
            case Received.Duplicate _,Received.Superseded _ -> twice++;
            case Received.Waits _ -> {
                accepted++; // before its order comes, which says whose it is
                early++;
            }
            case Received.Rejected no -> refused.merge(no.reason(), 1L, Long::sum);
            case Received.Busy _ -> throw new IllegalStateException("A store in memory is never busy");
        }
    }

    /// Whether a refund came before its purchase.
    private boolean isEarly(Received.Accepted taken, MemberEvent event) {
        return event instanceof MemberEvent.PurchaseRefunded refund && refund.order()
                .map(order -> Key.order(taken.member(), new OrderKey(event.provenance().key().source(), order)))
                .flatMap(stack.store()::get).map(stored -> stored.item()).filter(Item.Order.class::isInstance)
                .map(Item.Order.class::cast).filter(order -> order.order().purchase().isEmpty()).isPresent();
    }

    Deliveries counted() {
        return new Deliveries(accepted, late, twice, early, refused);
    }
}
