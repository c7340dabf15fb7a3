package dev.safar.flow;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.Landing;
import dev.safar.journey.Move;
import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.journey.Move.Outcome.Refused;
import dev.safar.journey.Move.Refusal;
import dev.safar.journey.Navigator;
import dev.safar.journey.Places;
import dev.safar.journey.Step;
import dev.safar.store.Store;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// What an execution asks at the ends of its segment: where to begin, where to rest, how to end. [Action] is what it asks in between.
///
/// Every answer is decided once, written under the fence, and the same when it is asked again.
public final class Segment {
    private final Store store;
    private final Catalog catalog;
    private final Shop shop;
    private final Pause pause;

    /// Wires the segment over a store that is never busy.
    ///
    /// @param store where members are
    /// @param catalog the journeys
    /// @param shop whose members they are
    public Segment(Store store, Catalog catalog, Shop shop) {
        this(store, catalog, shop, Pause.NONE);
    }

    /// Wires the segment.
    ///
    /// @param store where members are
    /// @param catalog the journeys
    /// @param shop whose members they are
    /// @param pause lets time pass before it tries again
    public Segment(Store store, Catalog catalog, Shop shop, Pause pause) {
        this.store = store;
        this.catalog = catalog;
        this.shop = shop;
        this.pause = pause;
    }

    /// Takes the claim and decides where the segment begins (protocol, rules 3 and 4).
    ///
    /// @param ticket who is calling
    /// @param now the instant
    /// @return the state to go to, `parked` where there is nothing to do yet, or `stop` where another has the claim or it is over
    /// @throws Busy if others were faster every time
    /// @throws UnknownVersion if the machine is of another version than the run, and might pass a step over that only one of them has
    public Next begin(Ticket ticket, Instant now) {
        return Turn.near(store, ticket, pause).take(turn -> {
            if (!(turn.enrollment().state() instanceof Running running) || running.run() != ticket.run()) {
                return turn.answer(Places.STOP);
            }
            ticket.requireMachineOf(turn.enrollment());
            Optional<Landing> landing = running.landing().or(() -> landing(turn, running, now));
            Move move = landing.<Move>map(where -> new Move.Claim(ticket.run(), ticket.claim(), where))
                    .orElse(new Move.RestOn(ticket.run()));
            return switch (turn.enrollment().apply(move)) {
                case Moved moved -> turn.write(moved.enrollment(), landing.map(Landing::place).orElse(Places.PARKED));
                case Refused refused when refused.why() == Refusal.ALREADY_DONE ->
                    turn.answer(landing.orElseThrow().place());
                case Refused _ -> turn.answer(Places.STOP);
            };
        });
    }

    private Optional<Landing> landing(Turn turn, Running running, Instant now) {
        Navigator navigator = navigator(turn);
        return running.from().map(rest -> navigator.leave(rest, now)).orElseGet(() -> Optional.of(navigator.begin()));
    }

    /// Parks the member at a pause or a postponed action, or goes on at once where what she would wait for is here already (rule 8).
    ///
    /// @param ticket who is calling
    /// @param step where
    /// @param now the instant from which a wait counts
    /// @return `parked`, `stop`, or the state to go to
    /// @throws Busy if others were faster every time
    public Next park(Ticket ticket, String step, Instant now) {
        return Turn.alone(store, ticket, pause).take(turn -> {
            Enrollment enrollment = turn.enrollment();
            Optional<Landing> passed = passed(enrollment, ticket, step);
            if (passed.isPresent()) {
                return turn.answer(passed.get().place());
            }
            if (!turn.isOurs()) {
                Move again = new Move.Park(ticket.run(), ticket.claim(), new Rest(step, now));
                return turn.answer(isDone(enrollment.apply(again)) ? Places.PARKED : Places.STOP);
            }
            boolean held = catalog.isPaused(enrollment.id().journey());
            Move.Close close = close(enrollment, step, new Closing(ticket, now, () -> zone(turn), held),
                    navigator(turn));
            return switch (enrollment.apply(close)) {
                case Moved moved -> turn.write(moved.enrollment(), Closing.place(close));
                case Refused refused when refused.why() == Refusal.STOPPED -> turn.end(now);
                case Refused _ -> turn.answer(Places.STOP);
            };
        });
    }

    private static boolean isDone(Move.Outcome outcome) {
        return outcome instanceof Refused refused && refused.why() == Refusal.ALREADY_DONE;
    }

    /// Whether this very execution has passed the pause already, and only the answer was lost.
    private static Optional<Landing> passed(Enrollment enrollment, Ticket ticket, String step) {
        return onwards(enrollment, ticket)
                .filter(running -> running.from().filter(rest -> rest.step().equals(step)).isPresent())
                .flatMap(Running::landing);
    }

    /// {@return the segment behind the ticket's, if the same execution went on in it}
    static Optional<Running> onwards(Enrollment enrollment, Ticket ticket) {
        return enrollment.state() instanceof Running running && running.run() == ticket.run() + 1
                && running.claim().equals(Optional.of(ticket.claim())) ? Optional.of(running) : Optional.empty();
    }

    private Move.Close close(Enrollment enrollment, String id, Closing closing, Navigator navigator) {
        Step step = catalog.require(enrollment).itinerary().find(id)
                .orElseThrow(() -> closing.ticket().missing(enrollment, "No step '" + id + "' to rest at"));
        return switch (step) {
            case Step.Pause at -> closing.at(at, navigator);
            case Step.Action action -> closing.at(new Rest(id,
                    Optional.ofNullable(enrollment.effects().get(action.id())).orElseThrow().until()), navigator);
            case Step.Branch _,Step.End _ -> throw new Broken("Nobody rests at step '" + id + "'");
        };
    }

    private ZoneId zone(Turn turn) {
        return turn.partition().zone(shop.policy());
    }

    /// Ends the run: every step is done.
    ///
    /// @param ticket who is calling
    /// @param word the end's own word
    /// @param now the instant
    /// @return `stop`
    /// @throws Busy if others were faster every time
    public Next finish(Ticket ticket, String word, Instant now) {
        return end(ticket, new Move.Finish(ticket.run(), ticket.claim(), word, now));
    }

    /// Ends the run: it cannot go on (rule 10).
    ///
    /// @param ticket who is calling
    /// @param word what broke, without personal data; it becomes one line of at most 200 characters
    /// @param now the instant
    /// @return `stop`
    /// @throws Busy if others were faster every time
    public Next fail(Ticket ticket, String word, Instant now) {
        return end(ticket, new Move.Fail(ticket.run(), ticket.claim(), OneLine.of(word), now));
    }

    private Next end(Ticket ticket, Move move) {
        return Turn.alone(store, ticket, pause).take(turn -> turn.enrollment().apply(move) instanceof Moved moved
                ? turn.write(moved.enrollment(), Places.STOP)
                : turn.answer(Places.STOP));
    }

    private Navigator navigator(Turn turn) {
        Partition partition = turn.partition();
        return new Navigator(catalog.require(turn.enrollment()), turn.enrollment(), () -> partition.view(shop));
    }
}
