package dev.safar.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Readables;
import dev.safar.language.finding.Finding;
import dev.safar.message.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Holds the schema and the parser equal: what one refuses for its structure the other refuses too, and each knows the fields that the other knows.
class JourneySchemaTest {
    /// The rules that look at one value or one object alone, as a schema can.
    private static final Set<String> STRUCTURE = Set.of("missing-field", "unknown-field", "wrong-type", "step-kind",
            "no-steps", "one-trigger", "no-channel", "few-arms", "bad-percent", "bad-weight", "bad-award", "bad-id",
            "unknown-word", "unknown-event", "duplicate-channel", "empty-text", "not-yet", "bad-language",
            "bad-duration", "two-titles", "long-condition", "one-moment", "bad-hour", "bad-days",
            "empty-update", "bad-attribute", "event-or-events", "bad-key", "bad-priority", "bad-cap", "many-ways");
    private static final Set<String> NO_JSON = Set.of("no-json", "empty-file", "byte-order-mark", "trailing-comma",
            "name-twice");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final SchemaFile SCHEMA = SchemaFile.ofJourneys();

    static Stream<Path> sound() {
        return Stream.of(Path.of("journeys"), Fixtures.FOLDER.resolve("sound"))
                .flatMap(folder -> Fixtures.files(folder, JourneyShelf.ENDING).stream());
    }

    static Stream<Path> broken() {
        return Fixtures.files(Fixtures.FOLDER.resolve("broken"), JourneyShelf.ENDING).stream();
    }

    @ParameterizedTest
    @MethodSource("sound")
    void whatCanRunIsValid(Path journey) {
        assertThat(SCHEMA.isValid(journey)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void whatTheParserRefusesForItsStructureTheSchemaRefusesAndNothingElse(Path journey) {
        List<String> rules = JourneyReader.read("a", Fixtures.text(journey)).findings().stream().map(Finding::rule)
                .toList();
        if (rules.stream().noneMatch(NO_JSON::contains)) {
            assertThat(SCHEMA.isValid(journey)).as("%s", rules)
                    .isEqualTo(rules.stream().noneMatch(STRUCTURE::contains));
        }
    }

    /// In each object stands a field that nobody knows; the finding lists those that the parser knows.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "journey|{'journey': 'a', 'trigger': {'silentFor': '9 days'}, 'steps': [], 'qqqqqqqq': 1}",
            "trigger|{'trigger': {'silentFor': '9 days', 'qqqqqqqq': 1}}",
            "reentry|{'reentry': {'after': '9 days', 'qqqqqqqq': 1}}",
            "goal|{'goal': {'event': 'x', 'qqqqqqqq': 1}}", "exit|{'exit': {'event': 'x', 'qqqqqqqq': 1}}",
            "arm|{'steps': [{'split': {'arms': [{'qqqqqqqq': 1}]}}]}",
            "messageStep|{'steps': [{'message': {}, 'qqqqqqqq': 1}]}",
            "messageStep.message|{'steps': [{'message': {'qqqqqqqq': 1}}]}",
            "surveyStep|{'steps': [{'survey': {}, 'qqqqqqqq': 1}]}",
            "surveyStep.survey|{'steps': [{'survey': {'qqqqqqqq': 1}}]}",
            "waitStep|{'steps': [{'wait': '1 day', 'qqqqqqqq': 1}]}",
            "moment|{'steps': [{'wait': {'at': '09:00', 'qqqqqqqq': 1}}]}",
            "waitForStep|{'steps': [{'waitFor': {}, 'qqqqqqqq': 1}]}",
            "waitForStep.waitFor|{'steps': [{'waitFor': {'qqqqqqqq': 1}}]}",
            "hours|{'quietHours': {'qqqqqqqq': 1}}", "sendWindow|{'sendWindow': {'qqqqqqqq': 1}}",
            "cap|{'cap': {'qqqqqqqq': 1}}",
            "awaited|{'steps': [{'waitFor': {'events': [{'event': 'x', 'qqqqqqqq': 1}]}}]}",
            "ifStep|{'steps': [{'if': 'true', 'qqqqqqqq': 1}]}",
            "elseIf|{'steps': [{'if': 'true', 'elseIf': [{'qqqqqqqq': 1}]}]}",
            "badgeStep|{'steps': [{'badge': 'a', 'qqqqqqqq': 1}]}",
            "updateStep|{'steps': [{'update': {}, 'qqqqqqqq': 1}]}",
            "updateStep.update|{'steps': [{'update': {'qqqqqqqq': 1}}]}",
            "splitStep|{'steps': [{'split': {}, 'qqqqqqqq': 1}]}",
            "splitStep.split|{'steps': [{'split': {'qqqqqqqq': 1}}]}",
            "rewardStep|{'steps': [{'reward': {}, 'qqqqqqqq': 1}]}",
            "rewardStep.reward|{'steps': [{'reward': {'qqqqqqqq': 1}}]}",
            "pointsStep|{'steps': [{'points': {}, 'qqqqqqqq': 1}]}",
            "pointsStep.points|{'steps': [{'points': {'qqqqqqqq': 1}}]}",
            "webhookStep|{'steps': [{'webhook': {}, 'qqqqqqqq': 1}]}",
            "webhookStep.webhook|{'steps': [{'webhook': {'qqqqqqqq': 1}}]}",
            "taskStep|{'steps': [{'task': {}, 'qqqqqqqq': 1}]}",
            "taskStep.task|{'steps': [{'task': {'qqqqqqqq': 1}}]}",
            "endStep|{'steps': [{'end': 'a', 'qqqqqqqq': 1}]}"})
    void eachKnowsTheFieldsThatTheOtherKnows(String where, String journey) {
        String known = JourneyReader.read("a", journey.replace('\'', '"')).findings().stream()
                .filter(finding -> finding.rule().equals("unknown-field")).findFirst().orElseThrow()
                .hint(Language.ENGLISH);
        assertThat(CODE.matcher(known).results().map(result -> result.group(1)).toList())
                .containsExactlyInAnyOrderElementsOf(SCHEMA.fields(where.equals("journey") ? "" : where));
    }

    @Test
    void everyKindOfStepIsThere() {
        String known = JourneyReader.read("a", "{\"steps\": [{\"id\": \"a\"}]}").findings().stream()
                .filter(finding -> finding.rule().equals("step-kind")).findFirst().orElseThrow().hint(Language.ENGLISH);
        assertThat(SCHEMA.steps())
                .isEqualTo(CODE.matcher(known).results().map((MatchResult kind) -> kind.group(1) + "Step").toList());
    }

    @Test
    void theEventsAreThoseThatCanBeRead() {
        List<?> enumerated = SchemaFile.list(
                (Map<?, ?>) SchemaFile.list(SCHEMA.definition("event"), "anyOf").getFirst(),
                "enum");
        assertThat(enumerated.stream().map(String::valueOf).sorted().toList()).isEqualTo(Readables.types());
    }

    @Test
    void everyFieldIsDescribedWithExamplesThatAreValid() {
        SCHEMA.isDescribed();
    }
}
