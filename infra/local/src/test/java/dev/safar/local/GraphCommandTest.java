package dev.safar.local;

import static dev.safar.local.Typed.safar;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `safar graph` as it is typed.
class GraphCommandTest {
    @Test
    void aJourneyIsAFlowchartWithItsWaysNamed() {
        Typed said = safar("graph", "win-back");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).startsWith("flowchart TD\n")
                .contains(
                        "start([\"Win back a silent member<br/>Begins after 60 days without a purchase<br/>Goal: a purchase within 45 days",
                        "[\"You are still one of us\"]", "(\"4 days<br/>Let it sink in\")", "{\"Did we hurt her?\"}",
                        "-->|\"it came\"| ", "-->|\"nothing within 6 days\"| ", "-->|\"yes\"| ", "((\"");
    }

    /// Every step is drawn, and every arrow leads from something drawn to something drawn.
    @ParameterizedTest
    @ValueSource(strings = {"advocacy", "onboarding", "repeat", "win-back"})
    void noArrowLeadsIntoTheVoid(String journey) {
        String drawn = safar("graph", journey).out();
        Set<String> nodes = found(drawn, "(?m)^    (\\w+)[\\[({]");
        assertThat(nodes).hasSizeGreaterThan(15);
        assertThat(found(drawn, "(?m)^    (\\w+) -->")).isSubsetOf(nodes);
        assertThat(found(drawn, "(?m)--> ?(?:\\|[^|]*\\| )?(\\w+)$")).isSubsetOf(nodes)
                .hasSizeGreaterThanOrEqualTo(nodes.size() - 1);
    }

    @Test
    void persianPageHasAFenceForEach() {
        assertThat(safar("graph", "--lang", "fa", "--fence").out()).contains("```mermaid", "بازگرداندن", "بله")
                .doesNotContain("Begins");
    }

    @Test
    void journeyThatIsNotThereIsSaid() {
        Typed said = safar("graph", "win-bakc");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("There is no journey 'win-bakc'. Did you mean `win-back`? There are advocacy");
        assertThat(safar("graph", "nope").err()).contains("There is no journey 'nope'. There are advocacy");
    }

    @Test
    void theEndingOfTheFileSaysTheForm(@TempDir Path folder) throws IOException {
        Path picture = folder.resolve("win-back.SVG");
        assertThat(safar("graph", "win-back", "--out", picture.toString()).exit()).isZero();
        assertThat(Files.readString(picture)).startsWith("<svg");
        Typed contrary = safar("graph", "win-back", "--format", "mermaid", "--out", folder.resolve("a.svg").toString());
        assertThat(contrary.exit()).isEqualTo(1);
        assertThat(contrary.err()).contains("Write --out NAME.mmd, or --format svg");
        assertThat(safar("graph", "win-back", "--out", folder.resolve("a.png").toString()).err())
                .contains("--out ends in .png. Write --out NAME.svg");
        assertThat(folder).isDirectoryNotContaining("glob:**.{png,svg}");
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1))
                .collect(Collectors.toSet());
    }
}
