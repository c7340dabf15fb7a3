package dev.safar.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.JourneyDefinition;
import dev.safar.language.finding.Finding;
import dev.safar.message.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the schema of scenarios and their parser equal: what one refuses for its structure the other refuses too, and each knows the fields that the other
/// knows.
class ScenarioSchemaTest {
    /// The rules that look at one value or one object alone, as a schema can.
    private static final Set<String> STRUCTURE = Set.of("missing-field", "unknown-field", "wrong-type", "bad-id",
            "unknown-word", "unknown-event", "empty-text", "bad-language", "bad-hour", "no-scenarios",
            "scenario-journeys", "too-many", "bad-day", "bad-line");
    private static final Set<String> NO_JSON = Set.of("empty-file", "byte-order-mark", "trailing-comma");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final SchemaFile SCHEMA = SchemaFile.ofScenarios();

    static List<Path> sound() {
        return Fixtures.files(Path.of("journeys"), ScenarioFile.ENDING);
    }

    static List<Path> broken() {
        return BrokenScenariosTest.files();
    }

    @ParameterizedTest
    @MethodSource("sound")
    void whatCanBePlayedIsValidAndHasNoFindings(Path file) {
        Map<String, JourneyDefinition> journeys = Stream.of("advocacy", "onboarding", "repeat", "win-back")
                .collect(Collectors.toMap(name -> name,
                        name -> Fixtures.journey(Path.of("journeys", name + JourneyShelf.ENDING))));
        ScenarioFile read = ScenarioFile.read("a", Fixtures.text(file), journeys);
        assertThat(read.findings()).isEmpty();
        assertThat(read.scenarios()).isNotEmpty();
        assertThat(SCHEMA.isValid(file)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatTheParserRefusesForItsStructureTheSchemaRefusesAndNothingElse(Path file) {
        List<String> rules = BrokenScenariosTest.read(file).stream().map(Finding::rule).toList();
        if (rules.stream().noneMatch(NO_JSON::contains)) {
            assertThat(SCHEMA.isValid(file)).as("%s", rules)
                    .isEqualTo(rules.stream().noneMatch(STRUCTURE::contains));
        }
    }

    /// In each object stands a field that nobody knows; the finding lists those that the parser knows.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"''|{'scenarios': [], 'qqqqqqqq': 1}", "shop|{'shop': {'qqqqqqqq': 1}}",
            "member|{'member': {'qqqqqqqq': 1}}",
            "member.identities|{'member': {'identities': {'email': 'a', 'qqqqqqqq': 1}}}",
            "scenario|{'scenarios': [{'qqqqqqqq': 1}]}",
            "happening|{'scenarios': [{'when': [{'qqqqqqqq': 1}]}]}"})
    void eachKnowsTheFieldsThatTheOtherKnows(String where, String text) {
        String known = ScenarioFile.read("a", text.replace('\'', '"'), Map.of()).findings().stream()
                .filter(finding -> finding.rule().equals("unknown-field")).findFirst().orElseThrow()
                .hint(Language.ENGLISH);
        assertThat(CODE.matcher(known).results().map(result -> result.group(1)).toList())
                .containsExactlyInAnyOrderElementsOf(SCHEMA.fields(Objects.requireNonNullElse(where, "")));
    }

    @Test
    void everyFieldIsDescribedWithExamplesThatAreValid() {
        SCHEMA.isDescribed();
    }

    @Test
    void thePageNamesEveryField() {
        String page = Fixtures.text(Path.of(System.getProperty("safar.root", "."), "docs", "scenarios.md"));
        assertThat(List.of("", "shop", "member", "member.identities", "scenario", "happening")).allSatisfy(
                where -> assertThat(SCHEMA.fields(where)).allSatisfy(field -> assertThat(page).contains(field)));
    }
}
