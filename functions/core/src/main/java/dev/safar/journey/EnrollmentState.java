package dev.safar.journey;

import dev.safar.message.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Where an enrollment stands. Exactly one of three.
public sealed interface EnrollmentState {
    /// {@return whether the goal was reached: the run ended by it, or will at its next step}
    default boolean isAtGoal() {
        return switch (this) {
            case Running running -> running.stop().filter(stop -> stop.kind() == Stop.Kind.GOAL).isPresent();
            case Waiting _ -> false;
            case Ended ended -> ended.reason().kind() == Stop.Kind.GOAL;
        };
    }

    /// A state in which the member is still under way.
    sealed interface Active extends EnrollmentState permits Running, Waiting {
        /// {@return which segment of the journey this is, from 1; it only grows}
        int run();

        /// {@return when the sweep must look at it}
        Instant due();

        /// {@return where its entry of the index of what is due stands: when it is due, or before that}
        default Instant stands() {
            return due();
        }
    }

    /// A segment is being run, or is about to be.
    ///
    /// @param run which segment
    /// @param due when its lease ends: if it still runs then, its execution is dead
    /// @param attempt which try of this segment, from 1
    /// @param restarts how many starts of the one process in which executions live found this segment under way, and began it again
    /// @param claim the one execution that may act; empty until one has taken it
    /// @param from the pause it was woken from; empty in the first segment
    /// @param landing where it goes on; empty until claimed
    /// @param stop what will end it at its next step
    record Running(int run, Instant due, int attempt, int restarts, Optional<String> claim, Optional<Rest> from, Optional<Landing> landing, Optional<Stop> stop)
            implements Active {
        /// How many restarts of the process begin a segment again at once. It takes milliseconds, so what was under way at so many is likely what ends the process: from
        /// then on it waits for its lease, while the process lives and the others go on, and what comes of that is an attempt.
        public static final int MOST_RESTARTS = 10;

        /// How long before the end of the lease an entry may stand. A pause that ended long ago (a date that was past, a sweep that stood still) would count as a sweep that is late.
        private static final Duration LONGEST_KEPT = Duration.ofMinutes(15);

        /// Whoever is woken because her time has come keeps her entry, which parking moves anyway: that saves the moving of a key. Whoever looks there before the lease is over, puts it at the lease.
        @Override
        public Instant stands() {
            boolean isFirst = attempt == 1 && restarts == 0;
            return from.map(Rest::until).filter(until -> isFirst && until.isBefore(due)
                    && until.isAfter(due.minus(LONGEST_KEPT))).orElse(due);
        }

        static Running fresh(int run, Instant lease, Optional<Rest> from) {
            return new Running(run, lease, 1, 0, Optional.empty(), from, Optional.empty(), Optional.empty());
        }

        /// {@return why it is over though it runs: a stop was set, or it was tried often enough; empty where it is not}
        public Optional<Stop> over() {
            return stop.or(() -> attempt >= Enrollment.MOST_ATTEMPTS
                    ? Optional.of(new Stop(Stop.Kind.FAILED, gaveUp()))
                    : Optional.empty());
        }

        /// Its end, if nothing else was to end it.
        Ended end(Stop.Kind kind, String word, Instant at) {
            return new Ended(stop.orElse(new Stop(kind, word)), at);
        }

        Running healed(Instant lease) {
            return again(lease, attempt + 1, restarts);
        }

        /// {@return it, begun again; empty where it must wait for its lease}
        Optional<Running> resumed(Instant lease) {
            return restarts < MOST_RESTARTS ? Optional.of(again(lease, attempt, restarts + 1)) : Optional.empty();
        }

        private Running again(Instant lease, int which, int starts) {
            return new Running(run, lease, which, starts, Optional.empty(), from, landing, Optional.empty());
        }

        private String gaveUp() {
            return "gave up after " + attempt + " attempts of run " + run + ", "
                    + landing.map(where -> "which was to go on at '" + where.place() + "'").orElse("which never began");
        }

        Running with(Stop reason) {
            return new Running(run, due, attempt, restarts, claim, from, landing, Optional.of(reason));
        }

        Running claimedBy(String execution, Landing where) {
            return new Running(run, due, attempt, restarts, Optional.of(execution), from, Optional.of(where.frozen()), stop);
        }
    }

    /// The member is parked; nothing of hers runs anywhere.
    ///
    /// @param run the segment that parked her
    /// @param rest where and until when
    record Waiting(int run, Rest rest) implements Active {
        /// {@return whether that very move parked her, or would park her here again}
        boolean isBy(Move.Park park) {
            return run == park.run() && rest.step().equals(park.rest().step());
        }

        @Override
        public Instant due() {
            return rest.until();
        }
    }

    /// It is over.
    ///
    /// @param reason why
    /// @param at when
    record Ended(Stop reason, Instant at) implements EnrollmentState {
    }

    /// A place of rest.
    ///
    /// @param step where: a pause, or an action that was postponed
    /// @param until when it is over if nothing happens before
    record Rest(String step, Instant until) {
    }

    /// Why an enrollment ends.
    ///
    /// @param kind which way
    /// @param word more of it: the end's own word, the fact that reached the goal, an error
    record Stop(Kind kind, String word) {
        /// The silence that began it was none: it does not count as a time through the journey.
        public static final Stop REFUTED = new Stop(Kind.EXIT, "was-not-silent");
        /// The shop ended the journey.
        public static final Stop JOURNEY_ENDED = new Stop(Kind.EXIT, "journey-ended");
        /// The shop ended the step at which she waited, with another version.
        public static final Stop RETIRED = new Stop(Kind.EXIT, "step-ended");

        /// {@return why what was still to be done is not}
        public Reason reason() {
            return switch (kind) {
                case GOAL -> Reason.GOAL_REACHED;
                case COMPLETED, EXIT -> Reason.EXIT;
                case HOLDOUT -> Reason.HOLDOUT;
                case FAILED -> Reason.FAILED;
            };
        }

        /// The ways a run can end.
        public enum Kind {
            /// Its last step was done.
            COMPLETED,
            /// The goal was reached.
            GOAL,
            /// An exit was taken.
            EXIT,
            /// It was held out from the start, to measure against.
            HOLDOUT,
            /// It cannot go on; a person must look.
            FAILED
        }
    }
}
