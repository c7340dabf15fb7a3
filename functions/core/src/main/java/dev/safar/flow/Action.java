package dev.safar.flow;

import dev.safar.flow.Preparation.Prepared;
import dev.safar.journey.Decided;
import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.Landing;
import dev.safar.journey.Move;
import dev.safar.journey.Move.Close;
import dev.safar.journey.Move.Deed;
import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.journey.Move.Outcome.Refused;
import dev.safar.journey.Navigator;
import dev.safar.journey.Onwards;
import dev.safar.journey.Places;
import dev.safar.journey.Step;
import dev.safar.message.TemplateBook;
import dev.safar.store.Store;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Does one action of a segment, once: writes that it is about to be done, hands it to the carrier, writes what came of it (protocol, rule 9).
/// Asked again, it answers what was written.
public final class Action {
    private final Store store;
    private final Catalog catalog;
    private final Shop shop;
    private final IdentityHash hash;
    private final TemplateBook texts;
    private final Carrier carrier;
    private final Handover handover;
    private final Pause pause;

    /// Wires the action over a store that is never busy.
    ///
    /// @param store where members are
    /// @param catalog the journeys
    /// @param shop whose members they are
    /// @param texts what is said
    /// @param carrier what carries it out of the house
    public Action(Store store, Catalog catalog, Shop shop, TemplateBook texts, Carrier carrier) {
        this(store, catalog, shop, texts, carrier, Pause.NONE);
    }

    /// Wires the action.
    ///
    /// @param store where members are
    /// @param catalog the journeys
    /// @param shop whose members they are
    /// @param texts what is said
    /// @param carrier what carries it out of the house
    /// @param pause lets time pass before it tries again
    public Action(Store store, Catalog catalog, Shop shop, TemplateBook texts, Carrier carrier, Pause pause) {
        this.pause = pause;
        this.store = store;
        this.catalog = catalog;
        this.shop = shop;
        this.hash = new IdentityHash(shop.identityKey());
        this.texts = texts;
        this.carrier = carrier;
        this.handover = new Handover(carrier);
    }

    /// Does one step.
    ///
    /// @param ticket who is calling
    /// @param step which action
    /// @param now the instant
    /// @return `on` with the decisions it led to; `park` where its time has not come; `stop` where the segment is over, be it that this action was its last;
    ///         or the state to go to where what she would have waited for behind it is here already
    /// @throws Busy if others were faster every time, or another attempt is still at work on this effect
    /// @throws Broken if the journey has no such action
    public Next act(Ticket ticket, String step, Instant now) {
        return Turn.near(store, ticket, pause).take(turn -> {
            if (!turn.isOurs()) {
                return turn.answer(passed(turn, ticket, step).map(Landing::place).orElse(Places.STOP));
            }
            Effect known = turn.enrollment().effects().get(step);
            if (known != null && known.isFinal()) {
                return turn.answer(Next.ON);
            }
            return known != null && known.status() == Status.PENDING
                    ? interrupted(turn, ticket, step, known, now)
                    : fresh(turn, ticket, step, now);
        });
    }

    /// {@return what a person may decide about its effects that are unclear}
    public Doubts doubts() {
        return new Doubts(store, catalog, shop, texts, carrier, pause);
    }

    private Prepared prepared(Turn turn, Ticket ticket, String step, Instant now) {
        Enrollment enrollment = turn.enrollment();
        return new Preparation(shop, hash, texts, turn.partition(), catalog, enrollment,
                ticket.claim(), now).prepare(action(ticket, enrollment, step));
    }

    private Optional<Next> fresh(Turn turn, Ticket ticket, String step, Instant now) {
        Prepared prepared = prepared(turn, ticket, step, now);
        if (prepared.outgoing().isEmpty()) {
            Effect effect = prepared.effect();
            return conclude(turn, ticket, step, effect,
                    decided -> new Move.Act(ticket.run(), ticket.claim(), step, effect, decided), now,
                    prepared.guards());
        }
        return begin(turn, ticket, step, prepared, false, now);
    }

    /// @param again whether an attempt before this one may have handed it over
    private Optional<Next> begin(Turn turn, Ticket ticket, String step, Prepared prepared, boolean again,
            Instant now) {
        Partition asked = turn.partition();
        Deed act = new Move.Act(ticket.run(), ticket.claim(), step, Handover.begun(prepared.effect(), now),
                Decided.NOTHING);
        return written(turn, act, step, prepared, () -> begun(turn, ticket, step, prepared, again, asked, now), now);
    }

