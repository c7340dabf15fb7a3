package dev.safar.local.check;

import dev.safar.language.finding.Catalogue;
import dev.safar.language.finding.Finding;
import dev.safar.language.finding.RuleCard;
import dev.safar.message.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Findings in the form that code hosts and editors read: SARIF 2.1.0 (OASIS Standard, 27 March 2020).
public final class Sarif {
    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private Sarif() {
    }

    /// Writes findings down.
    ///
    /// @param findings in order
    /// @param language of the messages
    /// @return plain JSON: one run, whose driver names the rules that are broken; columns count UTF-16 units, as ours do
    public static Map<String, Object> of(List<Finding> findings, Language language) {
        List<String> rules = findings.stream().map(Finding::rule).distinct().sorted().toList();
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver(rules, language)));
        run.put("columnKind", "utf16CodeUnits");
        run.put("language", language.tag());
        run.put("results", findings.stream().map(finding -> result(finding, rules, language)).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> driver(List<String> rules, Language language) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "safar");
        driver.put("rules", rules.stream().map(rule -> rule(Catalogue.get().rule(rule), language)).toList());
        return driver;
    }

    private static Map<String, Object> rule(RuleCard card, Language language) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("id", card.id());
        rule.put("shortDescription", text(card.sentence().in(language.tag(), "")));
        rule.put("defaultConfiguration", Map.of("level", card.severity().word()));
        rule.put("properties", Map.of("tags", List.of(card.group())));
        return rule;
    }

    private static Map<String, Object> result(Finding finding, List<String> rules, Language language) {
        String hint = finding.hint(language);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.rule());
        result.put("ruleIndex", rules.indexOf(finding.rule()));
        result.put("level", finding.severity().word());
        result.put("message", text(finding.message(language) + (hint.isEmpty() ? "" : ". " + hint)));
        result.put("locations", List.of(Map.of("physicalLocation", place(finding))));
        return result;
    }

    private static Map<String, Object> place(Finding finding) {
        Map<String, Object> region = new LinkedHashMap<>();
        region.put("startLine", finding.at().line());
        region.put("startColumn", finding.at().column());
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", uri(finding.file())));
        place.put("region", region);
        return place;
    }

    /// A path is a relative reference once its parts are encoded (RFC 3986, section 4.2); a colon in the first part would be taken for a scheme.
    private static String uri(String file) {
        String path = Arrays.stream(file.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return file.startsWith("/") ? "file://" + path : path;
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }
}
