package dev.safar.flow;

import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.Landing;
import dev.safar.journey.Move;
import dev.safar.journey.Navigator;
import dev.safar.journey.Places;
import dev.safar.journey.Step;
import dev.safar.journey.Until;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/// How one execution ends its segment: parks the member, goes on at once where what she would wait for is here already (rule 8), or finishes.
///
/// @param ticket the execution
/// @param now the instant from which a wait counts
/// @param zone where the member lives; asked only at a pause that knows her clock
/// @param held whether the journey is paused, so that nobody goes on from a place of rest
record Closing(Ticket ticket, Instant now, Supplier<ZoneId> zone, boolean held) {
    /// What the machine starts with, too: the word of a run that came to its last step.
    static final String COMPLETED = "completed";

    /// {@return what ends the segment before a step; empty where the step is still to be done in it}
    ///
    /// @param next the step, or empty where every step is done
    /// @param navigator where the member stands
    Optional<Move.Close> before(Optional<Step> next, Navigator navigator) {
        return next.isEmpty() ? Optional.of(finish(COMPLETED)) : switch (next.get()) {
            case Step.Pause pause -> Optional.of(at(pause, navigator));
            case Step.End end -> Optional.of(finish(end.reason()));
            case Step.Action _ -> Optional.empty();
            case Step.Branch branch -> throw new IllegalStateException("Branch '" + branch.id() + "' is not decided");
        };
    }

    /// {@return what ends the segment at a pause}
    ///
    /// @param pause where the member stands
    /// @param navigator her way
    Move.Close at(Step.Pause pause, Navigator navigator) {
        return switch (navigator.until(pause, now, zone)) {
            case Until.At(Instant until) -> at(new Rest(pause.id(), until), navigator);
            case Until.Missing(String trouble) -> new Move.GoOn(ticket.run(), ticket.claim(), new Rest(pause.id(), now),
                    Starts.lease(now), navigator.missing(pause, trouble));
        };
    }

    /// {@return what ends the segment at a place of rest}
    ///
    /// @param rest where and until when
    /// @param navigator where the member stands
    Move.Close at(Rest rest, Navigator navigator) {
        Optional<Landing> passed = held ? Optional.empty() : navigator.leave(rest, now);
        return passed.<Move.Close>map(
                landing -> new Move.GoOn(ticket.run(), ticket.claim(), rest, Starts.lease(now), landing))
                .orElseGet(() -> new Move.Park(ticket.run(), ticket.claim(), rest));
    }

    /// {@return what ends the run}
    ///
    /// @param word the end's own word; where a stop is set, that holds instead
    Move.Close finish(String word) {
        return new Move.Finish(ticket.run(), ticket.claim(), word, now);
    }

    /// {@return where the machine goes on behind it}
    static String place(Move.Close close) {
        return switch (close) {
            case Move.GoOn(_, _, _, _, Landing landing) -> landing.place();
            case Move.Park _ -> Places.PARKED;
            case Move.Finish _ -> Places.STOP;
        };
    }
}
