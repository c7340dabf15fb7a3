package dev.safar.local.compare;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that comes to the door.
///
/// @param at when, which is what the door's clock shows
/// @param envelope what it says
public record Cue(Instant at, Map<String, @Nullable Object> envelope) {
    /// Copies.
    public Cue {
        envelope = Collections.unmodifiableMap(new LinkedHashMap<>(envelope));
    }

    /// {@return the instant alone: the envelope names people}
    @Override
    public String toString() {
        return "Cue[" + at + "]";
    }
}
