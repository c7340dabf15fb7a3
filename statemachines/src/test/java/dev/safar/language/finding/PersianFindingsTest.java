package dev.safar.language.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.language.Checkup;
import dev.safar.language.ScenarioFile;
import dev.safar.message.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A Persian finding holds no English sentence, whoever found what is wrong: two English words in a row stand in backticks alone, as what somebody wrote.
class PersianFindingsTest {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/safar/language");
    private static final Pattern ENGLISH = Pattern.compile("(?<![`'\"A-Za-z])[A-Za-z]{2,} [a-z]{2,}");
    /// Names of things.
    private static final String NAMES = "Step Functions|JSONata|JSON|UTF-8";

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(FIXTURES)) {
            return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void isPersian(List<Finding> findings) {
        assertThat(findings).allSatisfy(finding -> {
            String said = finding.message(Language.PERSIAN) + ". " + finding.hint(Language.PERSIAN);
            assertThat(said.replaceAll("`[^`]*`", "").replaceAll(NAMES, "")).as(finding.toString())
                    .doesNotContainPattern(ENGLISH);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void ofEveryBrokenFile(Path file) {
        String name = String.valueOf(file.getFileName());
        isPersian(name.endsWith(".scenario.json")
                ? ScenarioFile.read(name, text(file), Set.of("repeat"), Map.of()).findings()
                : Checkup.ofSome(Map.of(name, text(file)), Map.of()).findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "{\"a\" 1}", "{\"a\": 1 \"b\": 2}", "{a: 1}", "{\"a\": tru}", "{\"a\": 01}",
            "{\"a\": \"\\q\"}", "{\"a\": \"x\ny\"}", "{\"a\": [1}", "{} {}", "{\"a\": 1,}", "{\"a\": }", "{\"a\": 1e}",
            "{\"a\": \"b}", "{\"a\": -}", "{'a': 1}", "{\"a\": .5}", "{\"a\": 1e999999999}", "{\"a\": \"\\ud800\"}",
            "{\"a\": \"\\u12x\"}", "{\"a\": 1x}", "{\"a\": +1}", "]", "{\"a\": NaN}", "{\"a\": /1}", "{\u0000}", "{}x"})
    void ofWhatIsNoJson(String text) {
        isPersian(Checkup.ofSome(Map.of("a.journey.json", text), Map.of()).findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"member.purchases.count >", "member.purchases.count >= ", "(1", "1)", "'a", "`a", "a ? b :",
            "$now() > 1",
            "$random() > 1", "$eval('1')", "a := 1", "* 2 *", "/a", "a # b", "\"\\q\" = a", "\"\\u12\" = a", "1 2",
            "a = = b", "[1..", "{1", "!a", "a && b",
            "a{b}{c}", "a.1", "%.a", "99999999999999999999999e999 > 1", "//", "", "----------1",
            "function(a){1}", "a^(b)@$c", "a AND b", "a ≥ b", "not a"})
    void ofAConditionThatIsNone(String condition) {
        String journey = """
                { "journey": "a", "title": { "en": "A", "fa": "الف" }, "trigger": { "event": "purchase.completed", "when": "CONDITION" },
                  "steps": [ { "id": "b", "points": { "award": 1 } } ] }"""
                .replace("CONDITION", condition.replace("\\", "\\\\").replace("\"", "\\\""));
        isPersian(Checkup.ofSome(Map.of("a.journey.json", journey), Map.of()).findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "---\n", "subject: A\n---\n", "subject\n---\nHi",
            "subject: A\nsms: B\nwhat is this\n---\nHi", "subject: A\nsms: B\nsubjct: C\n---\nHi",
            "subject now: A\nsms: B\n---\nHi", "subject: A\nsms: B\nfallback: x\n---\nHi",
            "subject: A\nsubject: B\nsms: C\n---\nHi", "subject:\nsms: C\n---\nHi",
            "subject: A\nsms: B\nrequired: greeting greeting\n---\nHi {{greeting}}",
            "subject: A\nsms: B\n---\nHi {{greeting", "subject: A\nsms: B\n---\nHi greeting}}",
            "subject: A\nsms: B\n---\nHi {{{greeting}}}", "subject: A\nsms: B\n---\nHi {{}}",
            "subject: A\nsms: B\n---\nHi {{#a}} {{/a}} {{>b}} {{!c}} {{&d}} {{=e}} {{f.g}} {{نام}} {{greting}} {{greeting}}"})
    void ofATextThatIsNone(String text) {
        List<Finding> findings = Checkup.ofSome(Map.of(), Map.of("messages/en/hi.txt", text)).findings();
        assertThat(findings).isNotEmpty();
        isPersian(findings);
    }
}
