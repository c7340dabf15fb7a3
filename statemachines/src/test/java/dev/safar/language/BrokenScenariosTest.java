package dev.safar.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.JourneyDefinition;
import dev.safar.language.finding.Finding;
import dev.safar.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Golden pairs: a broken file of scenarios, and everything that is said about it. `-Dsafar.write=true` writes the findings anew; read the difference.
class BrokenScenariosTest {
    static final Path FOLDER = Fixtures.FOLDER.resolve("broken-scenarios");
    private static final Set<String> JOURNEYS = Set.of("onboarding", "repeat", "win-back");
    /// One of them can run: what lines tell of it is held against what it does.
    private static final Map<String, JourneyDefinition> RUNNING = Map.of("repeat",
            Fixtures.journey(Path.of("journeys", "repeat.journey.json")));

    static List<Path> files() {
        return Fixtures.files(FOLDER, ScenarioFile.ENDING);
    }

    @ParameterizedTest
    @MethodSource("files")
    void everythingWrongIsSaidAtOnceWithItsPlace(Path file) throws IOException {
        String said = read(file).stream().map(finding -> finding + "\n").collect(Collectors.joining());
        Path golden = FOLDER.resolve(file.getFileName().toString().replace(ScenarioFile.ENDING, ".findings.txt"));
        if (Boolean.getBoolean("safar.write")) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void thePersianIsPersianAndIsolated(Path file) {
        assertThat(read(file)).isNotEmpty().allSatisfy(finding -> assertThat(finding.line(Language.PERSIAN))
                .matches(".*: \u2067.*[\u0600-\u06FF].*\u2069"));
    }

    @Test
    void anHourThatComesTwiceIsInOrderEitherWay() {
        String text = """
                { "journeys": ["repeat"], "start": "2026-10-24", "shop": { "zone": "Europe/Berlin" }, "scenarios": [
                  { "name": "a", "until": 9, "then": ["1 02:50 email thanks", "1 02:10 email thanks"] }] }
                """;
        assertThat(ScenarioFile.read("a", text, JOURNEYS, Map.of()).findings()).isEmpty();
        assertThat(ScenarioFile.read("a", text.replace("Europe/Berlin", "Asia/Tehran"), JOURNEYS, Map.of()).findings())
                .extracting(Finding::rule).containsExactly("line-order");
    }

    @Test
    void aSilenceThatNeverWasEndsOnlyAJourneyThatBeginsWithOne() {
        String text = """
                { "journeys": ["JOURNEY"], "start": "2026-03-21", "scenarios": [
                  { "name": "a", "until": 90, "then": ["61 exit was-not-silent"] }] }
                """;
        Map<String, JourneyDefinition> running = Map.of("repeat", RUNNING.values().iterator().next(), "win-back",
                Fixtures.journey(Path.of("journeys", "win-back.journey.json")));
        assertThat(ScenarioFile.read("a", text.replace("JOURNEY", "win-back"), JOURNEYS, running).findings()).isEmpty();
        assertThat(ScenarioFile.read("a", text.replace("JOURNEY", "repeat"), JOURNEYS, running).findings())
                .extracting(Finding::rule).containsExactly("never-told");
    }

    static List<Finding> read(Path file) {
        return ScenarioFile.read(file.getFileName().toString(), Fixtures.text(file), JOURNEYS, RUNNING).findings();
    }
}
