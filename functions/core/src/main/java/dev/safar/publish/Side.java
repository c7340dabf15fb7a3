package dev.safar.publish;

import dev.safar.journey.JourneyDefinition;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// One version of a journey, to be compared with another.
///
/// @param journey the definition
/// @param texts a hash of each text that it sends, by the template's name
public record Side(JourneyDefinition journey, Map<String, String> texts) {
    /// Copies, by name.
    public Side {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }
}
