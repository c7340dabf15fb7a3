package dev.safar.event;

import java.time.Instant;
import java.util.Optional;

/// What is known of something that came and could not be accepted: its name, and all that leads from it to a person.
///
/// @param name its name in the world; what is sent again has the same
/// @param occurredAt when it says that it happened
/// @param who the identities it carries; may be none
/// @param order the order that it is about, by its purchase's name; empty where it names none
public record Bearing(FactKey name, Instant occurredAt, Identities who, Optional<FactKey> order) {
    /// {@return that of something of which only the name is known}
    ///
    /// @param name its name
    /// @param at when it came
    public static Bearing unclaimed(FactKey name, Instant at) {
        return new Bearing(name, at, Identities.of(), Optional.empty());
    }
}