    /// Nothing leaves the house before it is written that it will.
    private static Optional<Next> written(Turn turn, Deed deed, String step, Prepared prepared, Supplier<Next> then,
            Instant now) {
        return switch (turn.enrollment().apply(deed)) {
            case Moved moved -> turn.put(moved.enrollment(), prepared.guards())
                    ? Optional.of(then.get())
                    : Optional.empty();
            case Refused refused -> refused(turn, step, refused, now);
        };
    }

    /// One reading is of several instants: the contact on which a letter was cleared may be older than the run. Whoever changes it from now on does so after what was
    /// just written, so it is read once more, and where it is another, the letter is prepared anew.
    private Next begun(Turn turn, Ticket ticket, String step, Prepared prepared, boolean again, Partition asked,
            Instant now) {
        boolean holds = !(prepared.outgoing().orElseThrow() instanceof Outgoing.Letter) || turn.clearsAs(asked);
        return holds
                ? carry(turn, ticket, step, prepared, again, now)
                : turn.insisting().again(next -> anew(next, ticket, step, again, now));
    }

    /// This attempt has handed nothing over yet, so what it began may be begun as it is prepared now, and its unit of a cap moves with it. Where an attempt before it may
    /// have, it leaves as it would have left then, or it is unclear. Nothing leaves once a stop is set.
    private Optional<Next> anew(Turn turn, Ticket ticket, String step, boolean again, Instant now) {
        if (!turn.isOurs()) {
            return turn.answer(Places.STOP);
        }
        Effect begun = Objects.requireNonNull(turn.enrollment().effects().get(step));
        Optional<Stop> stop = turn.haltedBy();
        if (stop.isPresent()) {
            return settle(turn, ticket, step, again
                    ? begun.unclear(now)
                    : Effect.skipped(Optional.of(begun), stop.get(), ticket.claim(), now), now);
        }
        Prepared prepared = prepared(turn, ticket, step, now);
        boolean leaves = again ? handover.repeat(begun, prepared).isPresent() : prepared.outgoing().isPresent();
        if (!leaves) {
            return settle(turn, ticket, step, again ? begun.unclear(now) : prepared.effect(), now);
        }
        Deed as = new Move.Settle(ticket.run(), ticket.claim(), step, Handover.begun(prepared.effect(), now),
                Decided.NOTHING);
        return written(turn, as, step, prepared, () -> carry(turn, ticket, step, prepared, again, now), now);
    }

    private Next carry(Turn begun, Ticket ticket, String step, Prepared prepared, boolean again, Instant now) {
        Effect effect = handover.of(prepared.outgoing().orElseThrow(), prepared.effect(), again, now);
        return begun.insisting().again(turn -> settle(turn, ticket, step, effect, now));
    }

    /// An attempt before this one wrote that it would send, and never wrote what came of it. It is sent again only where it may still be sent on the
    /// very channel that drops the repeat.
    private Optional<Next> interrupted(Turn turn, Ticket ticket, String step, Effect known, Instant now) {
        if (now.isBefore(known.until())) {
            throw new Busy(ticket.enrollment() + "#" + step);
        }
        Prepared again = prepared(turn, ticket, step, now);
        if (again.effect().status() == Status.POSTPONED
                && handover.repeat(known, prepared(turn, ticket, step, again.effect().until())).isPresent()) {
            return overnight(turn, ticket, step, known, again.effect().until(), now);
        }
        return handover.repeat(known, again).isPresent()
                ? begin(turn, ticket, step, again, true, now)
                : settle(turn, ticket, step, known.unclear(now), now);
    }

    /// What would be handed over again in the morning stays begun until then: it may have been sent, so it is not merely postponed, and it keeps its unit of
    /// a cap.
    private Optional<Next> overnight(Turn turn, Ticket ticket, String step, Effect known, Instant morning,
            Instant now) {
        Map<String, String> result = new LinkedHashMap<>(known.result());
        result.put(Effect.UNTIL, morning.toString());
        Effect begun = new Effect(Status.PENDING, now, known.attempt() + 1, ticket.claim(), result);
        Write[] kept = new Allowance(turn.partition(), Optional.of(known))
                .keep(catalog.counted(shop.policy()), now).toArray(Write[]::new);
        return switch (turn.enrollment()
                .apply(new Move.Act(ticket.run(), ticket.claim(), step, begun, Decided.NOTHING))) {
            case Moved moved -> turn.write(moved.enrollment(), Next.PARK, kept);
            case Refused refused -> refused(turn, step, refused, now);
        };
    }

