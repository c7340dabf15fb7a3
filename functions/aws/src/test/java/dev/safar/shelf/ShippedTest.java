package dev.safar.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.message.Language;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedTest {
    private static final String TEXT = "subject: Hello\nsms: Hello\n---\nHello\n";

    @TempDir
    private Path folder;
    private Path journeys;

    @BeforeEach
    void emptyFolder() throws IOException {
        journeys = Files.createDirectory(folder.resolve("journeys"));
    }

    @Test
    void shippedJourneysAndTextsAreWithoutFaults() {
        Shipped shipped = Shipped
                .read(Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys"));
        assertThat(shipped.faults()).isEmpty();
        assertThat(shipped.journeys().journeys()).containsKey("win-back");
        assertThat(shipped.texts().languages("still-one-of-us")).containsExactly(Language.ENGLISH, Language.PERSIAN);
    }

    @Test
    void emptyFolderWithoutTextsHoldsNothing() {
        Shipped shipped = Shipped.read(journeys);
        assertThat(shipped.faults()).isEmpty();
        assertThat(shipped.journeys().journeys()).isEmpty();
        assertThat(shipped.texts().ids()).isEmpty();
    }

    @Test
    void textsLieBesideTheJourneysOrInside() throws IOException {
        write("messages/en/hello.txt", TEXT);
        assertThat(Shipped.read(journeys).texts().ids()).containsExactly("hello");
        write("journeys/messages/en/inside.txt", TEXT);
        assertThat(Shipped.read(journeys).texts().ids()).containsExactly("inside");
    }

    @Test
    void everyFaultOfEveryFileIsSaidWithItsPlace() throws IOException {
        write("journeys/one.journey.json", "{");
        write("journeys/two.journey.json", "{ \"journey\": \"two\" }");
        write("messages/en/broken.txt", "subject Hello\n---\n{{nobody}}\n");
        assertThat(Shipped.read(journeys).faults()).anyMatch(fault -> fault.matches("(?s).*one\\.journey\\.json:1:2.*"))
                .anyMatch(fault -> fault.matches("(?s).*two\\.journey\\.json:1:\\d+.*"))
                .anyMatch(fault -> fault.startsWith("messages/en/broken.txt:"));
    }

    @Test
    void fileThatIsNotUtf8IsNamed() throws IOException {
        Files.write(journeys.resolve("one.journey.json"),
                "{\"journey\": \"zoë\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Shipped.read(journeys).faults()).singleElement().asString().contains("one.journey.json",
                "not UTF-8");
    }

    @Test
    void folderThatIsNoLanguageIsNamed() throws IOException {
        write("messages/english please/hello.txt", TEXT);
        assertThat(Shipped.read(journeys).faults()).singleElement().asString().contains("language tag",
                "`english please`");
    }

    @Test
    void aTextThatIsNowhereIsAFaultWithItsPlace() throws IOException {
        write("messages/en/hello.txt", TEXT);
        write("journeys/greet.journey.json", """
                { "journey": "greet", "title": { "en": "Greet" }, "trigger": { "event": "purchase.completed" },
                  "steps": [ { "id": "hi", "message": { "template": "helo", "firstOf": ["email"] } } ] }
                """);
        assertThat(Shipped.read(journeys).faults()).singleElement().asString()
                .startsWith("greet.journey.json:2:").contains("missing-text", "`helo`", "Did you mean `hello`?");
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        write("journeys/notes.txt", "{");
        write("messages/README.md", "words");
        write("messages/en/hello.md", "words");
        assertThat(Shipped.read(journeys).faults()).isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
    }
}
