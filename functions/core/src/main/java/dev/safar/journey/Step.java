package dev.safar.journey;

import dev.safar.message.Channel;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// One step of a journey. Its id is its name for ever: in decisions, effects and state machines.
public sealed interface Step {
    /// {@return the name marketing gave it, unique in the journey}
    String id();

    /// {@return what people call it; may be empty}
    LocalText title();

    /// A step that does something, once, and whose result later conditions may read.
    sealed interface Action extends Step permits Message, Survey, Reward, Points, Badge, Update, Task, Webhook {
    }

    /// A step at which the member is parked.
    sealed interface Pause extends Step permits Wait, WaitUntil, WaitFor {
    }

    /// A step that only chooses a way.
    sealed interface Branch extends Step permits If, Split {
    }

    /// Sends a text on the first channel that will carry it.
    ///
    /// @param id its name
    /// @param title for people
    /// @param template the text's name under `messages/`
    /// @param firstOf the channels to try, in order; not empty
    /// @param whenCapped what becomes of it where a cap is reached
    record Message(String id, LocalText title, String template, List<Channel> firstOf, WhenCapped whenCapped) implements Action {
        /// One that is skipped where a cap is reached.
        ///
        /// @param id its name
        /// @param title for people
        /// @param template the text's name
        /// @param firstOf the channels to try
        public Message(String id, LocalText title, String template, List<Channel> firstOf) {
            this(id, title, template, firstOf, WhenCapped.SKIP);
        }
    }

    /// What becomes of a letter where a cap is reached, or what is left of it goes to a journey that is worth more.
    enum WhenCapped {
        /// It is withheld, and the journey goes on.
        SKIP,
        /// It waits until the cap has a unit again.
        POSTPONE
    }

    /// Asks a question; the answer comes as `survey.answered` with `event.step` this step's id.
    ///
    /// @param id its name
    /// @param title for people
    /// @param kind what is asked for
    /// @param template the text's name under `messages/`
    /// @param firstOf the channels to try, in order; not empty
    /// @param whenCapped what becomes of it where a cap is reached
    record Survey(String id, LocalText title, Kind kind, String template, List<Channel> firstOf, WhenCapped whenCapped) implements Action {
        /// One that is skipped where a cap is reached.
        ///
        /// @param id its name
        /// @param title for people
        /// @param kind what is asked for
        /// @param template the text's name
        /// @param firstOf the channels to try
        public Survey(String id, LocalText title, Kind kind, String template, List<Channel> firstOf) {
            this(id, title, kind, template, firstOf, WhenCapped.SKIP);
        }

        /// The kinds of question.
        public enum Kind {
            /// 0 to 10: would she recommend us?
            NPS,
            /// 1 to 5: was she satisfied?
            CSAT,
            /// A reason code, and an open line.
            REASON
        }
    }

    /// Gives a coupon; its code is `{{coupon}}` in texts that follow.
    ///
    /// @param id its name
    /// @param title for people
    /// @param coupon the kind of coupon, as the shop names it
    /// @param validFor how long it can be used
    record Reward(String id, LocalText title, String coupon, Duration validFor) implements Action {
    }

    /// Gives points; with them her balance is `{{points}}` in texts that follow, and `balance` in the step's result.
    ///
    /// @param id its name
    /// @param title for people
    /// @param award how many, from 1 to [#MOST]
    record Points(String id, LocalText title, int award) implements Action {
        /// The most that one step may give: a slip of the keyboard must not empty the shop.
        public static final int MOST = 1_000_000;

        /// Checks the award.
        ///
        /// @throws IllegalArgumentException if it is not from 1 to [#MOST]
        public Points {
            if (award < 1 || award > MOST) {
                throw new IllegalArgumentException("Invalid award " + award + ", valid from 1 to " + MOST);
            }
        }
    }

    /// Awards a badge, once; whoever has it keeps it.
    ///
    /// @param id its name
    /// @param title for people
    /// @param badge which
    record Badge(String id, LocalText title, String badge) implements Action {
    }

    /// Writes on the member: tags, and attributes that later conditions may read as `member.tags` and `member.attributes`.
    ///
    /// @param id its name
    /// @param title for people
    /// @param addTags tags that she has from now on
    /// @param removeTags tags that she has no longer
    /// @param set attributes and their values: a text, a whole number or a boolean each
    /// @param unset attributes that she has no longer
    record Update(String id, LocalText title, SortedSet<String> addTags, SortedSet<String> removeTags,
            SortedMap<String, Object> set, SortedSet<String> unset) implements Action {
        /// Copies.
        public Update {
            addTags = Collections.unmodifiableSortedSet(new TreeSet<>(addTags));
            removeTags = Collections.unmodifiableSortedSet(new TreeSet<>(removeTags));
            set = Collections.unmodifiableSortedMap(new TreeMap<>(set));
            unset = Collections.unmodifiableSortedSet(new TreeSet<>(unset));
        }
    }

