package dev.safar.language;

import dev.safar.language.finding.Finding;
import dev.safar.language.finding.Findings;
import dev.safar.language.parse.ScenarioParser;
import dev.safar.language.scenario.Scenario;
import java.util.List;
import java.util.Set;

/// A file `*.scenario.json`, read: what it says, and everything that is wrong with it.
///
/// @param scenarios in order; none where there is an error
/// @param findings sorted by place
public record ScenarioFile(List<Scenario> scenarios, List<Finding> findings) {
    /// How the name of such a file ends.
    public static final String ENDING = ".scenario.json";

    /// Copies.
    public ScenarioFile {
        scenarios = List.copyOf(scenarios);
        findings = List.copyOf(findings);
    }

    /// Reads one file. It never throws for what is in the text, however broken that is.
    ///
    /// @param file the name that findings and scenarios carry
    /// @param text the whole file
    /// @param journeys the names of the journeys that there are
    /// @return the scenarios, or all that is wrong with them
    public static ScenarioFile read(String file, String text, Set<String> journeys) {
        Findings findings = new Findings(file);
        List<Scenario> scenarios = ScenarioParser.parse(file, text, journeys, findings);
        return new ScenarioFile(findings.haveErrors() ? List.of() : scenarios, findings.sorted());
    }
}
