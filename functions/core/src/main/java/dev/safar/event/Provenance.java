package dev.safar.event;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/// What every fact says about itself, whatever it is about.
///
/// @param key its name in the world
/// @param occurredAt when it happened, to the millisecond (finer digits are cut off); all windows are measured by this, never by arrival
/// @param who the identities it carries
/// @param revision which body of the fact this is
public record Provenance(FactKey key, Instant occurredAt, Identities who, Revision revision) {
    /// Which of several bodies of one fact holds, whatever came first: the one of the greater version; where the platform has none, what was said to have happened later; then
    /// the one with the greater hash (protocol, rule 13). Never what arrived later: that differs from one delivery to the next.
    public static final Comparator<Provenance> BODIES = Comparator
            .<Provenance>comparingLong(said -> said.revision().version()).thenComparing(Provenance::occurredAt)
            .thenComparing(said -> said.revision().bodyHash());

    /// {@return the same as somebody tells it who knows less than the shop's own webhook}
    public Provenance asHearsay() {
        return new Provenance(key, occurredAt, who, new Revision(Revision.HEARSAY, revision.bodyHash()));
    }

    /// Cuts the instant to milliseconds, the precision of every stored instant.
    public Provenance {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.MILLIS);
    }

    /// {@return when and which, the total order among a member's facts}
    public Stamp stamp() {
        return new Stamp(occurredAt, key.toString());
    }
}
