package dev.safar.flow;

import dev.safar.event.InstantText;
import dev.safar.event.MemberEvent;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Entry;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.journey.Move;
import dev.safar.member.Member;
import dev.safar.member.MemberId;
import dev.safar.store.Answer;
import dev.safar.store.Due;
import dev.safar.store.Expect;
import dev.safar.store.IdentityOf;
import dev.safar.store.Item;
import dev.safar.store.Kind;
import dev.safar.store.Orphan;
import dev.safar.store.RejectedAt;
import dev.safar.store.Key;
import dev.safar.store.Register;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Timer;
import dev.safar.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Looks at what is due: a silence that is complete, a wait that ran out, a lease that ran out, tidings for another member,
/// a fact that waits for what says whose it is, a member who is being erased. It reads the item again, since the index may be
/// behind, and whoever was faster wins.
public final class Sweep {
    private static final Duration LEAST_WAIT = Duration.ofMinutes(1);
    private static final Duration MOST_WAIT = Duration.ofHours(6);

    private final Store store;
    private final Catalog catalog;
    private final Shop shop;
    private final Intake intake;
    private final Emptying emptying;

    /// Wires the sweep.
    ///
    /// @param store where members are
    /// @param catalog the journeys
    /// @param shop whose members they are
    /// @param carrier what must forget a member who is erased
    public Sweep(Store store, Catalog catalog, Shop shop, Carrier carrier) {
        this.store = store;
        this.catalog = catalog;
        this.shop = shop;
        this.intake = new Intake(store, catalog, shop);
        this.emptying = new Emptying(store, shop, carrier);
    }

    /// Looks at one entry of the index.
    ///
    /// @param due the entry
    /// @param now the instant of looking
    /// @return what came of it
    public Swept look(Due due, Instant now) {
        Optional<Stored<Item>> read = store.get(due.key());
        Optional<Instant> at = read.flatMap(stored -> stored.item().due());
        if (at.filter(when -> !when.isAfter(now)).isEmpty()) {
            // A segment that was woken here, or set aside, and still runs would stand before the others. Any other entry is one that the index has still, and the table no longer.
            at.filter(later -> !later.equals(due.at()) && isUnderWay(read.get().item()))
                    .ifPresent(later -> store.defer(due, later));
            return Swept.NOTHING;
        }
        return switch (read.get().item()) {
            case Item.Silence _ -> silence(read.get().as(Item.Silence.class), now);
            case Timer.Cue _ -> cue(read.get().as(Timer.Cue.class), now);
            case Register.Round round -> new Rounds(store, catalog, shop).goOn(round, read.get().version(), now);
            case Item.Tidings _ -> tidings(read.get().as(Item.Tidings.class), now);
            case Orphan _ -> orphan(read.get().as(Orphan.class), now);
            case Item.Erasing _ -> emptying.isDone(read.get().as(Item.Erasing.class), now)
                    ? Swept.NOTHING
                    : Swept.BUSY;
            case Item.Enrollment _ -> enrollment(due, read.get().as(Item.Enrollment.class), now);
            case Item.Member _,Item.ContactOf _,Item.Event _,Item.Order _,Item.Complaint _,Item.Ledger _,Item.Notice _,Item.Trouble _,IdentityOf _,Item.FactOf _,Item.CodeOf _,Item.KnownBy _,Item.Tombstone _,Item.Rejection _,RejectedAt _,Register.Journey _,Register.Version _ ->
                throw new IllegalStateException("Nothing of the kind of " + due.key().sort() + " is ever due");
        };
    }

    private static boolean isUnderWay(Item item) {
        return item instanceof Item.Enrollment run && run.enrollment().state() instanceof Running;
    }

    /// Sets aside what could not be looked at, or was [busy][Swept#busy()], so that it does not stand before the others for ever (protocol, rule 18): for as long as it is due
    /// already, which doubles each time, but for a minute at least and six hours at most.
    ///
    /// @param due the entry whose look failed or was busy
    /// @param now the instant
    /// @return when it will be looked at again; empty where somebody moved it meanwhile
    public Optional<Instant> setAside(Due due, Instant now) {
        Instant until = now.plus(wait(due, now));
        return store.defer(due, until) ? Optional.of(until) : Optional.empty();
    }

    /// An item that cannot even be read does not say since when it is due: it waits the longest.
    private Duration wait(Due due, Instant now) {
        try {
            Instant origin = store.get(due.key()).flatMap(stored -> stored.item().due()).orElse(due.at());
            Duration age = Duration.between(origin, now);
            return age.compareTo(LEAST_WAIT) < 0 ? LEAST_WAIT : age.compareTo(MOST_WAIT) > 0 ? MOST_WAIT : age;
        } catch (RuntimeException _) {
            return MOST_WAIT;
        }
    }

