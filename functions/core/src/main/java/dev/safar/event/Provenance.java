package dev.safar.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// What every fact says about itself, whatever it is about.
///
/// @param key its name in the world
/// @param occurredAt when it happened, to the millisecond (finer digits are cut off); all windows are measured by this, never by arrival
/// @param who the identities it carries
/// @param revision which body of the fact this is
public record Provenance(FactKey key, Instant occurredAt, Identities who, Revision revision) {
    /// Cuts the instant to milliseconds, the precision of every stored instant.
    public Provenance {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /// {@return when and which, the total order among a member's facts}
    public Stamp stamp() {
        return new Stamp(occurredAt, key.toString());
    }
}
