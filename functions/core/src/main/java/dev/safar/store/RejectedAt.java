package dev.safar.store;

import java.time.Instant;

/// That something was rejected, where the latest stands first: whoever looks for the latest need not read all.
///
/// @param at when it came
/// @param name as the [Item.Rejection] has it
public record RejectedAt(Instant at, String name) implements Item {
    /// {@return the place of a rejection; it is written and goes with it}
    ///
    /// @param rejection which
    public static RejectedAt of(Item.Rejection rejection) {
        return new RejectedAt(rejection.at(), rejection.name());
    }

    @Override
    public Key key() {
        return Key.rejectedAt(at, name);
    }
}
