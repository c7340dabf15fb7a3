package dev.safar.local.simulate;

import dev.safar.event.MemberEvent;
import dev.safar.local.replay.Lanes;
import dev.safar.local.replay.Orders;
import java.time.Instant;
import java.util.List;

/// A file of orders. Members take turns in going to one part or another, so that each part is a fair sample of all.
public final class Recorded implements History {
    private final List<MemberEvent> events;
    private final List<List<MemberEvent>> parts;

    /// Parts a file.
    ///
    /// @param orders at least one fact
    public Recorded(Orders orders) {
        this.events = orders.events();
        long members = events.stream().map(event -> event.provenance().who()).distinct().count();
        this.parts = Lanes.part(events, Math.toIntExact((members + COHORT - 1) / COHORT));
    }

    @Override
    public int cohorts() {
        return parts.size();
    }

    @Override
    public List<MemberEvent> cohort(int number) {
        return parts.get(number);
    }

    @Override
    public Instant start() {
        return events.getFirst().provenance().occurredAt();
    }

    @Override
    public Instant end() {
        return events.getLast().provenance().occurredAt();
    }

    /// The mean of all purchases; nothing where there are none.
    @Override
    public long basket() {
        return Math.round(events.stream().filter(MemberEvent.PurchaseCompleted.class::isInstance)
                .map(MemberEvent.PurchaseCompleted.class::cast)
                .mapToLong(purchase -> purchase.total().minorUnits()).average().orElse(0));
    }
}