    /// Asks one of the shop's people to do something.
    ///
    /// @param id its name
    /// @param title what to do, for the person who does it
    /// @param deadline until when, counted from the step
    record Task(String id, LocalText title, Duration deadline) implements Action {
    }

    /// Tells a system of the shop that something came to pass, by a signed webhook to the shop's receiver.
    ///
    /// @param id its name
    /// @param title for people
    /// @param event what came to pass, in a word that the receiver knows
    /// @param data what is said beside it: a text, a whole number or a boolean each
    record Webhook(String id, LocalText title, String event, SortedMap<String, Object> data) implements Action {
        /// Copies.
        public Webhook {
            data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
        }
    }

    /// Parks the member for a time.
    ///
    /// @param id its name
    /// @param title for people
    /// @param length counted from the step, in exact hours: a day is 24 of them
    record Wait(String id, LocalText title, Duration length) implements Pause {
    }

    /// Parks the member until a moment by her own clock or calendar. A moment that is past is no pause; what is known of no date is none either.
    ///
    /// @param id its name
    /// @param title for people
    /// @param moment until when
    /// @param onMissing what follows where the date is not known; may be empty, and is where the moment is no date
    record WaitUntil(String id, LocalText title, Moment moment, List<Step> onMissing) implements Pause {
    }

    /// Parks the member until one of some things happens, or a time has passed. The earliest event wins; where it is several of them, the first in the list.
    ///
    /// @param id its name
    /// @param title for people
    /// @param awaited what is waited for, each with a way of its own; not empty
    /// @param atMost how long, counted from the step; at the very instant the event wins
    /// @param onTimeout what follows when none happened; may be empty
    record WaitFor(String id, LocalText title, List<Awaited> awaited, Duration atMost, List<Step> onTimeout)
            implements Pause {
        /// Copies.
        ///
        /// @throws IllegalArgumentException if nothing is waited for
        public WaitFor {
            awaited = List.copyOf(awaited);
            if (awaited.isEmpty()) {
                throw new IllegalArgumentException("Nothing is waited for at '" + id + "'");
            }
        }

        /// A wait for one thing.
        ///
        /// @param id its name
        /// @param title for people
        /// @param event the type waited for
        /// @param where what must also be true of it
        /// @param atMost how long, counted from the step
        /// @param onEvent what follows when it happened; may be empty
        /// @param onTimeout what follows when it did not; may be empty
        public WaitFor(String id, LocalText title, String event, Optional<Condition> where, Duration atMost,
                List<Step> onEvent, List<Step> onTimeout) {
            this(id, title, List.of(new Awaited(event, where, onEvent)), atMost, onTimeout);
        }

        /// {@return the outcome by which its event is frozen: `event`, and among several `event-1` and so on, as they stand in the list}
        ///
        /// @param index which, from 0
        public String outcome(int index) {
            return awaited.size() == 1 ? Outcomes.EVENT : Outcomes.EVENT + "-" + (index + 1);
        }

        /// {@return whether one of the things waited for is of a type}
        ///
        /// @param event the type
        public boolean awaits(String event) {
            return awaited.stream().anyMatch(one -> one.event().equals(event));
        }
    }

    /// One of the things that a wait is for.
    ///
    /// @param event the type waited for
    /// @param where what must also be true of it; it may read `event`, `entry`, `member` and `steps`
    /// @param steps what follows when it happened; may be empty
    record Awaited(String event, Optional<Condition> where, List<Step> steps) {
    }

    /// Takes one of two ways.
    ///
    /// @param id its name
    /// @param title for people
    /// @param condition undefined or wrongly typed counts as false, with a visible reason
    /// @param then what follows when it is true
    /// @param otherwise what follows when it is not; may be empty
    record If(String id, LocalText title, Condition condition, List<Step> then, List<Step> otherwise) implements Branch {
    }

    /// Deals members out among arms; the same member and entry always draw the same arm.
    ///
    /// @param id its name
    /// @param title for people
    /// @param arms at least two
    record Split(String id, LocalText title, List<Arm> arms) implements Branch {
    }

    /// One arm of a split.
    ///
    /// @param name its name, unique in the split
    /// @param weight how many shares of the whole it has, positive
    /// @param steps what follows; may be empty
    record Arm(String name, int weight, List<Step> steps) {
    }

    /// Ends the run.
    ///
    /// @param id its name
    /// @param title for people
    /// @param reason a word for reports
    record End(String id, LocalText title, String reason) implements Step {
    }
}