    /// The fact first, and then the tidings go: a crash in between delivers it again, and that changes nothing. Newer tidings that came in between
    /// stay, and are due.
    private Swept tidings(Stored<Item.Tidings> read, Instant now) {
        return settled(read, read.item().fact(), intake.tell(read.item().to(), read.item().fact(), now));
    }

    /// One that waits on is due again later, and its row says when.
    private Swept orphan(Stored<Orphan> read, Instant now) {
        return settled(read, read.item().fact(), intake.accept(read.item().fact(), now));
    }

    /// What becomes of it nobody else tells.
    private Swept settled(Stored<? extends Item> read, MemberEvent fact, Received received) {
        return switch (received) {
            case Received.Busy _ -> Swept.BUSY;
            case Received.Waits _ -> Swept.NOTHING;
            case Received.Accepted accepted -> gone(read, fact, received, accepted.starts());
            case Received.Duplicate _,Received.Superseded _,Received.Rejected _ ->
                gone(read, fact, received, List.of());
        };
    }

    private Swept gone(Stored<? extends Item> read, MemberEvent fact, Received received, List<Start> starts) {
        store.write(new Write.Delete(read.key(), Expect.unchanged(read)));
        return new Swept(starts, 0, false, Optional.of(new Swept.Settled(fact.provenance().key(), received)));
    }

    private Swept silence(Stored<Item.Silence> timer, Instant now) {
        Item.Silence silence = timer.item();
        Partition partition = new Partition(store, silence.member());
        Optional<Stored<Item.Member>> summary = partition.summary();
        Member member = partition.memberOrNewcomer(summary);
        Changes changes = new Changes();
        changes.delete(timer);
        guard(changes, silence.member(), summary);
        boolean stale = !member.purchases().last().equals(Optional.of(silence.since()));
        if (stale) {
            sinceLast(silence, member, changes);
        } else {
            others(silence, partition, changes);
        }
        Instant complete = silence.since().at().plus(silence.silence());
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("type", "silence");
        view.put("at", InstantText.of(complete));
        view.put("since", InstantText.of(silence.since().at()));
        Entry entry = new Entry(complete, view);
        List<Start> starts = stale
                ? List.of()
                : new Crossing(catalog, shop, partition, member,
                        partition.contactOrUnknown(partition.contact()), now).enter(
                                catalog.after(silence.silence()),
                                "silence/" + silence.silence() + "/" + silence.since().fact(), entry, changes);
        return swept(store.transact(changes.all()), starts, stale ? 0 : 1);
    }

    private Swept cue(Stored<Timer.Cue> read, Instant now) {
        CueLook look = new CueLook(store, catalog, shop, read, now);
        List<Start> starts = look.starts();
        return swept(store.transact(look.writes()), starts, 0);
    }

    /// Sees to it that the members are looked through where journeys begin on other dates than before: whoever was there already has no rows of them. To be called
    /// before what is due is looked at; it costs one read.
    ///
    /// @param unmetered where the members are, past whoever counts what a member costs
    /// @param now the instant
    public void prepare(Store unmetered, Instant now) {
        new Rounds(unmetered, catalog, shop).begin(now);
    }

    /// What she bought while no journey asked for this length has no timer of it; the stale one makes room for it.
    private void sinceLast(Item.Silence stale, Member member, Changes changes) {
        member.purchases().last().filter(_ -> catalog.silences().contains(stale.silence()))
                .ifPresent(last -> changes.put(new Item.Silence(stale.member(), stale.silence(), last)));
    }

    /// Whoever was silent when a length of silence was edited or added has no timer of it. The timer that she has hands over; what is over already is
    /// due at once, and what was begun by it before is not begun again.
    private void others(Item.Silence fired, Partition partition, Changes changes) {
        List<Duration> lengths = catalog.silences();
        boolean edited = !lengths.contains(fired.silence());
        lengths.stream().filter(length -> edited || length.compareTo(fired.silence()) > 0)
                .filter(length -> !partition.isTimed(length))
                .forEach(length -> changes.put(new Item.Silence(fired.member(), length, fired.since())));
    }

