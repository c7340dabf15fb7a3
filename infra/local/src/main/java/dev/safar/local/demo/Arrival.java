package dev.safar.local.demo;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;

/// One body that comes to the door.
///
/// @param at when it comes
/// @param body an envelope in JSON; holds personal data of nobody who lives
public record Arrival(Instant at, String body) implements Comparable<Arrival> {
    private static final Comparator<Arrival> ORDER = Comparator.comparing(Arrival::at).thenComparing(Arrival::body);

    /// {@return the body as it is sent}
    public byte[] utf8() {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int compareTo(Arrival other) {
        return ORDER.compare(this, other);
    }
}
