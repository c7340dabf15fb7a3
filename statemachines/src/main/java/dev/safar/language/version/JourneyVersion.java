package dev.safar.language.version;

import dev.safar.hash.Sha256;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.json.JsonText;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// A journey's version: a hash of its canonical form, the texts it sends, and the compiler's contract (protocol, rule 17).
public final class JourneyVersion {
    /// The contract between compiled machines and the functions that answer them. It rises when one of them no longer understands the other.
    public static final int CONTRACT = 1;
    /// The first 64 bits of the hash: enough to tell a shop's versions apart, short enough to read.
    private static final int BYTES = 8;

    private JourneyVersion() {
    }

    /// The version of a definition, its texts left out.
    ///
    /// @param journey whatever version it carries
    /// @return 16 hexadecimal digits
    public static String of(JourneyDefinition journey) {
        return of(journey, Map.of());
    }

    /// The version of a definition with its texts.
    ///
    /// @param journey whatever version it carries
    /// @param templateHashes a hash for each template's name; empty for none
    /// @return 16 hexadecimal digits; the same for the same journey, texts and contract
    public static String of(JourneyDefinition journey, Map<String, String> templateHashes) {
        String canonical = JsonText.canonical(Map.of("contract", CONTRACT, "journey", CanonicalJourney.of(journey),
                "templates", templateHashes));
        return HexFormat.of().formatHex(Sha256.of(canonical), 0, BYTES);
    }

    /// Gives a definition its version.
    ///
    /// @param journey whatever version it carries
    /// @param templateHashes a hash for each template's name; empty for none
    /// @return the same journey under its version
    public static JourneyDefinition stamp(JourneyDefinition journey, Map<String, String> templateHashes) {
        return new JourneyDefinition(journey.name(), journey.title(), journey.trigger(), journey.reentryAfter(),
                journey.goal(), journey.exits(), journey.holdoutPercent(), journey.acceptLate(), journey.terms(),
                journey.itinerary(),
                of(journey, templateHashes));
    }

    /// What some steps do, whatever they are called: equal where nobody who goes through them could tell them apart.
    ///
    /// @param steps one after the other
    /// @return plain values
    public static Object nameless(List<Step> steps) {
        return CanonicalSteps.nameless(steps);
    }
}
