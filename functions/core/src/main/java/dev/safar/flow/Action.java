package dev.safar.flow;

import dev.safar.flow.Preparation.Prepared;
import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.Landing;
import dev.safar.journey.Move.Deed;
import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.journey.Move.Outcome.Refused;
import dev.safar.journey.Places;
import dev.safar.message.TemplateBook;
import dev.safar.store.Store;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Does one action of a segment, once: writes that it is about to be done, hands it to the carrier, writes what came of it (protocol, rule 9).
/// Asked again, it answers what was written. [Errand] is what writes.
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
        Errand errand = new Errand(catalog, shop, ticket, step, now);
        return Turn.near(store, ticket, pause).take(turn -> {
            if (!turn.isOurs()) {
                return turn.answer(errand.passed(turn).map(Landing::place).orElse(Places.STOP));
            }
            Effect known = turn.enrollment().effects().get(step);
            if (known != null && known.isFinal()) {
                return turn.answer(Next.ON);
            }
            return known != null && known.status() == Status.PENDING
                    ? interrupted(turn, errand, known)
                    : fresh(turn, errand);
        });
    }

    /// {@return what a person may decide about its effects that are unclear}
    public Doubts doubts() {
        return new Doubts(store, catalog, shop, texts, carrier, pause);
    }

    private Prepared prepared(Turn turn, Errand errand, Instant at) {
        Enrollment enrollment = turn.enrollment();
        return new Preparation(shop, hash, texts, turn.partition(), catalog, enrollment, errand.ticket().claim(), at)
                .prepare(errand.action(enrollment));
    }

    private Optional<Next> fresh(Turn turn, Errand errand) {
        Prepared prepared = prepared(turn, errand, errand.now());
        return prepared.outgoing().isEmpty()
                ? errand.done(turn, prepared.effect(), prepared.guards())
                : begin(turn, errand, prepared, false);
    }

    /// @param again whether an attempt before this one may have handed it over
    private Optional<Next> begin(Turn turn, Errand errand, Prepared prepared, boolean again) {
        Partition asked = turn.partition();
        Deed act = errand.about(Handover.begun(prepared.effect(), errand.now()));
        return written(turn, errand, act, prepared, () -> begun(turn, errand, prepared, again, asked));
    }

    /// Nothing leaves the house before it is written that it will.
    private static Optional<Next> written(Turn turn, Errand errand, Deed deed, Prepared prepared,
            Supplier<Next> then) {
        return switch (turn.enrollment().apply(deed)) {
            case Moved moved -> turn.put(moved.enrollment(), prepared.guards())
                    ? Optional.of(then.get())
                    : Optional.empty();
            case Refused refused -> errand.refused(turn, refused);
        };
    }

    /// One reading is of several instants: the contact on which a letter was cleared may be older than the run. Whoever changes it from now on does so after what was
    /// just written, so it is read once more, and where it is another, the letter is prepared anew.
    private Next begun(Turn turn, Errand errand, Prepared prepared, boolean again, Partition asked) {
        boolean holds = !(prepared.outgoing().orElseThrow() instanceof Outgoing.Letter) || turn.clearsAs(asked);
        return holds
                ? carry(turn, errand, prepared, again)
                : turn.insisting().again(next -> anew(next, errand, again));
    }

    /// This attempt has handed nothing over yet, so what it began may be begun as it is prepared now, and its unit of a cap moves with it. Where an attempt before it may
    /// have, it leaves as it would have left then, or it is unclear. Nothing leaves once a stop is set.
    private Optional<Next> anew(Turn turn, Errand errand, boolean again) {
        if (!turn.isOurs()) {
            return turn.answer(Places.STOP);
        }
        Instant now = errand.now();
        Effect begun = Objects.requireNonNull(turn.enrollment().effects().get(errand.step()));
        Optional<Stop> stop = turn.haltedBy();
        if (stop.isPresent()) {
            return errand.settle(turn, again
                    ? begun.unclear(now)
                    : Effect.skipped(Optional.of(begun), stop.get(), errand.ticket().claim(), now));
        }
        Prepared prepared = prepared(turn, errand, now);
        boolean leaves = again ? handover.repeat(begun, prepared).isPresent() : prepared.outgoing().isPresent();
        if (!leaves) {
            return errand.settle(turn, again ? begun.unclear(now) : prepared.effect());
        }
        Deed as = errand.instead(Handover.begun(prepared.effect(), now));
        return written(turn, errand, as, prepared, () -> carry(turn, errand, prepared, again));
    }

    private Next carry(Turn begun, Errand errand, Prepared prepared, boolean again) {
        Effect effect = handover.of(prepared.outgoing().orElseThrow(), prepared.effect(), again, errand.now());
        return begun.insisting().again(turn -> errand.settle(turn, effect));
    }

    /// An attempt before this one wrote that it would send, and never wrote what came of it. It is sent again only where it may still be sent on the
    /// very channel that drops the repeat.
    private Optional<Next> interrupted(Turn turn, Errand errand, Effect known) {
        Instant now = errand.now();
        if (now.isBefore(known.until())) {
            throw new Busy(errand.ticket().enrollment() + "#" + errand.step());
        }
        Prepared again = prepared(turn, errand, now);
        if (again.effect().status() == Status.POSTPONED
                && handover.repeat(known, prepared(turn, errand, again.effect().until())).isPresent()) {
            return overnight(turn, errand, known, again.effect().until());
        }
        return handover.repeat(known, again).isPresent()
                ? begin(turn, errand, again, true)
                : errand.settle(turn, known.unclear(now));
    }

    /// What would be handed over again in the morning stays begun until then: it may have been sent, so it is not merely postponed, and it keeps its unit of
    /// a cap.
    private Optional<Next> overnight(Turn turn, Errand errand, Effect known, Instant morning) {
        Instant now = errand.now();
        Map<String, String> result = new LinkedHashMap<>(known.result());
        result.put(Effect.UNTIL, morning.toString());
        Effect begun = new Effect(Status.PENDING, now, known.attempt() + 1, errand.ticket().claim(), result);
        Write[] kept = new Allowance(turn.partition(), Optional.of(known))
                .keep(catalog.counted(shop.policy()), now).toArray(Write[]::new);
        return switch (turn.enrollment().apply(errand.about(begun))) {
            case Moved moved -> turn.write(moved.enrollment(), Next.PARK, kept);
            case Refused refused -> errand.refused(turn, refused);
        };
    }
}
