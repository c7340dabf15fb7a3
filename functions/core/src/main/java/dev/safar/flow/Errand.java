package dev.safar.flow;

import dev.safar.journey.Decided;
import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Running;
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
import dev.safar.store.Write;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// One action that an execution asks for. It writes how the action stands, and with it what follows: the branches that can be decided because of it, and the end of the
/// segment where nothing is left to do in it. [Action] is what does it.
///
/// @param catalog the journeys
/// @param shop whose members they are
/// @param ticket who is calling
/// @param step which action
/// @param now the instant
record Errand(Catalog catalog, Shop shop, Ticket ticket, String step, Instant now) {
    /// {@return what the journey says of the action, in the version of a run}
    Step.Action action(Enrollment enrollment) {
        return catalog.require(enrollment).itinerary().action(step).orElseThrow(() -> ticket.missing(enrollment,
                "Journey '" + enrollment.id().journey() + "' has no action '" + step + "'"));
    }

    /// {@return that it is about to be done}
    Deed about(Effect effect) {
        return act(effect, Decided.NOTHING);
    }

    /// {@return that it is about to be done otherwise than was written}
    Deed instead(Effect effect) {
        return settled(effect, Decided.NOTHING);
    }

    private Deed act(Effect effect, Decided decided) {
        return new Move.Act(ticket.run(), ticket.claim(), step, effect, decided);
    }

    private Deed settled(Effect effect, Decided decided) {
        return new Move.Settle(ticket.run(), ticket.claim(), step, effect, decided);
    }

    /// Writes what came of an action of which nothing leaves the house.
    Optional<Next> done(Turn turn, Effect effect, Write... along) {
        return conclude(turn, effect, decided -> act(effect, decided), along);
    }

    /// Writes what came of an action that was begun.
    Optional<Next> settle(Turn turn, Effect effect) {
        return conclude(turn, effect, decided -> settled(effect, decided), givenBack(turn, effect));
    }

    /// What came to nothing gives back what it took. What may have been sent keeps it.
    private Write[] givenBack(Turn turn, Effect effect) {
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

    private Optional<Next> conclude(Turn turn, Effect effect, Function<Decided, Deed> deed, Write... along) {
        return switch (turn.enrollment().apply(deed.apply(Decided.NOTHING))) {
            case Moved moved when effect.isFinal() -> {
                Onwards way = navigator(turn, moved.enrollment()).behind(action(moved.enrollment()));
                Deed decided = deed.apply(way.decided());
                yield turn.enrollment().apply(decided) instanceof Moved done
                        ? onwards(turn, decided, close(turn, done.enrollment(), way), along)
                        : Optional.empty();
            }
            case Moved moved -> turn.write(moved.enrollment(), Next.PARK, along);
            case Refused refused -> refused(turn, refused);
        };
    }

    private Optional<Close> close(Turn turn, Enrollment done, Onwards way) {
        Closing closing = new Closing(ticket, now, () -> turn.partition().zone(shop.policy()),
                catalog.isPaused(ticket.enrollment().journey()));
        boolean isStopped = done.state() instanceof Running running && running.stop().isPresent();
        Optional<Close> close = closing.before(way.next(), navigator(turn, done));
        return close.isPresent() && isStopped ? Optional.of(closing.finish(Closing.COMPLETED)) : close;
    }

    private static Optional<Next> onwards(Turn turn, Deed deed, Optional<Close> close, Write... along) {
        Move move = close.<Move>map(end -> new Move.LastDeed(deed, end)).orElse(deed);
        return turn.enrollment().apply(move) instanceof Moved moved
                ? close.isPresent()
                        ? turn.close(moved.enrollment(), close.get(), along)
                        : turn.write(moved.enrollment(), Next.ON, along)
                : Optional.empty();
    }

    /// Where this very execution went on at once behind the action, and only the answer was lost.
    Optional<Landing> passed(Turn turn) {
        Enrollment enrollment = turn.enrollment();
        return Segment.onwards(enrollment, ticket)
                .filter(running -> running.from().map(Rest::step)
                        .equals(navigator(turn, enrollment).behind(action(enrollment)).next().map(Step::id)))
                .flatMap(Running::landing);
    }

    /// {@return the answer to whoever may not write}
    Optional<Next> refused(Turn turn, Refused refused) {
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
}
