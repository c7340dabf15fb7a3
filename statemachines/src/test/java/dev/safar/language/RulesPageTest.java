package dev.safar.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.language.finding.Catalogue;
import dev.safar.language.finding.RuleCard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Holds `docs/rules.md` equal to the catalogue. After a change, write it anew and look at the difference:
///
/// `mvn -q test -pl statemachines -am -Dtest=RulesPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dsafar.write=true`
class RulesPageTest {
    private static final Path PAGE = Path.of(System.getProperty("safar.root", "."), "docs", "rules.md");
    private static final Map<String, String> TITLES = Map.of("files", "Files", "structure", "Structure", "words",
            "Words", "conditions", "Conditions", "time", "Time", "ways", "Ways through a journey", "texts", "Texts",
            "together", "Journeys side by side", "scenarios", "Scenarios");

    @Test
    void thePageSaysEveryRule() throws IOException {
        if (Boolean.getBoolean("safar.write")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }

    private static String page() {
        List<RuleCard> rules = Catalogue.get().rules();
        return """
                # The rules

                What `safar check` looks for: %d rules. An id never changes. An **error** cannot run rightly, and nothing runs while there is one; a **warning** runs,
                but probably not as it was meant. `safar check --rules --lang fa` says them in Persian.

                *This page is written from the catalogue (`statemachines/src/main/resources/dev/safar/language/finding/catalogue`); `RulesPageTest` holds both equal.*
                """
                .formatted(rules.size())
                + rules.stream().map(RuleCard::group).distinct().map(group -> section(group, rules))
                        .collect(Collectors.joining());
    }

    private static String section(String group, List<RuleCard> rules) {
        return "\n## " + TITLES.get(group) + "\n\n| rule | | what must be true |\n|---|---|---|\n"
                + rules.stream().filter(rule -> rule.group().equals(group)).map(RulesPageTest::row)
                        .collect(Collectors.joining());
    }

    private static String row(RuleCard rule) {
        return "| `" + rule.id() + "` | " + rule.severity().word() + " | " + rule.sentence().in("en", "") + " |\n";
    }
}