    private Optional<Next> settle(Turn turn, Ticket ticket, String step, Effect effect, Instant now) {
        return conclude(turn, ticket, step, effect,
                decided -> new Move.Settle(ticket.run(), ticket.claim(), step, effect, decided), now,
                givenBack(turn, step, effect));
    }

    /// What came to nothing gives back what it took. What may have been sent keeps it.
    private Write[] givenBack(Turn turn, String step, Effect effect) {
        Effect begun = turn.enrollment().effects().get(step);
        boolean cameToNothing = switch (effect.status()) {
            case FAILED, WITHHELD, POSTPONED -> true;
            case SENT, UNCERTAIN, PENDING -> false;
        };
        return begun != null && begun.status() == Status.PENDING && cameToNothing
                ? new Allowance(turn.partition(), Optional.of(begun)).giveBack()
                        .toArray(Write[]::new)
                : new Write[0];
    }

    /// Writes how an effect stands, with the branches that can be decided because of it, and with the end of the segment where nothing is left to do in it.
    private Optional<Next> conclude(Turn turn, Ticket ticket, String step, Effect effect, Function<Decided, Deed> deed,
            Instant now, Write... along) {
        return switch (turn.enrollment().apply(deed.apply(Decided.NOTHING))) {
            case Moved moved when effect.isFinal() -> {
                Onwards way = navigator(turn, moved.enrollment()).behind(action(ticket, moved.enrollment(), step));
                Deed decided = deed.apply(way.decided());
                yield turn.enrollment().apply(decided) instanceof Moved done
                        ? onwards(turn, decided,
                                close(turn, done.enrollment(), way,
                                        new Closing(ticket, now, () -> turn.partition().zone(shop.policy()),
                                                catalog.isPaused(ticket.enrollment().journey()))),
                                along)
                        : Optional.empty();
            }
            case Moved moved -> turn.write(moved.enrollment(), Next.PARK, along);
            case Refused refused -> refused(turn, step, refused, now);
        };
    }

    private Optional<Close> close(Turn turn, Enrollment done, Onwards way, Closing closing) {
        boolean isStopped = done.state() instanceof Running running && running.stop().isPresent();
        Optional<Close> close = closing.before(way.next(), navigator(turn, done));
        return close.isPresent() && isStopped ? Optional.of(closing.finish(Closing.COMPLETED)) : close;
    }

    private Optional<Next> onwards(Turn turn, Deed deed, Optional<Close> close, Write... along) {
        Move move = close.<Move>map(end -> new Move.LastDeed(deed, end)).orElse(deed);
        return turn.enrollment().apply(move) instanceof Moved moved
                ? close.isPresent()
                        ? turn.close(moved.enrollment(), close.get(), along)
                        : turn.write(moved.enrollment(), Next.ON, along)
                : Optional.empty();
    }

    /// Where this very execution went on at once behind the action, and only the answer was lost.
    private Optional<Landing> passed(Turn turn, Ticket ticket, String step) {
        Enrollment enrollment = turn.enrollment();
        return Segment.onwards(enrollment, ticket)
                .filter(running -> running.from().map(Rest::step)
                        .equals(navigator(turn, enrollment).behind(action(ticket, enrollment, step)).next()
                                .map(Step::id)))
                .flatMap(Running::landing);
    }

    private static Optional<Next> refused(Turn turn, String step, Refused refused, Instant now) {
        return switch (refused.why()) {
            case STOPPED -> turn.endBefore(step, now);
            case ALREADY_DONE -> turn.answer(Next.ON);
            case IN_WORK -> throw new Busy(refused.said());
            case NOT_OURS, OTHER_RUN, NOT_RUNNING, NOT_WAITING, LEASE_MOVED, NOT_BEGUN, NOT_UNCLEAR, NOT_FINAL,
                    NOT_STOPPED,
                    NOT_HEARD, INBOX_FULL, RESTARTED_OFTEN ->
                turn.answer(Places.STOP);
        };
    }

    private Navigator navigator(Turn turn, Enrollment enrollment) {
        Partition partition = turn.partition();
        return new Navigator(catalog.require(enrollment), enrollment, () -> partition.view(shop));
    }

    private Step.Action action(Ticket ticket, Enrollment enrollment, String id) {
        return catalog.require(enrollment).itinerary().action(id).orElseThrow(() -> ticket.missing(enrollment,
                "Journey '" + enrollment.id().journey() + "' has no action '" + id + "'"));
    }
}
