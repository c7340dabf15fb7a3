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
import dev.safar.store.Answer;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/// What a person decides about an action of which nobody knows whether it was done: that it was, or that it was not and is done once more (protocol, rule 9). Nothing
/// here is ever done by itself. What is done once more passes every gate that it would pass now, under the id that it had, and stays unclear until an answer is written.
public final class Doubts {
    private static final int MOST_TRIES = 10;
    /// Of a run that is over in a version which is not there any more: nobody knows its words.
    private static final String EDITED = "journey-edited";

    private final Store store;
    private final Catalog catalog;
    private final Shop shop;
    private final TemplateBook texts;
    private final Carrier carrier;

    /// Wires it.
    ///
    /// @param store where members are
    /// @param catalog the journeys
    /// @param shop whose members they are
    /// @param texts what is said
    /// @param carrier what carries it out of the house
    public Doubts(Store store, Catalog catalog, Shop shop, TemplateBook texts, Carrier carrier) {
        this.store = store;
        this.catalog = catalog;
        this.shop = shop;
        this.texts = texts;
        this.carrier = carrier;
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

        private static Said of(Became became) {
            return new Said(became, "");
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
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<Stored<Item.Enrollment>> read = new Partition(store, id.member()).enrollment(id);
            if (read.isEmpty() || !(read.get().item().enrollment().apply(new Move.Vouch(step, by, now)) instanceof Moved moved)) {
                return Said.of(Said.Became.NOT_UNCLEAR);
            }
            if (written(store, read.get(), moved.enrollment(), step, List.of())) {
                return Said.of(Said.Became.SENT);
            }
        }
        throw new Busy(id + "#" + step);
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
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Partition partition = new Partition(store, id.member()).near();
            Optional<Stored<Item.Enrollment>> read = partition.enrollment(id);
            if (read.isEmpty()) {
                return Said.of(Said.Became.NOT_UNCLEAR);
            }
            Enrollment before = read.get().item().enrollment();
            Enrollment enrollment = catalog.moved(before, now).orElse(before);
            if (catalog.of(enrollment).isEmpty()) {
                return new Said(Said.Became.WITHHELD, EDITED);
            }
            switch (enrollment.apply(new Move.Again(step, by, claim, now, now.plus(Handover.IN_WORK)))) {
                case Refused refused -> {
                    return Said.of(why(refused.why()));
                }
                case Moved moved -> {
                    Prepared prepared = new Preparation(shop, new IdentityHash(shop.identityKey()), texts, partition,
                            catalog, enrollment, claim, now).prepare(action(enrollment, step));
                    if (prepared.outgoing().isEmpty()) {
                        return new Said(Said.Became.WITHHELD, prepared.effect().result().getOrDefault(Effect.REASON, ""));
                    }
                    if (written(store, read.get(), moved.enrollment(), step, prepared.along())) {
                        return handed(id, step, by, prepared, partition);
                    }
                }
            }
        }
        throw new Busy(id + "#" + step);
    }

    private static Said.Became why(Refusal refusal) {
        return refusal == Refusal.STOPPED
                ? Said.Became.STOPPED
                : refusal == Refusal.IN_WORK ? Said.Became.IN_WORK : Said.Became.NOT_UNCLEAR;
    }

    /// Whoever changes what she is cleared on does so after what was just written, so it is looked at once more, as with every letter.
    private Said handed(EnrollmentId id, String step, String by, Prepared prepared, Partition asked) {
        Outgoing outgoing = prepared.outgoing().orElseThrow();
        if (outgoing instanceof Outgoing.Letter && !new Partition(store, id.member()).near().clearsAs(asked)) {
            return answered(id, step, prepared, Map.of(), Status.UNCERTAIN, new Said(Said.Became.WITHHELD, "changed-meanwhile"));
        }
        return switch (carrier.carry(outgoing)) {
            case Receipt.Taken _ -> answered(id, step, prepared, Map.of(Effect.BY, by), Status.SENT, Said.of(Said.Became.SENT));
            case Receipt.Refused refused -> answered(id, step, prepared, Map.of(Effect.BY, by, Effect.REASON,
                    Reason.REJECTED.word(), Effect.DETAIL, refused.reason()), Status.FAILED, new Said(Said.Became.FAILED, refused.reason()));
            case Receipt.Down _ -> answered(id, step, prepared, Map.of(), Status.UNCERTAIN, Said.of(Said.Became.DOWN));
        };
    }

    /// What did not leave is as it was: nobody knows of the first time.
    private Said answered(EnrollmentId id, String step, Prepared prepared, Map<String, String> words, Status status, Said said) {
        Effect tried = prepared.effect();
        Map<String, String> result = new TreeMap<>(status == Status.UNCERTAIN ? Map.of(Effect.REASON, "no answer was written") : Map.of());
        result.putAll(tried.result());
        result.remove(Effect.UNTIL);
        result.putAll(words);
        Effect effect = new Effect(status, tried.at(), tried.attempt(), tried.claim(), result);
        Function<Partition, List<Write>> along = partition -> status == Status.FAILED
                ? new Allowance(partition, Optional.of(tried)).giveBack().toList()
                : List.of();
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Partition partition = new Partition(store, id.member()).near();
            Optional<Stored<Item.Enrollment>> read = partition.enrollment(id);
            if (read.isEmpty() || !(read.get().item().enrollment().apply(new Move.Answered(step, effect)) instanceof Moved moved)) {
                return said; // a receipt was faster, or she was erased
            }
            if (written(store, read.get(), moved.enrollment(), step, along.apply(partition))) {
                return said;
            }
        }
        throw new Busy(id + "#" + step);
    }

    private Step.Action action(Enrollment enrollment, String step) {
        return catalog.require(enrollment).itinerary().action(step).orElseThrow(
                () -> new Broken("Journey '" + enrollment.id().journey() + "' has no action '" + step + "'"));
    }

    private static boolean written(Store store, Stored<Item.Enrollment> read, Enrollment next, String step, List<Write> along) {
        Changes changes = new Changes();
        along.forEach(changes::add);
        changes.put(Optional.of(read), new Item.Enrollment(next));
        Troubles.of(Optional.of(read.item().enrollment()), next).forEach(changes::put);
        if (Optional.ofNullable(next.effects().get(step)).filter(effect -> effect.status() == Status.UNCERTAIN).isEmpty()) {
            changes.delete(Key.trouble(next.id().member(), Troubles.uncertain(next.id(), step)));
        }
        return changes.writeTo(store) instanceof Answer.Applied;
    }
}
