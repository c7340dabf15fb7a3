package dev.safar.store;

import dev.safar.event.MemberEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// A fact that does not say whose it is, kept until what says so is there or its time is over.
///
/// @param fact the greatest body of it that came, with whom any of them names
/// @param since when the first came
/// @param next when to look again
public record Orphan(MemberEvent fact, Instant since, Instant next) implements Item {
    /// How long a fact may wait for what it belongs to, after it happened and after it came: behind an outage both come late, in any order.
    public static final Duration GRACE = Duration.ofHours(1);

    /// {@return when its time is over}
    public Instant end() {
        Instant happened = fact.provenance().occurredAt();
        return (happened.isAfter(since) ? happened : since).plus(GRACE);
    }

    @Override
    public Key key() {
        return Key.orphan(fact.provenance().key());
    }

    @Override
    public Optional<Instant> due() {
        return Optional.of(next);
    }
}
