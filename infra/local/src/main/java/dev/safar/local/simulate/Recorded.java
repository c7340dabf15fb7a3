package dev.safar.local.simulate;

import dev.safar.event.MemberEvent;
import dev.safar.local.replay.Lanes;
import dev.safar.local.replay.Orders;
import dev.safar.local.replay.Roll;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A file of orders. Members take turns in going to one part or another, so that each part is a fair sample of all.
public final class Recorded implements History {
    private final Instant start;
    private final Instant end;
    private final List<MemberEvent> events;
    private final List<List<MemberEvent>> parts;

    /// Parts a file.
    ///
    /// @param orders at least one fact
    public Recorded(Orders orders) {
        this(orders, Roll.NONE);
    }

    /// Parts a file of orders with what is known of members beside.
    ///
    /// @param orders at least one fact; they begin and end the history
    /// @param roll who the members are, of whom some may never have bought
    public Recorded(Orders orders, Roll roll) {
        this.start = orders.events().getFirst().provenance().occurredAt();
        this.end = orders.events().getLast().provenance().occurredAt();
        this.events = Stream.concat(orders.events().stream(), roll.events().stream())
                .sorted(Comparator.comparing(event -> event.provenance().stamp())).toList();
        long members = events.stream().map(event -> event.provenance().who().strongest()).distinct().count();
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
        return start;
    }

    @Override
    public Instant end() {
        return end;
    }

    /// The mean of all purchases; nothing where there are none.
    @Override
    public long basket() {
        return Math.round(events.stream().filter(MemberEvent.PurchaseCompleted.class::isInstance)
                .map(MemberEvent.PurchaseCompleted.class::cast)
                .mapToLong(purchase -> purchase.total().minorUnits()).average().orElse(0));
    }
}
