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

    private static JourneyDefinition seal(Draft draft) {
        return JourneyVersion.stamp(new JourneyDefinition(draft.name(), draft.title(), draft.trigger(),
                draft.reentryAfter(), draft.goal(), draft.exits(), draft.holdoutPercent(), draft.acceptLate(),
                draft.terms(), Itinerary.of(draft.steps()), ""), Map.of());
    }
}
