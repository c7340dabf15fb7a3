package dev.safar.journey;

import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Stop;
import java.time.Instant;

/// What is asked of an enrollment, as a command. [Transition] says what comes of it.
public sealed interface Move {
    /// A move of an execution. It is fenced: only the claim's holder, in its own run, may make it (protocol, rule 5).
    sealed interface Fenced extends Move permits Deed, LastDeed, Skip, Close, Fail {
        /// {@return the run it belongs to}
        int run();

        /// {@return the execution that makes it}
        String claim();
    }

    /// Writes how an action stands.
    sealed interface Deed extends Fenced permits Act, Settle {
        /// {@return how it stands now}
        Effect effect();
    }

    /// Ends the segment: nothing is left to do in it.
    sealed interface Close extends Fenced permits Park, GoOn, Finish {
    }

    /// An execution takes the segment and freezes where it goes on (rules 3 and 4).
    ///
    /// @param run the segment it was started for
    /// @param claim the id it drew
    /// @param landing where the segment goes on
    record Claim(int run, String claim, Landing landing) implements Move {
    }

    /// An execution that was woken finds nothing to do yet, and lets go again.
    ///
    /// @param run the segment it was started for
    record RestOn(int run) implements Move {
    }

    /// Writes an effect that touches the world, or is decided without touching it.
    ///
    /// @param run the segment
    /// @param claim the execution
    /// @param step the action
    /// @param effect how it stands now
    /// @param decided what could be decided because of it; empty unless it is final
    record Act(int run, String claim, String step, Effect effect, Decided decided) implements Deed {
    }

    /// Writes what became of an effect in the world. A stop does not hinder it: what happened, happened.
    ///
    /// @param run the segment
    /// @param claim the execution
    /// @param step the action
    /// @param effect how it ended
    /// @param decided what could be decided because of it
    record Settle(int run, String claim, String step, Effect effect, Decided decided) implements Deed {
    }

    /// Writes how the last action of a segment stands, and ends the segment in the same write: a pause or the end comes next (rules 8 and 9).
    ///
    /// @param deed the action; its effect is final
    /// @param close how the segment ends
    record LastDeed(Deed deed, Close close) implements Fenced {
        /// Checks that both are of one execution.
        ///
        /// @throws IllegalArgumentException if they are not
        public LastDeed {
            if (deed.run() != close.run() || !deed.claim().equals(close.claim())) {
                throw new IllegalArgumentException("A deed of run " + deed.run() + " cannot close run " + close.run());
            }
        }

        @Override
        public int run() {
            return deed.run();
        }

        @Override
        public String claim() {
            return deed.claim();
        }
    }

    /// Writes that an action is not done because of the stop, and ends the run there.
    ///
    /// @param run the segment
    /// @param claim the execution
    /// @param step the action
    /// @param at when
    record Skip(int run, String claim, String step, Instant at) implements Fenced {
    }

    /// Parks the member (rule 8).
    ///
    /// @param run the segment
    /// @param claim the execution
    /// @param rest where and until when
    record Park(int run, String claim, Rest rest) implements Close {
    }

    /// Goes on at once instead of parking, because what would be waited for is here already (rule 8).
    ///
    /// @param run the segment that ends
    /// @param claim the execution, which keeps its claim on the next
    /// @param rest the pause that is passed
    /// @param lease how long the next segment may take
    /// @param landing where it goes on
    record GoOn(int run, String claim, Rest rest, Instant lease, Landing landing) implements Close {
    }

    /// Every step is done.
    ///
    /// @param run the segment
    /// @param claim the execution
    /// @param word the end's own word
    /// @param at when
    record Finish(int run, String claim, String word, Instant at) implements Close {
    }

    /// The run cannot go on (rule 10).
    ///
    /// @param run the segment
    /// @param claim the execution
    /// @param word what broke
    /// @param at when
    record Fail(int run, String claim, String word, Instant at) implements Fenced {
    }

