package dev.safar.flow;

import dev.safar.event.InstantText;
import dev.safar.event.MemberEvent;
import dev.safar.event.Stamp;
import dev.safar.journey.Admission;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.EnrollmentState.Active;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.Entry;
import dev.safar.journey.EventView;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.MemberView;
import dev.safar.journey.Remark;
import dev.safar.journey.Routed;
import dev.safar.journey.Router;
import dev.safar.journey.Verdict;
import dev.safar.member.Member;
import dev.safar.message.Contact;
import dev.safar.message.Reason;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
    private final Contact contact;
    private final Instant now;
    private final List<EnrollmentId> goals = new ArrayList<>();
    /// Her enrollments as the fact that was met leaves them.
    private final List<Enrollment> met = new ArrayList<>();
    private @Nullable Map<String, @Nullable Object> view;

    Crossing(Catalog catalog, Shop shop, Partition partition, Member member, Contact contact, Instant now) {
        this.catalog = catalog;
        this.partition = partition;
        this.enrollments = partition.enrollments();
        this.member = member;
        this.shop = shop;
        this.contact = contact;
        this.now = now;
    }

    /// {@return whose goal the fact reached that was met; to be asked afterwards}
    List<EnrollmentId> goals() {
        return List.copyOf(goals);
    }

    /// What may make her enter: a fact or a signal.
    ///
    /// @param key its natural key
    /// @param entry how she would come in
    /// @param event the fact, laid open; empty for a signal
    /// @param older what an older body of the fact said
    /// @param last the last fact that is known beside it
    private record Cause(String key, Entry entry, Optional<Map<String, @Nullable Object>> event,
            Optional<Map<String, @Nullable Object>> older, Optional<Stamp> last) {}

    /// Lets a fact meet every enrollment of the member, and every journey that begins with it.
    ///
    /// @param event the fact
    /// @param older the body that gave way to it
    /// @param last the last fact that was known before
    /// @param heard whether the fact changes the contact, or whether a complaint is open. A clearance to write to her rests on both, so every run that may be about to
    ///        begin a letter loses its version, and asks the gate again
    /// @param changes where it is written
    List<Start> meet(MemberEvent event, Optional<MemberEvent> older, Optional<Stamp> last, boolean heard,
            Changes changes) {
        List<Start> starts = new ArrayList<>();
        List<Enrollment> earlier = new ArrayList<>();
        Notices notices = new Notices(partition, changes, now);
        enrollments.forEach(stored -> {
            Enrollment read = stored.item().enrollment();
            Optional<Enrollment> confirmed = Proven.by(event, read);
            confirmed.ifPresent(after -> Troubles.over(read, after).forEach(changes::delete));
            Enrollment proven = confirmed.orElse(read);
            Enrollment before = catalog.moved(proven, now).orElse(proven);
            Routed routed = before.state() instanceof Ended
                    ? Routed.Unmoved.UNHEARD // nothing wakes it, so nobody need look at her for its sake
                    : catalog.nearest(before).map(journey -> router(journey).route(before, event))
                            .orElse(Routed.Unmoved.UNHEARD);
            routed.remarks().forEach(notices::leave);
            earlier.add(switch (routed) {
                case Routed.Moved moved -> write(Optional.of(stored), moved.enrollment(), changes, starts);
                case Routed.Unmoved _ when !before.equals(proven) ->
                    write(Optional.of(stored), before, changes, starts);
                case Routed.Unmoved _ -> {
                    if (!before.equals(read) || (heard && before.state() instanceof Active)) {
                        changes.put(Optional.of(stored), new Item.Enrollment(before));
                    }
                    yield before;
                }
            });
        });
        Map<String, @Nullable Object> seen = EventView.of(event);
        Cause cause = new Cause(event.provenance().key().toString(),
                new Entry(event.provenance().occurredAt(), seen), Optional.of(seen), older.map(EventView::of), last);
        catalog.on(event).forEach(journey -> enter(journey, earlier, cause, changes, starts));
        met.addAll(earlier);
        return starts;
    }

    /// Lets the member into journeys that begin as something becomes true of her, where it became so by a fact that was met.
    ///
    /// @param event the fact
    /// @param before what was known of her
    /// @param after what is known of her
    /// @param last the last fact that was known before
    /// @param changes where it is written
    List<Start> became(MemberEvent event, Cues.Known before, Cues.Known after, Optional<Stamp> last, Changes changes) {
        List<Start> starts = new ArrayList<>();
        Instant at = event.provenance().occurredAt();
        Cause cause = new Cause(Cues.BECAME + event.provenance().key(), new Entry(at, signal("becomes", at)),
                Optional.empty(), Optional.empty(), last);
        catalog.becoming().stream().filter(journey -> Cues.becomes(journey, before, after))
                .forEach(journey -> enter(journey, met, cause, changes, starts));
        return starts;
    }

    /// {@return what conditions may read of a signal as `entry`}
    static Map<String, @Nullable Object> signal(String type, Instant at) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("type", type);
        view.put("at", InstantText.of(at));
        return view;
    }

    /// Where an enrollment stands after what was published since it was written.
    private Enrollment standing(Stored<Item.Enrollment> stored) {
        Enrollment read = stored.item().enrollment();
        return catalog.moved(read, now).orElse(read);
    }

    /// Lets the member into journeys that begin with a signal, where their guards and conditions allow.
    List<Start> enter(List<JourneyDefinition> journeys, String key, Entry entry, Changes changes) {
        List<Start> starts = new ArrayList<>();
        List<Enrollment> earlier = new ArrayList<>(enrollments.stream().map(this::standing).toList());
        Cause cause = new Cause(key, entry, Optional.empty(), Optional.empty(), member.seen().last());
        journeys.forEach(journey -> enter(journey, earlier, cause, changes, starts));
        return starts;
    }

    /// The guards look at her enrollments as the fact leaves them: what it ended is over, so the same fact may begin it again.
    private void enter(JourneyDefinition journey, List<Enrollment> earlier, Cause cause, Changes changes,
            List<Start> starts) {
        Notices notices = new Notices(partition, changes, now);
        Optional<Admission.Refusal> refusal = Admission.refusal(journey,
                journey.peers(earlier, cause.key(), cause.entry().view()), cause.key(), cause.entry().at());
        boolean known = refusal.filter(guard -> guard.reason() == Reason.DUPLICATE).isPresent();
        if (known || isDecided(journey, cause) || !holds(journey, cause.event(), notices)) {
            return;
        }
        Optional<Remark> why = tooLate(journey, cause).or(() -> keyless(journey, cause))
                .or(() -> refusal.flatMap(guard -> guard.remark(cause.key())))
                .or(() -> contact.hasLeft(journey.terms().topic())
                        ? Optional.of(withdrew(journey, cause.key()))
                        : Optional.empty())
                .or(() -> crowded(journey, earlier, cause))
                .or(() -> catalog.pausedSince(journey.name()).map(since -> paused(journey, cause.key(), since)));
        if (why.isPresent()) {
            notices.leave(why.get());
            return;
        }
        Enrollment fresh = Admission.enroll(journey, member.id(), cause.key(), cause.entry(), Starts.lease(now));
        earlier.add(write(Optional.empty(), caughtUp(journey, fresh, cause.last(), notices), changes, starts));
    }

    /// Without a value to tell two entries apart by, it cannot be said whether she was in it by this one.
    private static Optional<Remark> keyless(JourneyDefinition journey, Cause cause) {
        return journey.terms().key().filter(key -> key.in(cause.entry().view()).isEmpty())
                .map(key -> new Remark(Reason.NO_KEY, journey.name() + "#" + cause.key(), journey.name()
                        + " does not begin with " + cause.key() + ": it says no `" + key.text() + "`"));
    }

    /// By keys she may be in one journey many times at once, and one fact may move them all in one transaction.
    private static Optional<Remark> crowded(JourneyDefinition journey, List<Enrollment> earlier, Cause cause) {
        return earlier.stream().filter(one -> one.state() instanceof Active).count() < Catalog.MOST_JOURNEYS
                ? Optional.empty()
                : Optional.of(new Remark(Reason.CROWDED, journey.name(), journey.name() + " does not begin with "
                        + cause.key() + ": she is in " + Catalog.MOST_JOURNEYS + " runs already"));
    }

    /// Whether the journey was to begin with an older body of the fact: it did, or was refused then, and a newer body is no second chance.
    private boolean isDecided(JourneyDefinition journey, Cause cause) {
        return cause.older().filter(event -> verdict(journey, Optional.of(event)).map(Verdict::holds).orElse(true))
                .isPresent();
    }

    /// A silence that was complete long ago is as late as a fact: it is learned of when a shop brings its past in, or when nobody looked for days.
    private Optional<Remark> tooLate(JourneyDefinition journey, Cause cause) {
        return router(journey).isLate(cause.entry().at())
                ? Optional.of(new Remark(Reason.LATE, journey.name() + "#" + cause.key(),
                        "Too late to begin " + journey.name() + ": older than " + journey.acceptLate()))
                : Optional.empty();
    }

    private static Remark withdrew(JourneyDefinition journey, String key) {
        return new Remark(Reason.CONSENT, journey.name(),
                journey.name() + " does not begin with " + key + ": she withdrew her consent to "
                        + journey.terms().topic());
    }

    private static Remark paused(JourneyDefinition journey, String key, Instant since) {
        return new Remark(Reason.PAUSED, journey.name() + "#" + since,
                journey.name() + " does not begin with " + key + ": it is paused since " + since);
    }

    /// What happened since the entry, or at its very instant, but came before it, counts as if it came now (protocol, rule 3). Facts mostly come in order,
    /// so her history is mostly not read.
    private Enrollment caughtUp(JourneyDefinition journey, Enrollment fresh, Optional<Stamp> last, Notices notices) {
        Instant entered = fresh.entry().at();
        if (last.filter(fact -> !fact.at().isBefore(entered)).isEmpty()) {
            return fresh;
        }
        Router router = router(journey);
        List<MemberEvent> since = partition.facts().stream()
                .filter(fact -> !fact.provenance().occurredAt().isBefore(entered))
                .sorted(Comparator.comparing(fact -> fact.provenance().stamp())).toList();
        Enrollment caughtUp = fresh;
        for (MemberEvent fact : since) {
            Routed routed = router.route(caughtUp, fact);
            routed.remarks().forEach(notices::leave);
            caughtUp = routed instanceof Routed.Moved moved ? moved.enrollment() : caughtUp;
        }
        return caughtUp;
    }

    /// {@return what the trigger's condition says; empty where it has none}
    private Optional<Verdict> verdict(JourneyDefinition journey, Optional<Map<String, @Nullable Object>> event) {
        if (journey.trigger().when().isEmpty()) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> names = new HashMap<>();
        names.put("member", view());
        event.ifPresent(value -> names.put("event", value));
        return journey.trigger().when().map(condition -> condition.test(names));
    }

    private boolean holds(JourneyDefinition journey, Optional<Map<String, @Nullable Object>> event, Notices notices) {
        Optional<Verdict> verdict = verdict(journey, event);
        verdict.flatMap(Verdict::trouble)
                .ifPresent(trouble -> notices.leave(new Remark(Reason.UNDECIDED, journey.name() + "#trigger",
                        "The condition of the trigger of " + journey.name() + " counted as false: " + trouble)));
        return verdict.map(Verdict::holds).orElse(true);
    }

    private Enrollment write(Optional<Stored<Item.Enrollment>> read, Enrollment next, Changes changes,
            List<Start> starts) {
        changes.put(read, new Item.Enrollment(next));
        Troubles.of(read.map(stored -> stored.item().enrollment()), next).forEach(changes::put);
        Starts.of(next).ifPresent(starts::add);
        if (next.state().isAtGoal()
                && read.filter(stored -> stored.item().enrollment().state().isAtGoal()).isEmpty()) {
            goals.add(next.id());
        }
        return next;
    }

    private Router router(JourneyDefinition journey) {
        return new Router(journey, view(), contact.hasLeft(journey.terms().topic()), catalog.isPaused(journey.name()),
                now,
                Starts.lease(now));
    }

    /// Most facts meet nothing, so the member is laid open only where something asks, and then once for all who ask.
    private Map<String, @Nullable Object> view() {
        Map<String, @Nullable Object> known = view == null
                ? MemberView.of(member, contact, partition.traits(), shop.currency())
                : view;
        view = known;
        return known;
    }
}
