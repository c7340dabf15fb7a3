package dev.safar.local;

import static dev.safar.local.Typed.safar;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.JourneyDefinition;
import dev.safar.shelf.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

/// `safar graph --format svg` as it is typed.
class PictureTest {
    private static final Path ROOT = Path.of(System.getProperty("safar.root", "."));
    private static final Path SHIPPED = ROOT.resolve("statemachines/journeys");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"advocacy,en", "advocacy,fa", "onboarding,en", "onboarding,fa", "repeat,en", "repeat,fa", "win-back,en",
            "win-back,fa"})
    void everyStepHasABoxAndNothingStandsOnAnything(String name, String language) {
        DrawnPicture picture = drawn("graph", name, "--lang", language, "--format", "svg");
        JourneyDefinition journey = Objects.requireNonNull(Shipped.read(SHIPPED).journeys().journeys().get(name));
        assertThat(picture.boxes().stream().map(DrawnPicture.Drawn::step).filter(step -> !step.isEmpty()))
                .containsExactlyElementsOf(journey.itinerary().byId().keySet());
        assertThat(picture.boxes().stream().map(DrawnPicture.Drawn::id).collect(Collectors.toSet()))
                .containsAll(picture.ways().stream().map(DrawnPicture.Way::to).toList())
                .containsAll(picture.ways().stream().map(DrawnPicture.Way::from).toList());
        assertThat(picture.collisions()).isEmpty();
        assertThat(picture.crossings()).isEmpty();
        assertThat(picture.labels()).hasSizeGreaterThan(10);
        assertThat(picture.root().getAttribute("direction")).isEqualTo(language.equals("fa") ? "rtl" : "ltr");
    }

    @Test
    void whoReadsFromRightToLeftMeetsTheFirstBranchOnTheRight() {
        assertThat(isLeft("en", "other-mail", "other-channel")).isTrue();
        assertThat(isLeft("fa", "other-mail", "other-channel")).isFalse();
    }

    private static boolean isLeft(String language, String one, String other) {
        DrawnPicture picture = drawn("graph", "win-back", "--lang", language, "--format", "svg");
        return picture.find(one).orElseThrow().area().getX() < picture.find(other).orElseThrow().area().getX();
    }

    @Test
    void pictureStandsAlone() {
        String svg = safar("graph", "win-back", "--format", "svg").out();
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("http", "<script", "@import", "<image",
                "<use");
        assertThat(svg).contains("prefers-color-scheme: dark", "Goal: a purchase within 45 days",
                "steps.answer.event.reason in ['bad-experience', 'weak-support'] or steps.reply");
    }

    @Test
    void hostileWordsAreOnlyWords() throws IOException {
        Files.writeString(folder.resolve("bad.journey.json"),
                """
                        { "journey": "bad", "title": { "en": "</title><script>alert(1)</script>" },
                          "trigger": { "event": "purchase.completed" },
                          "steps": [
                            { "id": "rest", "title": { "en": "]]>\\u0001\\uFFFE\\u202E\\"'&amp; <script>alert(2)</script>" }, "wait": "1 day" },
                            { "id": "long", "title": { "en": "%s" }, "wait": "1 day" } ] }
                        """
                        .formatted("w".repeat(400)));
        Typed typed = safar("graph", "--journeys", folder, "--format", "svg");
        DrawnPicture picture = DrawnPicture.of(typed.out());
        assertThat(picture.root().getElementsByTagName("script").getLength()).isZero();
        assertThat(picture.find("rest").orElseThrow().words()).contains("]]> \uFFFD\"'&amp; <script>alert(2)</script>");
        assertThat(picture.find("long").orElseThrow().area().getWidth()).isLessThan(300);
        assertThat(picture.collisions()).isEmpty();
        assertThat(safar("graph", "--journeys", folder).out()).doesNotContain("<script", "\u202E");
    }

    @Test
    void longLabelIsBrokenAndThenCutAndStandsWholeInItsTooltip() throws IOException {
        String name = "whoever-came-back-by-herself-before-the-letter-had-left-us";
        Files.writeString(folder.resolve("long.journey.json"), """
                { "journey": "long", "trigger": { "event": "purchase.completed" }, "steps": [
                  { "id": "draw", "split": { "arms": [
                    { "name": "NAME", "weight": 50, "steps": [ { "id": "one", "wait": "1 day" } ] },
                    { "name": "rest", "weight": 50, "steps": [ { "id": "two", "wait": "2 days" } ] } ] } } ] }
                """.replace("NAME", name));
        DrawnPicture picture = drawn("graph", "--journeys", folder, "--format", "svg");
        Element label = DrawnPicture.all(picture.root(), "g", "label")
                .filter(one -> one.getTextContent().contains("whoever")).findFirst().orElseThrow();
        assertThat(label.getElementsByTagName("title").item(0).getTextContent()).contains(name);
        assertThat(label.getElementsByTagName("text").getLength()).isEqualTo(2);
        assertThat(label.getElementsByTagName("text").item(1).getTextContent()).endsWith("…");
        assertThat(picture.labels()).allSatisfy(area -> assertThat(area.getWidth()).isLessThan(180));
        assertThat(picture.collisions()).isEmpty();
    }

    @Test
    void severalPicturesGoIntoAFolder() {
        Typed without = safar("graph", "--format", "svg");
        assertThat(without.exit()).isEqualTo(1);
        assertThat(without.err()).contains("These are 4 pictures").contains("--out FOLDER");
        assertThat(safar("graph", "--format", "svg", "--out", folder).exit()).isZero();
        assertThat(folder).isDirectoryContaining("glob:**/win-back.svg").isDirectoryContaining("glob:**/repeat.svg");
        assertThat(safar("graph", "win-back", "--out", folder.resolve("one.mmd")).out()).isEmpty();
        assertThat(folder.resolve("one.mmd")).content().startsWith("flowchart TD\n");
        assertThat(safar("graph", "win-back", "--format", "svg", "--fence").err()).contains("--fence is for Mermaid");
        assertThat(safar("graph", "win-back", "--out", folder.resolve("no/such.mmd")).err())
                .contains("Cannot write", "there is no folder " + folder.resolve("no"));
    }

    @Test
    void whoeverCountsNamesAFolderOfData() {
        Typed typed = safar("graph", "win-back", "--data", folder.resolve("nowhere"));
        assertThat(typed.exit()).isEqualTo(1);
        assertThat(typed.err()).contains("There is no data of Safar's in");
    }

    /// The first journey of the README stands there as a picture, too.
    @Test
    void pictureOfTheReadmeIsThatOfItsJourney() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        Files.createDirectory(folder.resolve("journeys"));
        Files.writeString(folder.resolve("journeys/come-back.journey.json"),
                readme.split("```json\n", 2)[1].split("```", 2)[0]);
        copyTexts(List.of("why-did-you-leave", "apology", "door-is-open"));
        assertThat(readme).contains("docs/come-back.svg");
        Typed typed = safar("graph", "--journeys", folder.resolve("journeys"), "--format", "svg");
        assertThat(typed.err()).isEmpty();
        assertThat(typed.out()).isEqualTo(Files.readString(ROOT.resolve("docs/come-back.svg")));
    }

    private void copyTexts(List<String> names) throws IOException {
        for (String language : List.of("en", "fa")) {
            Path to = Files.createDirectories(folder.resolve("messages").resolve(language));
            for (String name : names) {
                Files.copy(ROOT.resolve("statemachines/messages").resolve(language).resolve(name + ".txt"),
                        to.resolve(name + ".txt"));
            }
        }
    }

    private static DrawnPicture drawn(Object... words) {
        Typed typed = safar(words);
        assertThat(typed.exit()).as(typed.err()).isZero();
        return DrawnPicture.of(typed.out());
    }
}