    /// A fact happened that a step of the journey listens for.
    ///
    /// @param event the fact
    /// @param atOnce whether the wait that the enrollment is at takes it at once, so that a full inbox must hold it for a moment
    record Hear(Heard event, boolean atOnce) implements Move {
        /// A fact that may be taken later.
        ///
        /// @param event the fact
        public Hear(Heard event) {
            this(event, false);
        }
    }

    /// A newer body of a fact is none that a step listens for: the older one, if no step has taken it, is given back.
    ///
    /// @param fact its name in the world
    record Unhear(String fact) implements Move {
    }

    /// The wait is over, or may be: run again and look (rule 3).
    ///
    /// @param lease how long the segment may take
    record Wake(Instant lease) implements Move {
    }

    /// Another version takes over whoever waits (protocol, rule 17). What was decided, done and heard stays hers.
    ///
    /// @param version which
    /// @param rest where she rests there, and until when
    record Migrate(String version, Rest rest) implements Move {
    }

    /// Goal or exit: a waiting one ends at once, a running one at its next step.
    ///
    /// @param reason why
    /// @param at when
    record Halt(Stop reason, Instant at) implements Move {
    }

    /// The lease ran out, so the execution is dead (rule 6).
    ///
    /// @param read the lease that the sweep read
    /// @param lease the next one
    /// @param at when
    /// @param version the version in which it goes on: its own, or another where nobody knows its own any more
    record Heal(Instant read, Instant lease, Instant at, String version) implements Move {
    }

    /// The one process in which executions live ended, and begins anew: whatever ran is dead, though its lease has not run out.
    ///
    /// @param lease the next one
    /// @param at when
    record Resume(Instant lease, Instant at) implements Move {
    }

    /// A receipt came from the world about an action: it was sent.
    ///
    /// @param step the action
    /// @param word what the receipt says, as in `delivered`
    record Confirm(String step, String word) implements Move {
    }

    /// What a person decides about an action of which nobody knows whether it was done, and what comes of that.
    sealed interface Doubting extends Move permits Vouch, Again, Answered {
        /// {@return the action}
        String step();
    }

    /// A person looked at the provider of an action that is unclear: it was done.
    ///
    /// @param step the action
    /// @param by who looked
    /// @param at when
    record Vouch(String step, String by, Instant at) implements Doubting {
    }

    /// A person looked at the provider of an action that is unclear: it was not done, and is done once more.
    ///
    /// @param step the action
    /// @param effect as it is about to leave now, by [Effect#asked(Instant)], under a claim that names this one asking
    record Again(String step, Effect effect) implements Doubting {
    }

    /// What came of an action that a person had done once more.
    ///
    /// @param step the action
    /// @param effect how it stands, under the claim of the asking
    record Answered(String step, Effect effect) implements Doubting {
    }

    /// What became of a move.
    sealed interface Outcome {
        /// It is lawful.
        ///
        /// @param enrollment as it stands now
        record Moved(Enrollment enrollment) implements Outcome {
        }

        /// It is not, and nothing changed.
        ///
        /// @param why the law
        /// @param said the same in words, without personal data
        record Refused(Refusal why, String said) implements Outcome {
        }
    }

    /// Why a move is unlawful.
    enum Refusal {
        /// Another execution holds the claim.
        NOT_OURS,
        /// This execution has done it already.
        ALREADY_DONE,
        /// The run it belongs to is over.
        OTHER_RUN,
        /// The enrollment is parked or over.
        NOT_RUNNING,
        /// The enrollment runs already.
        NOT_WAITING,
        /// A stop is set: nothing new may touch the world.
        STOPPED,
        /// The inbox holds as many events as it may.
        INBOX_FULL,
        /// The lease that was read is not the lease that is there.
        LEASE_MOVED,
        /// It was begun again at so many restarts that it must wait for its lease.
        RESTARTED_OFTEN,
        /// An attempt began this effect, and what became of it is not written.
        IN_WORK,
        /// Nobody began this effect.
        NOT_BEGUN,
        /// It is known what became of this effect.
        NOT_UNCLEAR,
        /// The effect is not final, so nothing can come behind it yet.
        NOT_FINAL,
        /// No stop is set.
        NOT_STOPPED,
        /// No such event is in the inbox.
        NOT_HEARD
    }
}
