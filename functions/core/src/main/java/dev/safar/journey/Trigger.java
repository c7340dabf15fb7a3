package dev.safar.journey;

import java.time.Duration;
import java.util.Optional;

/// What makes a member enter a journey.
public sealed interface Trigger {
    /// {@return what must also be true of her, if anything}
    Optional<Condition> when();

    /// {@return whether it happens to her again and again by its nature, so that she may enter again though the journey says nothing of re-entry}
    default boolean repeats() {
        return false;
    }

    /// A fact of a type.
    ///
    /// @param event the type, as in `purchase.completed`
    /// @param when what must also be true; it may read `event` and `member`
    record OnEvent(String event, Optional<Condition> when) implements Trigger {}

    /// No purchase for a time. Each distinct length is a timer of its own.
    ///
    /// @param length counted from her last purchase, in exact hours: a day is 24 of them
    /// @param when what must also be true; it may read `member`
    record OnSilence(Duration length, Optional<Condition> when) implements Trigger {}

    /// A date that is known of her, such as her birthday: once for each year where its day counts in every year, else once.
    ///
    /// @param moment what says the date, and when of it; its expression may read `member`
    /// @param when what must also be true; it may read `member`
    record OnDate(Moment.Date moment, Optional<Condition> when) implements Trigger {
        @Override
        public boolean repeats() {
            return moment.yearly();
        }
    }

    /// Something becomes true of her that was not: she enters a segment.
    ///
    /// @param becomes what becomes true; it may read `member`
    record OnBecoming(Condition becomes) implements Trigger {
        @Override
        public Optional<Condition> when() {
            return Optional.of(becomes);
        }
    }
}
