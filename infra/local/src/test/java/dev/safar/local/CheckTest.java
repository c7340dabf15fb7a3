package dev.safar.local;

import static dev.safar.local.Typed.safar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    /// A journey in which nothing is to be mended, once it has a name.
    static final String SOUND = """
            { "journey": "NAME", "trigger": { "event": "purchase.completed" },
              "goal": { "event": "purchase.completed", "within": "9 days" },
              "steps": [ { "id": "rest", "wait": "1 day" } ] }
            """;

    @TempDir
    private Path folder;

    @Test
    void theJourneysThatComeWithSafarNeedNoMending() {
        Typed said = safar("check", "--strict");
        assertThat(said.out()).isEqualTo("Journeys: 4, scenarios: 92, texts: 76, nothing to mend\n");
        assertThat(said.exit()).isZero();
    }

    @Test
    void everyMistakeOfEveryFileIsSaidAtOnceSortedWithItsPlace() throws IOException {
        write("b.journey.json", SOUND.replace("NAME", "b").replace("wait", "wiat"));
        write("a.journey.json", "{\n  \"journey\": \"a\",\n}\n");
        write("messages/en/hello.txt", "subject: Hi\nsms: Hi {{nam}}\n---\nHi\n");
        Typed said = safar("check", folder);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines()).containsExactly(
                folder + "/a.journey.json:2:17: error trailing-comma: Expected another value behind the comma, but found"
                        + " the end. Remove the comma",
                folder + "/b.journey.json:3:30: error unknown-field: Expected a field of a step, but found `wiat`. Did"
                        + " you mean `wait`?",
                folder + "/messages/en/hello.txt:2:9: error text-variable: `{{nam}}` is not a variable. Did you mean"
                        + " `name`?",
                "Journeys: 2, scenarios: 0, texts: 1, errors: 3, warnings: 0");
    }

    @Test
    void oneFileByTwoPathsIsOneFile() throws IOException {
        Path file = write("a.journey.json", SOUND.replace("NAME", "a").replace("wait", "wiat"));
        Path again = folder.resolve("messages/../a.journey.json");
        write("messages/en/hello.txt", "subject: Hi\nsms: Hi {{nam}}\n---\nHi\n");
        assertThat(safar("check", file, again, folder).out()).contains("Journeys: 1,", "texts: 1, errors: 2")
                .doesNotContain("duplicate-journey");
    }

    @Test
    void aWarningIsAnErrorOnlyWhereItIsAskedFor() throws IOException {
        Path file = write("other.journey.json", SOUND.replace("NAME", "mine"));
        Typed said = safar("check", file);
        assertThat(said.out()).contains("other.journey.json:1:14: warning file-name");
        assertThat(said.exit()).isZero();
        assertThat(safar("check", file, "--strict").exit()).isEqualTo(1);
    }

    @Test
    void whatIsNoJourneyAtAllIsAFindingAndNeverAStackTrace() throws IOException {
        write("bom.journey.json", "\uFEFF" + SOUND);
        write("empty.journey.json", "");
        write("huge.journey.json", "{\"note\": \"" + "x".repeat(10_000_000) + "\"}");
        write("prose.journey.json", "Dear computer, please write to everyone");
        Files.write(folder.resolve("latin.journey.json"),
                "{\"journey\": \"zoë\"}".getBytes(StandardCharsets.ISO_8859_1));
        Files.createDirectory(folder.resolve("folder.journey.json"));
        write("turned\u202E.journey.json", "{\"jour\u202Eney\": 1}");
        Typed said = safar("check", folder);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).contains("bom.journey.json:1:1: error byte-order-mark",
                "empty.journey.json:1:1: error empty-file",
                "huge.journey.json:1:1: error long-file", "prose.journey.json:1:1: error no-json",
                "latin.journey.json:1:1: error not-utf-8", "folder.journey.json:1:1: error unreadable-file",
                "turned\\u202E.journey.json:1:2: error unknown-field: Expected a field of the journey, but found `jour\\u202Eney`")
                .doesNotContain("\u202E", "Exception", "\tat ");
    }

    @Test
    void aTextThatNoJourneySendsIsAFindingOnlyWhereAllJourneysAreLookedAt() throws IOException {
        Path file = write("a.journey.json", SOUND.replace("NAME", "a"));
        write("messages/en/hello.txt", "subject: Hi\nsms: Hi\n---\nHi\n");
        assertThat(safar("check", folder).out()).contains("messages/en/hello.txt:1:1: warning unused-text");
        assertThat(safar("check", file).out()).isEqualTo("Journeys: 1, scenarios: 0, texts: 1, nothing to mend\n");
    }

    @Test
    void aJourneyThatCannotBeReadMaySendTheTextsThatNoOtherSends() throws IOException {
        write("a.journey.json", SOUND.replace("NAME", "a"));
        write("messages/en/hello.txt", "subject: Hi\nsms: Hi\n---\nHi\n");
        Files.write(folder.resolve("latin.journey.json"),
                "{\"journey\": \"zoë\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(safar("check", folder).out()).contains("latin.journey.json:1:1: error not-utf-8")
                .doesNotContain("unused-text");
        Typed drawn = safar("graph", "a", "--journeys", folder);
        assertThat(drawn.err()).contains("not UTF-8").doesNotContain("unused-text");
    }

    @Test
    void aTextThatCannotBeReadIsThereAllTheSame() throws IOException {
        write("a.journey.json", """
                { "journey": "a", "trigger": { "event": "purchase.completed" }, "steps": [
                  { "id": "hi", "message": { "template": "hello", "firstOf": ["email", "sms"] } } ] }
                """);
        write("messages/fa/hello.txt", "subject: Hi\nsms: Hi\n---\nHi\n");
        Path text = write("messages/en/hello.txt", "x".repeat(1_100_000));
        assertThat(safar("check", folder).out().lines()).containsExactly(text
                + ":1:1: error long-file: Expected a file of at most 1,048,576 bytes, but found 1,100,000. Shorten it: nobody reads so much",
                "Journeys: 1, scenarios: 0, texts: 1, errors: 1, warnings: 0");
        Files.write(text, new byte[]{(byte) 0xE9});
        assertThat(safar("check", folder).out()).contains("not-utf-8").doesNotContain("missing-language");
        assertThat(safar("graph", "a", "--journeys", folder).err()).contains("not UTF-8")
                .doesNotContain("missing-language");
    }

    @Test
    void whatIsNoFileOfOursIsSaidToBeSo() throws IOException {
        Path text = write("messages/en/hello.txt", "subject: Hi\nsms: Hi\n---\nHi\n");
        assertThat(safar("check", text).out()).contains(
                "error unreadable-file: Expected a journey or scenarios, but this is a text. Name the folder of the journeys");
        assertThat(safar("check", "/dev/null").out()).contains("Expected a file, but this is a folder or a device");
        Typed played = safar("test", folder);
        assertThat(played.exit()).isEqualTo(2);
        assertThat(played.err()).contains("'" + folder + "' is a folder", "--journeys " + folder);
        assertThat(safar("members", "--data", text).err()).contains("Expected a folder of data, but " + text);
    }

    @Test
    void aJourneyWithAnotherEndingIsNotPassedOverInSilence() throws IOException {
        String journey = """
                { "journey": "b", "title": { "en": "B" }, "trigger": { "event": "purchase.completed" },
                  "steps": [ { "id": "later", "wait": "3 days" } ] }""";
        write("a.journey.json", journey.replace("\"b\"", "\"a\""));
        write("b.json", journey);
        write("c.journey.JSON", journey);
        write("d.journey.json.txt", journey);
        write("settings.json", "{ \"journey\": 1 }");
        assertThat(safar("check", folder).out()).contains("b.json:1:1: warning passed-over: This looks like a journey",
                "Name it `b.journey.json`", "Name it `c.journey.json`", "Name it `d.journey.json`")
                .doesNotContain("settings.json");
    }

    @Test
    void aFolderOfTextsCallsNoneOfThemUnused() throws IOException {
        write("messages/en/hello.txt", "subject: Hi\nsms: Hi\n---\nHi\n");
        assertThat(safar("check", folder).out()).contains("no-journeys").doesNotContain("unused-text");
    }

    @Test
    void aFolderWithoutJourneysIsAFinding() {
        Typed said = safar("check", folder);
        assertThat(said.out()).contains(folder + ":1:1: error no-journeys");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsWrongUsage() {
        Typed said = safar("check", folder.resolve("nowhere.journey.json"));
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("there is no '" + folder.resolve("nowhere.journey.json") + "'");
        assertThat(safar("check", folder.resolve("nowhere"), "--lang", "fa").err())
                .startsWith("یک فایل یا پوشه لازم است، ولی " + folder.resolve("nowhere") + " نیست");
        assertThat(safar("publish", "--journeys", folder.resolve("nowhere"), "--lang", "fa").err())
                .isEqualTo("پوشه‌ای از سفرها لازم است، ولی در " + folder.resolve("nowhere") + " نیست\n");
        assertThat(safar("check", "--lang", "de").exit()).isEqualTo(2);
        assertThat(safar("check", "--json", "--sarif").exit()).isEqualTo(2);
        assertThat(safar("check", "--loud").exit()).isEqualTo(2);
    }

    @Test
    void persianStandsInIsolatesSoThatNeitherPlaceNorNameTurnsIt() throws IOException {
        Path file = write("a.journey.json", SOUND.replace("NAME", "a").replace("rest", "Rest Now"));
        assertThat(safar("check", file, "--lang", "fa").out().lines()).first().isEqualTo(
                file + ":3:22: error bad-id: \u2067\u2066`id`\u2069 باید از حروف کوچک لاتین، رقم و خط تیره باشد، با حرف آغاز شود و"
                        + " حداکثر ۶۰ نویسه باشد، ولی \u2066`Rest Now`\u2069 است. بنویسید \u2066`rest-now`\u2069\u2069");
    }

    @Test
    void jsonHoldsTheSame() throws IOException {
        Path file = write("a.journey.json", SOUND.replace("NAME", "a").replace("rest", "Rest"));
        Map<?, ?> said = json(safar("check", file, "--json").out());
        assertThat(said.get("errors")).isEqualTo(1L);
        assertThat((List<?>) said.get("findings")).singleElement().isEqualTo(Map.of("severity", "error", "file",
                file.toString(), "line", 3L, "column", 22L, "rule", "bad-id", "message",
                "Expected `id` to be lower-case letters, digits and hyphens, a letter first, at most 60, but found `Rest`",
                "hint", "Write `rest`"));
    }

    /// What SARIF 2.1.0 requires of a log: sections 3.13, 3.14, 3.18, 3.27, 3.28, 3.30 and 3.49.
    @Test
    void sarifIsWhatItsStandardAsksFor() throws IOException {
        Path file = write("with blank:ک.journey.json", SOUND.replace("NAME", "a").replace("rest", "Rest"));
        write("b.journey.json", "{");
        Map<?, ?> log = json(safar("check", folder, "--sarif").out());
        assertThat(log.get("version")).isEqualTo("2.1.0");
        assertThat(URI.create(String.valueOf(log.get("$schema"))).getPath()).endsWith("sarif-schema-2.1.0.json");
        Map<?, ?> run = (Map<?, ?>) only(log, "runs");
        Map<?, ?> driver = object(object(run, "tool"), "driver");
        assertThat(driver.get("name")).isEqualTo("safar");
        List<?> rules = (List<?>) Objects.requireNonNull(driver.get("rules"));
        List<?> results = (List<?>) Objects.requireNonNull(run.get("results"));
        assertThat(results).hasSize(2).allSatisfy(result -> {
            Map<?, ?> one = (Map<?, ?>) result;
            int index = Math.toIntExact((Long) Objects.requireNonNull(one.get("ruleIndex")));
            assertThat(((Map<?, ?>) rules.get(index)).get("id")).isEqualTo(one.get("ruleId"));
            assertThat(one.get("level")).isIn("error", "warning", "note", "none");
            assertThat((String) object(one, "message").get("text")).isNotBlank();
            Map<?, ?> place = object((Map<?, ?>) only(one, "locations"), "physicalLocation");
            assertThat((Long) object(place, "region").get("startLine")).isPositive();
            assertThat((Long) object(place, "region").get("startColumn")).isPositive();
            assertThat(URI.create(String.valueOf(object(place, "artifactLocation").get("uri"))).getPath())
                    .isIn(file.toString(), folder.resolve("b.journey.json").toString());
        });
    }

    @Test
    void everyRuleIsListedWithItsSentenceInEitherLanguage() {
        assertThat(safar("check", "--rules").out())
                .contains("error unknown-field: Every field is one that Safar knows.\n");
        assertThat(safar("check", "--rules", "--lang", "fa").out().lines()).hasSizeGreaterThan(40)
                .allMatch(line -> line.matches("(error|warning) [a-z0-9-]+: .*[آ-ی].*"));
    }

    private static Map<?, ?> object(Map<?, ?> json, String name) {
        return (Map<?, ?>) Objects.requireNonNull(json.get(name), name);
    }

    private static Object only(Map<?, ?> json, String name) {
        List<?> list = (List<?>) Objects.requireNonNull(json.get(name), name);
        assertThat(list).hasSize(1);
        return Objects.requireNonNull(list.getFirst());
    }

    private static Map<?, ?> json(String text) {
        return switch (Json.read(text, Limits.FILE)) {
            case Parsed.Value value -> (Map<?, ?>) Objects.requireNonNull(value.root().plain());
            case Parsed.Fault fault -> throw new AssertionError(fault.toString());
        };
    }

    private Path write(String file, String text) throws IOException {
        return written(folder, file, text);
    }

    /// A file with the folders that it needs.
    static Path written(Path folder, String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        return Files.writeString(path, text);
    }
}
