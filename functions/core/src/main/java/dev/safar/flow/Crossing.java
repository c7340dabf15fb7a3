package dev.safar.flow;

import dev.safar.event.MemberEvent;
import dev.safar.journey.Admission;
import dev.safar.journey.Condition;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.Entry;
import dev.safar.journey.EventView;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.MemberView;
import dev.safar.journey.Router;
import dev.safar.member.Member;
import dev.safar.store.Item;
import dev.safar.store.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a fact or a signal crosses a member's journeys: what it ends, wakes and begins.
final class Crossing {
    private final Catalog catalog;
    private final Partition partition;
    private final List<Stored<Item.Enrollment>> enrollments;
    private final Member member;
    private final Shop shop;
    private final Instant now;
    private @Nullable Map<String, @Nullable Object> view;

    Crossing(Catalog catalog, Shop shop, Partition partition, Member member, Instant now) {
        this.catalog = catalog;
        this.partition = partition;
        this.enrollments = partition.enrollments();
        this.member = member;
        this.shop = shop;
        this.now = now;
    }

    /// Lets a fact meet every enrollment of the member, and every journey that begins with it.
    List<Start> meet(MemberEvent event, Changes changes) {
        List<Start> starts = new ArrayList<>();
        List<Enrollment> earlier = new ArrayList<>();
        enrollments.forEach(stored -> {
            Enrollment before = stored.item().enrollment();
            Optional<Enrollment> routed = before.state() instanceof Ended
                    ? Optional.empty() // nothing wakes it, so nobody need look at her for its sake
                    : catalog.of(before).flatMap(journey -> router(journey).route(before, event));
            routed.ifPresent(next -> write(Optional.of(stored), next, changes, starts));
            earlier.add(routed.orElse(before));
        });
        Entry entry = new Entry(event.provenance().occurredAt(), EventView.of(event));
        catalog.on(event).forEach(journey -> {
            if (router(journey).isLate(event)) {
                changes.put(late(event, journey));
            } else {
                enter(journey, earlier, event.provenance().key().toString(), entry, Optional.of(EventView.of(event)),
                        changes, starts);
            }
        });
        return starts;
    }

    /// Lets the member into journeys that begin with a signal, where their guards and conditions allow.
    List<Start> enter(List<JourneyDefinition> journeys, String key, Entry entry, Changes changes) {
        List<Start> starts = new ArrayList<>();
        List<Enrollment> earlier = enrollments.stream().map(stored -> stored.item().enrollment()).toList();
        journeys.forEach(journey -> enter(journey, earlier, key, entry, Optional.empty(), changes, starts));
        return starts;
    }

    /// The guards look at her enrollments as the fact leaves them: what it ended is over, so the same fact may begin it again.
    private void enter(JourneyDefinition journey, List<Enrollment> earlier, String key, Entry entry,
            Optional<Map<String, @Nullable Object>> event, Changes changes, List<Start> starts) {
        if (Admission.refusal(journey, earlier, key, now).isEmpty() && holds(journey.trigger().when(), event)) {
            Enrollment fresh = Admission.enroll(journey, member.id(), key, entry, Starts.lease(now));
            write(Optional.empty(), caughtUp(journey, fresh), changes, starts);
        }
    }

    /// What happened since the entry, but came before it, counts as if it came now (protocol, rule 3). Facts mostly come in order, so her history is
    /// mostly not read.
    private Enrollment caughtUp(JourneyDefinition journey, Enrollment fresh) {
        Instant entered = fresh.entry().at();
        if (member.seen().last().filter(last -> last.at().isAfter(entered)).isEmpty()) {
            return fresh;
        }
        Router router = router(journey);
        List<MemberEvent> since = partition.facts().stream()
                .filter(fact -> fact.provenance().occurredAt().isAfter(entered))
                .sorted(Comparator.comparing(fact -> fact.provenance().stamp())).toList();
        Enrollment caughtUp = fresh;
        for (MemberEvent fact : since) {
            caughtUp = router.route(caughtUp, fact).orElse(caughtUp);
        }
        return caughtUp;
    }

    private boolean holds(Optional<Condition> when, Optional<Map<String, @Nullable Object>> event) {
        Map<String, @Nullable Object> names = new HashMap<>();
        names.put("member", view());
        event.ifPresent(value -> names.put("event", value));
        return when.map(condition -> condition.test(names).holds()).orElse(true);
    }

    private static void write(Optional<Stored<Item.Enrollment>> read, Enrollment next, Changes changes,
            List<Start> starts) {
        changes.put(read, new Item.Enrollment(next));
        Troubles.of(read.map(stored -> stored.item().enrollment()), next).forEach(changes::put);
        Starts.of(next).ifPresent(starts::add);
    }

    private Item late(MemberEvent event, JourneyDefinition journey) {
        return new Item.Notice(member.id(), "late#" + journey.name() + "#" + event.provenance().key(), now,
                "Too late to begin " + journey.name() + ": older than " + journey.acceptLate());
    }

    private Router router(JourneyDefinition journey) {
        return new Router(journey, view(), now, Starts.lease(now));
    }

    /// Most facts meet nothing, so the member is laid open only where something asks, and then once for all who ask.
    private Map<String, @Nullable Object> view() {
        Map<String, @Nullable Object> known = view == null ? MemberView.of(member, shop.currency()) : view;
        view = known;
        return known;
    }
}
