package dev.safar.journey;

import java.time.Duration;
import java.util.Optional;

/// What makes a member enter a journey.
public sealed interface Trigger {
    /// {@return what must also be true of her, if anything}
    Optional<Condition> when();

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
}
