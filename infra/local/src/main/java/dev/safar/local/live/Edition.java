package dev.safar.local.live;

import dev.safar.journey.JourneyDefinition;
import dev.safar.message.TemplateBook;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One version of a journey with all that it needs to run: whoever entered it stays with it, whatever marketing writes later.
///
/// @param journey the definition; its version is a hash of itself and of its texts
/// @param machine its state machine, plain JSON values in Amazon States Language
/// @param texts what it says, at least its own templates
public record Edition(JourneyDefinition journey, Map<String, @Nullable Object> machine, TemplateBook texts) {
    /// {@return by which this edition is known, as in `win-back@0f3a...`}
    public String name() {
        return journey.key();
    }
}
