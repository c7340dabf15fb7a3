package dev.safar.flow;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Preparation.Prepared;
import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.Move;
import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.journey.Move.Outcome.Refused;
import dev.safar.journey.Move.Refusal;
import dev.safar.journey.Step;
import dev.safar.message.Reason;
import dev.safar.message.TemplateBook;
import dev.safar.store.Store;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.Optional;

/// What a person decides about an action of which nobody knows whether it was done: that it was, or that it was not and is done once more (protocol, rule 9). Nothing
/// here is ever done by itself. What is done once more passes every gate that it would pass now, under the id that it had, and stays unclear until an answer is written.
public final class Doubts {
    private static final Said SENT = new Said(Said.Became.SENT, "");
    private static final Said NOT_UNCLEAR = new Said(Said.Became.NOT_UNCLEAR, "");
    /// Neither the version of its run nor the one that members enter now has the action: nobody knows its words.
    private static final Said EDITED = new Said(Said.Became.WITHHELD, "journey-edited");

    private final Store store;
    private final Catalog catalog;
    private final Shop shop;
    private final TemplateBook texts;
    private final Carrier carrier;
    private final Pause pause;

    /// Wires it.
    ///
    /// @param store where members are
    /// @param catalog the journeys
    /// @param shop whose members they are
    /// @param texts what is said
    /// @param carrier what carries it out of the house
    /// @param pause lets time pass before it tries again
    public Doubts(Store store, Catalog catalog, Shop shop, TemplateBook texts, Carrier carrier, Pause pause) {
        this.store = store;
        this.catalog = catalog;
        this.shop = shop;
        this.texts = texts;
        this.carrier = carrier;
        this.pause = pause;
    }

    /// What came of a decision.
    ///
    /// @param became what
    /// @param word more of it: the channel's word, the reason; may be empty
    public record Said(Became became, String word) {
        /// What may come of it.
        public enum Became {
            /// It is written down as done.
            SENT,
            /// The channel refused it for good.
            FAILED,
            /// The channel is down: it did not leave, and is as unclear as before.
            DOWN,
            /// A gate holds it back now: nothing left, and it is as unclear as before.
            WITHHELD,
            /// There is no such action, or it is known what became of it.
            NOT_UNCLEAR,
            /// Somebody is having it done once more, or did minutes ago.
            IN_WORK,
            /// Its run was stopped: nothing more leaves.
            STOPPED
        }
    }

    /// It was done.
    ///
    /// @param store where members are; nothing else is asked
    /// @param id whose run
    /// @param step the action
    /// @param by who looked
    /// @param now the instant
    /// @return what came of it
    /// @throws Busy if others were faster every time
    public static Said settle(Store store, EnrollmentId id, String step, String by, Instant now) {
        return Turn.alone(store, new Ticket(id, 1, by), Pause.NONE).take(NOT_UNCLEAR,
                turn -> turn.enrollment().apply(new Move.Vouch(step, by, now)) instanceof Moved moved
                        ? told(turn.put(moved.enrollment()), SENT)
                        : Optional.of(NOT_UNCLEAR));
    }

    /// It was not done, and is done once more.
    ///
    /// @param id whose run
    /// @param step the action
    /// @param by who looked
    /// @param claim names this one asking, as nothing else does
    /// @param now the instant
    /// @return what came of it
    /// @throws Busy if others were faster every time
    public Said again(EnrollmentId id, String step, String by, String claim, Instant now) {
        return Turn.near(store, new Ticket(id, 1, claim), pause).take(NOT_UNCLEAR, turn -> {
            Enrollment enrollment = catalog.moved(turn.enrollment(), now).orElseGet(turn::enrollment);
            Optional<Step.Action> action = catalog.nearest(enrollment)
                    .flatMap(journey -> journey.itinerary().action(step));
            return action.isPresent()
                    ? again(turn, enrollment, action.get(), by, claim, now)
                    : Optional.of(enrollment.effects().containsKey(step) ? EDITED : NOT_UNCLEAR);
        });
    }

    private Optional<Said> again(Turn turn, Enrollment enrollment, Step.Action action, String by, String claim,
            Instant now) {
        Partition asked = turn.partition();
        Prepared prepared = new Preparation(shop, new IdentityHash(shop.identityKey()), texts, asked, catalog,
                enrollment, claim, now).prepare(action);
        Effect tried = prepared.effect().by(by);
        return switch (enrollment.apply(new Move.Again(action.id(), tried.asked(now.plus(Handover.IN_WORK))))) {
            case Refused refused -> Optional.of(why(refused.why()));
            case Moved _ when prepared.outgoing().isEmpty() ->
                Optional.of(new Said(Said.Became.WITHHELD, tried.result().getOrDefault(Effect.REASON, "")));
            case Moved moved -> turn.put(moved.enrollment(), prepared.guards())
                    ? Optional.of(handed(turn, action.id(), prepared.outgoing().get(), tried, asked, now))
                    : Optional.empty();
        };
    }

    private static Said why(Refusal refusal) {
        return refusal == Refusal.STOPPED
                ? new Said(Said.Became.STOPPED, "")
                : refusal == Refusal.IN_WORK ? new Said(Said.Became.IN_WORK, "") : NOT_UNCLEAR;
    }

    /// Whoever changes what she is cleared on does so after what was just written, so it is looked at once more, as with every letter. What did not leave is as it was:
    /// nobody knows of the first time.
    private Said handed(Turn turn, String step, Outgoing outgoing, Effect tried, Partition asked, Instant now) {
        if (outgoing instanceof Outgoing.Letter && !turn.clearsAs(asked)) {
            return answered(turn, step, tried.unclear(now), new Said(Said.Became.WITHHELD, "changed-meanwhile"));
        }
        // She looked at the provider, and found that nothing was taken before: a refusal is final.
        Effect effect = new Handover(carrier).of(outgoing, tried, false, now);
        return switch (effect.status()) {
            case SENT -> answered(turn, step, effect, SENT);
            case FAILED -> answered(turn, step, effect,
                    new Said(Said.Became.FAILED, effect.result().getOrDefault(Effect.DETAIL, "")));
            case PENDING, POSTPONED, WITHHELD, UNCERTAIN ->
                answered(turn, step, tried.unclear(now), new Said(Said.Became.DOWN, ""));
        };
    }

    /// Whatever was said has happened by now: a receipt may be faster, and she may be erased.
    private static Said answered(Turn asked, String step, Effect effect, Said said) {
        return asked.insisting().again(said,
                turn -> turn.enrollment().apply(new Move.Answered(step, effect)) instanceof Moved moved
                        ? told(turn.put(moved.enrollment(), givenBack(turn, effect)), said)
                        : Optional.of(said));
    }

    private static Write[] givenBack(Turn turn, Effect effect) {
        return effect.status() == Status.FAILED
                ? new Allowance(turn.partition(), Optional.of(effect)).giveBack().toArray(Write[]::new)
                : new Write[0];
    }

    private static Optional<Said> told(boolean written, Said said) {
        return written ? Optional.of(said) : Optional.empty();
    }
}
