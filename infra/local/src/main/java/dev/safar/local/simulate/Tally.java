package dev.safar.local.simulate;

import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.stack.Stack;
import dev.safar.local.stack.Usage;
import dev.safar.loyalty.LedgerEntry;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import dev.safar.store.Units;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What cohorts came to, added up: sums only, so that it is the same in whatever order they are added. Not for use by several threads.
public final class Tally {
    private static final String NAME = "#";
    private final ZoneId zone;
    private final Map<String, JourneyTally> journeys = new LinkedHashMap<>();
    private final SortedMap<String, Long> failures = new TreeMap<>();
    private final Reacted reacted = new Reacted();
    private Usage usage = Usage.NONE;
    private Units units = Units.NONE;
    private long metered;
    private long members;
    private long buyers;
    private long purchases;
    private long earned;
    private long takenBack;

    Tally(List<JourneyDefinition> journeys, ZoneId zone) {
        this.zone = zone;
        journeys.forEach(journey -> this.journeys.put(journey.name(), new JourneyTally(journey, new Sendings(zone))));
    }

    /// Counts what a stack holds at its end.
    ///
    /// @param stack the stack
    /// @param used what DynamoDB would bill for it, where that was counted
    /// @param moments what conditions of goals came to
    /// @param end until when facts are known
    void count(Stack stack, Optional<Units> used, Moments moments, Instant end) {
        MemoryStore store = stack.store();
        Judgement judgement = new Judgement(store, moments, end);
        Map<String, List<Enrollment>> byJourney = store.all(Item.Enrollment.class).map(Item.Enrollment::enrollment)
                .collect(Collectors.groupingBy(one -> one.id().journey()));
        journeys.forEach((name, tally) -> {
            List<Enrollment> enrollments = byJourney.getOrDefault(name, List.of());
            tally.count(enrollments, judgement.of(tally.journey(), enrollments));
        });
        store.all(Item.Notice.class).forEach(this::notice);
        store.all(Item.Ledger.class).map(Item.Ledger::entry).forEach(this::points);
        store.all(Item.Event.class).forEach(this::fact);
        store.all(Item.Member.class).forEach(item -> {
            members++;
            buyers += item.member().purchases().count() > 0 ? 1 : 0;
        });
        stack.failures().forEach(failure -> failures.merge(failure, 1L, Long::sum));
        usage = usage.plus(stack.usage());
        used.ifPresent(some -> {
            units = units.plus(some);
            metered += work(stack.usage());
        });
    }

    private void fact(Item.Event item) {
        if (reacted.isOne(item.event())) {
            reacted.count(item.event());
        } else if (item.event() instanceof PurchaseCompleted) {
            purchases++;
        }
    }

    /// A remark is named by its reason and its journey.
    private void notice(Item.Notice notice) {
        String[] parts = notice.name().split(NAME, -1);
        if (parts.length > 1) {
            Optional.ofNullable(journeys.get(parts[1])).ifPresent(tally -> tally.notBegun(parts[0]));
        }
    }

    private void points(LedgerEntry entry) {
        if (entry.order().isPresent()) {
            earned += Math.max(0, entry.points());
            takenBack += Math.max(0, -entry.points());
        }
    }

    void add(Tally other) {
        other.journeys
                .forEach((name, tally) -> Optional.ofNullable(journeys.get(name)).ifPresent(mine -> mine.add(tally)));
        other.failures.forEach((failure, times) -> failures.merge(failure, times, Long::sum));
        reacted.add(other.reacted);
        usage = usage.plus(other.usage);
        units = units.plus(other.units);
        metered += other.metered;
        members += other.members;
        buyers += other.buyers;
        purchases += other.purchases;
        earned += other.earned;
        takenBack += other.takenBack;
    }

    private static long work(Usage usage) {
        return usage.facts() + usage.calls();
    }

    /// {@return what DynamoDB would bill for everybody: counted for some, and taken to grow with calls of functions}
    public Units units() {
        return metered == 0
                ? Units.NONE
                : new Units(scaled(units.writes()), scaled(units.halfReads()));
    }

    private long scaled(long some) {
        return Math.round((double) some * work(usage) / metered);
    }

    /// {@return for how much of the work units were counted, from 0 to 1}
    public double meteredShare() {
        return work(usage) == 0 ? 1 : (double) metered / work(usage);
    }

    /// {@return each journey, in the order in which they were given}
    public List<JourneyTally> journeys() {
        return List.copyOf(journeys.values());
    }

    /// {@return all letters}
    public Sendings sendings() {
        Sendings all = new Sendings(zone);
        journeys.values().forEach(tally -> all.add(tally.sendings()));
        return all;
    }

    /// {@return what was done because of assumptions}
    public Reacted reacted() {
        return reacted;
    }

    /// {@return why executions failed, and how often}
    public SortedMap<String, Long> failures() {
        return failures;
    }

    /// {@return what AWS would bill by the piece}
    public Usage usage() {
        return usage;
    }

    /// {@return everyone of whom there is a fact}
    public long members() {
        return members;
    }

    /// {@return those of them who bought}
    public long buyers() {
        return buyers;
    }

    /// {@return purchases of the history}
    public long purchases() {
        return purchases;
    }

    /// {@return points that purchases earned}
    public long earned() {
        return earned;
    }

    /// {@return points that refunds took back}
    public long takenBack() {
        return takenBack;
    }
}
