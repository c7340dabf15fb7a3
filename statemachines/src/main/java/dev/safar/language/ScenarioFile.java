package dev.safar.language;

import dev.safar.journey.JourneyDefinition;
import dev.safar.language.finding.Finding;
import dev.safar.language.finding.Findings;
import dev.safar.language.parse.ScenarioParser;
import dev.safar.language.scenario.Scenario;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// A file `*.scenario.json`, read: what it says, and everything that is wrong with it.
///
/// @param written in order, as far as they could be read
/// @param findings sorted by place
public record ScenarioFile(List<Scenario> written, List<Finding> findings) {
    /// How the name of such a file ends.
    public static final String ENDING = ".scenario.json";

    /// Copies.
    public ScenarioFile {
        written = List.copyOf(written);
        findings = List.copyOf(findings);
    }

    /// Reads one file. It never throws for what is in the text, however broken that is.
    ///
    /// @param file the name that findings and scenarios carry
    /// @param text the whole file
    /// @param names the names of the journeys that there are
    /// @param journeys those of them that can run, by name: lines are held against what these do
    /// @return the scenarios, or all that is wrong with them
    public static ScenarioFile read(String file, String text, Set<String> names,
            Map<String, JourneyDefinition> journeys) {
        Findings findings = new Findings(file);
        return new ScenarioFile(ScenarioParser.parse(file, text, names, journeys, findings), findings.sorted());
    }

    /// Reads one file beside journeys that can all run.
    ///
    /// @param file the name that findings and scenarios carry
    /// @param text the whole file
    /// @param journeys all there are, by name
    /// @return the scenarios, or all that is wrong with them
    public static ScenarioFile read(String file, String text, Map<String, JourneyDefinition> journeys) {
        return read(file, text, journeys.keySet(), journeys);
    }

    /// {@return the same with what somebody else finds wrong with its scenarios; twice the same is said once}
    ///
    /// @param judge who looks at each
    public ScenarioFile judged(Function<Scenario, List<Finding>> judge) {
        return new ScenarioFile(written, Stream.concat(findings.stream(), written.stream().map(judge)
                .flatMap(List::stream)).distinct().sorted().toList());
    }

    /// {@return those that can be played, in order; none where there is an error}
    public List<Scenario> scenarios() {
        return findings.stream().anyMatch(Finding::isError) ? List.of() : written;
    }
}
