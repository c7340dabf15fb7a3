package dev.safar.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.language.finding.Finding;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JourneyShelfTest {
    private static final String SHORT = "{\"journey\": \"NAME\", \"trigger\": {\"silentFor\": \"9 days\"}, \"steps\":"
            + " [{\"id\": \"out\", \"end\": \"done\"}]}";

    @Test
    void aBrokenJourneyLeavesTheOthersAlone() {
        JourneyShelf shelf = JourneyShelf.read(Map.of("b.journey.json", "{", "a.journey.json", named("a"),
                "c.journey.json", named("c")));
        assertThat(shelf.journeys().keySet()).containsExactly("a", "c");
        assertThat(shelf.machines().keySet()).containsExactly("a", "c");
        assertThat(shelf.findings()).extracting(Finding::rule).containsExactly("no-json");
        assertThat(shelf.isWhole()).isFalse();
    }

    @Test
    void oneNameInTwoFilesIsAFindingWhateverTheirOrder() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("z.journey.json", named("a"));
        files.put("a.journey.json", named("a"));
        JourneyShelf shelf = JourneyShelf.read(files);
        assertThat(shelf.findings()).extracting(Finding::toString).containsExactly(
                "z.journey.json:1:13: error duplicate-journey: Expected every journey to stand in one file, but found `a`"
                        + " in `a.journey.json` too. Give one of them another name",
                "z.journey.json:1:13: warning file-name: Expected the file to be named `a.journey.json`, but found"
                        + " `z.journey.json`");
        assertThat(shelf.journeys()).hasSize(1);
    }

    @Test
    void aMachineThatFitsNoItemIsAFinding() {
        String step = "{\"id\": \"NAME\", \"message\": {\"template\": \"hello\", \"firstOf\": [\"sms\", \"email\"]}}";
        StringBuilder steps = new StringBuilder(step.replace("NAME", "a"));
        Collections.nCopies(600, step).forEach(one -> steps.append(", ")
                .append(one.replace("NAME", "a" + steps.length())));
        String text = "{\"journey\": \"long\", \"trigger\": {\"silentFor\": \"9 days\"}, \"steps\": [" + steps + "]}";
        JourneyShelf shelf = JourneyShelf.read(Map.of("long.journey.json", text));
        assertThat(shelf.findings()).extracting(Finding::rule).containsExactly("machine-size");
        assertThat(shelf.journeys()).isEmpty();
    }

    @Test
    void everySoundFixtureIsWhole() {
        Map<String, String> files = new LinkedHashMap<>();
        for (Path file : Fixtures.files(Fixtures.FOLDER.resolve("sound"), JourneyShelf.ENDING)) {
            files.put(file.getFileName().toString(), Fixtures.text(file));
        }
        assertThat(JourneyShelf.read(files).findings()).isEmpty();
    }

    private static String named(String name) {
        return SHORT.replace("NAME", name);
    }
}
