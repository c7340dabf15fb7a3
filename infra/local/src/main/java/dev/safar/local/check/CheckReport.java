package dev.safar.local.check;

import dev.safar.journey.JourneyDefinition;
import dev.safar.language.Checkup;
import dev.safar.language.JourneyShelf;
import dev.safar.language.ScenarioFile;
import dev.safar.language.finding.Finding;
import dev.safar.language.finding.Said;
import dev.safar.language.finding.Term;
import dev.safar.local.rehearsal.Refusals;
import dev.safar.message.Language;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a check came to.
///
/// @param journeys how many files of journeys were read
/// @param scenarios how many scenarios were read
/// @param texts how many files of texts were read
/// @param findings everything that is wrong, sorted by file and place
public record CheckReport(int journeys, int scenarios, int texts, List<Finding> findings) {
    /// Copies.
    public CheckReport {
        findings = List.copyOf(findings);
    }

    /// Looks at files.
    ///
    /// @param files as they were read
    /// @return what there is to say
    public static CheckReport of(Gathered files) {
        Checkup checkup = files.isWhole()
                ? Checkup.of(files.journeys(), files.messages(), files.unread())
                : Checkup.ofSome(files.journeys(), files.messages(), files.unread());
        Set<String> names = new HashSet<>(files.names());
        Map<String, JourneyDefinition> known = new HashMap<>(JourneyShelf.read(files.beside()).journeys());
        known.putAll(checkup.journeys().journeys());
        names.addAll(known.keySet());
        List<ScenarioFile> scenarios = files.scenarios().entrySet().stream()
                .map(file -> ScenarioFile.read(file.getKey(), file.getValue(), names, known).judged(Refusals::of))
                .toList();
        return new CheckReport(files.journeys().size(),
                scenarios.stream().mapToInt(file -> file.scenarios().size()).sum(), files.messages().size(),
                Stream.of(files.findings().stream(), checkup.findings().stream(),
                        scenarios.stream().flatMap(file -> file.findings().stream())).flatMap(all -> all).sorted()
                        .toList());
    }

    /// {@return how many of the findings are errors}
    public long errors() {
        return findings.stream().filter(Finding::isError).count();
    }

    /// {@return how many of the findings are warnings}
    public long warnings() {
        return findings.size() - errors();
    }

    /// Says everything in words, one line a finding, and how many there are.
    ///
    /// @param language of the messages
    /// @param out where to
    public void print(Language language, PrintWriter out) {
        findings.forEach(finding -> out.println(finding.line(language)));
        Said sum = Term.said(findings.isEmpty() ? "words/sum.sound" : "words/sum");
        out.println(sum.with("journeys", Term.count(journeys)).with("scenarios", Term.count(scenarios))
                .with("texts", Term.count(texts))
                .with("errors", Term.count(errors())).with("warnings", Term.count(warnings())).in(language));
    }

    /// {@return plain JSON: `journeys`, `scenarios`, `texts`, `errors`, `warnings`, and `findings` with `severity`, `file`, `line`, `column`, `rule`, `message`,
    ///         `hint`}
    ///
    /// @param language of the messages
    public Map<String, @Nullable Object> json(Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("journeys", journeys);
        json.put("scenarios", scenarios);
        json.put("texts", texts);
        json.put("errors", errors());
        json.put("warnings", warnings());
        json.put("findings", findings.stream().map(finding -> json(finding, language)).toList());
        return json;
    }

    private static Map<String, Object> json(Finding finding, Language language) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("severity", finding.severity().word());
        json.put("file", finding.file());
        json.put("line", finding.at().line());
        json.put("column", finding.at().column());
        json.put("rule", finding.rule());
        json.put("message", finding.message(language));
        json.put("hint", finding.hint(language));
        return json;
    }
}