    /// Goes on with a segment whose execution is known to be dead, though its lease has not run out: the one process in which executions live is gone. It gets a
    /// new lease and no attempt is counted, since it is not the segment that failed, as far as anybody can tell. What was begun may be asked again at once, of a
    /// channel that drops repeats; of another it becomes uncertain at once. A segment that was under way at [Running#MOST_RESTARTS] starts of the process already
    /// is left to its lease, and so ends as failed, visibly, if it is what ends the process (protocol, rule 6).
    ///
    /// @param due its entry in the index
    /// @param now the instant of looking
    /// @return what came of it; nothing where it does not run, or is left to its lease
    public Swept resume(Due due, Instant now) {
        Optional<Stored<Item.Enrollment>> read = due.key().sort().startsWith(Kind.ENROLLMENT.prefix())
                ? Read.one(store, due.key(), Item.Enrollment.class)
                : Optional.empty();
        return read.map(stored -> write(stored, moved(standing(stored, now), new Move.Resume(Starts.lease(now), now))))
                .orElse(Swept.NOTHING);
    }

    /// A fact that is taken in meanwhile must not miss what begins here, so her version moves: a check would only say that no fact was faster.
    static void guard(Changes changes, MemberId member, Optional<Stored<Item.Member>> summary) {
        summary.ifPresentOrElse(read -> changes.put(summary, read.item()),
                () -> changes.check(Key.member(member), summary));
    }

    /// Looks at an enrollment whose journey was published, resumed or ended, though its time may not have come: it is taken over or ended as was said then,
    /// and whoever is held no longer goes on. To look twice changes nothing.
    ///
    /// @param due its entry in the index
    /// @param now the instant of looking
    /// @return what came of it
    public Swept settle(Due due, Instant now) {
        return Read.one(store, due.key(), Item.Enrollment.class).map(read -> {
            Enrollment standing = standing(read, now);
            boolean wakes = standing.state() instanceof Waiting waiting && !isHeld(standing)
                    && (!waiting.due().isAfter(now) || !standing.inbox().isEmpty());
            return write(read, wakes ? woken(standing, now) : standing);
        }).orElse(Swept.NOTHING);
    }

    private Swept enrollment(Due due, Stored<Item.Enrollment> read, Instant now) {
        Enrollment standing = standing(read, now);
        Enrollment next = switch (standing.state()) {
            case Waiting waiting when isHeld(standing) || waiting.due().isAfter(now) -> standing;
            case Waiting _ -> woken(standing, now);
            case Running _ when isHeld(standing) -> standing;
            case Running running -> moved(standing, new Move.Heal(running.due(), Starts.lease(now), now,
                    catalog.healing(standing).map(JourneyDefinition::version).orElse(standing.version())));
            case Ended _ -> standing;
        };
        if (isHeld(standing) && next.equals(read.item().enrollment())) {
            // It keeps its own instant, and is looked at again now and then, so that it costs little and stands before nobody.
            setAside(due, now);
        }
        return write(read, next);
    }

    private Enrollment standing(Stored<Item.Enrollment> read, Instant now) {
        return catalog.moved(read.item().enrollment(), now).orElse(read.item().enrollment());
    }

    /// Nobody goes on in a journey that is paused, nor where no version that is known has her step. What is over anyway is not held.
    private boolean isHeld(Enrollment enrollment) {
        return switch (enrollment.state()) {
            case Waiting _ -> catalog.isPaused(enrollment.id().journey()) || catalog.of(enrollment).isEmpty();
            case Running running -> running.over().isEmpty() && catalog.healing(enrollment).isEmpty();
            case Ended _ -> false;
        };
    }

    private static Enrollment woken(Enrollment enrollment, Instant now) {
        return moved(enrollment, new Move.Wake(Starts.lease(now)));
    }

    private static Enrollment moved(Enrollment enrollment, Move move) {
        return enrollment.apply(move) instanceof Moved moved ? moved.enrollment() : enrollment;
    }

    private Swept write(Stored<Item.Enrollment> read, Enrollment next) {
        Enrollment before = read.item().enrollment();
        if (next.equals(before)) {
            return Swept.NOTHING;
        }
        Changes changes = new Changes();
        changes.put(Optional.of(read), new Item.Enrollment(next));
        Troubles.of(Optional.of(before), next).forEach(changes::put);
        return swept(changes.writeTo(store), Starts.of(next).stream().toList(), 0);
    }

    /// A lost write means that somebody else moved the item: it is theirs now. A contended one stays due and is looked at again.
    private static Swept swept(Answer answer, List<Start> starts, int silences) {
        return answer instanceof Answer.Applied ? Swept.of(starts, silences) : Swept.NOTHING;
    }
}
