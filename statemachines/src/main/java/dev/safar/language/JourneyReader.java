package dev.safar.language;

import dev.safar.journey.Itinerary;
import dev.safar.journey.JourneyDefinition;
import dev.safar.language.check.Rules;
import dev.safar.language.finding.Findings;
import dev.safar.language.parse.Draft;
import dev.safar.language.parse.JourneyParser;
import dev.safar.language.version.JourneyVersion;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Reads a journey as marketing writes it: parse, check, seal.
public final class JourneyReader {
    private JourneyReader() {
    }

    /// Reads one journey. It never throws for what is in the text, however broken that is.
    ///
    /// @param file the name that findings carry
    /// @param text the whole file
    /// @return the journey under its version (texts left out of it), or all that is wrong with it
    public static Reading read(String file, String text) {
        return read(file, text, (_, _) -> {});
    }

    /// The same, for who must look at the places of a journey, and is told whether it can run.
    static Reading read(String file, String text, BiConsumer<Draft, Boolean> look) {
        Findings findings = new Findings(file);
        Optional<Draft> draft = JourneyParser.parse(text, findings);
        draft.ifPresent(read -> Rules.check(read, findings));
        draft.ifPresent(read -> look.accept(read, !findings.haveErrors()));
        return findings.haveErrors()
                ? new Reading.Refused(findings.sorted())
                : new Reading.Read(draft.map(JourneyReader::seal).orElseThrow(), findings.sorted());
    }

    /// Reads a journey that was read before and found sound: no rule is asked again.
    ///
    /// @param file the name that is said where it is broken all the same
    /// @param text the whole file
    /// @param versions the version that each journey was given then, by its name
    /// @return the journey under its version
    /// @throws IllegalArgumentException if it cannot be read or has no version: it is another text, or another language
    public static JourneyDefinition known(String file, String text, Map<String, String> versions) {
        Findings findings = new Findings(file);
        Optional<Draft> draft = JourneyParser.parse(text, findings);
        @Nullable
        String version = draft.map(read -> versions.get(read.name())).orElse(null);
        if (findings.haveErrors() || version == null) {
            throw new IllegalArgumentException(
                    "Expected " + file + " to be as it was when its version was made, but it is not");
        }
        return journey(draft.orElseThrow(), version);
    }

    private static JourneyDefinition seal(Draft draft) {
        return JourneyVersion.stamp(journey(draft, ""), Map.of());
    }

    private static JourneyDefinition journey(Draft draft, String version) {
        return new JourneyDefinition(draft.name(), draft.title(), draft.trigger(), draft.reentryAfter(), draft.goal(),
                draft.exits(), draft.holdoutPercent(), draft.acceptLate(), draft.terms(), Itinerary.of(draft.steps()),
                version);
    }
}
