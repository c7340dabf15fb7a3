package dev.safar.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;

import dev.safar.journey.JourneyDefinition;
import dev.safar.language.version.CanonicalJourney;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StockTest {
    private static final Path SHIPPED = Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys");
    private static final String GREET = """
            { "journey": "greet", "title": { "en": "Greet" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "hi", "message": { "template": "hello", "firstOf": ["email"] } } ] }
            """;
    private static final String HELLO = "subject: Hello\nsms: Hello\n---\nHello\n";

    @TempDir
    private Path folder;
    private Path journeys;

    @BeforeEach
    void oneJourney() throws IOException {
        journeys = Files.createDirectory(folder.resolve("journeys"));
        write("journeys/greet.journey.json", GREET);
        write("messages/en/hello.txt", HELLO);
    }

    @Test
    void whatIsSealedIsWhatEveryRuleWouldLetThrough() throws IOException {
        copyOfShipped();
        Stock looked = Stock.read(journeys);
        Seal.main(journeys.toString(), journeys.toString());
        Stock sealed = Stock.read(journeys);
        assertThat(sealed.journeys()).extracting(CanonicalJourney::of, JourneyDefinition::version)
                .isEqualTo(looked.journeys().stream()
                        .map(journey -> tuple(CanonicalJourney.of(journey), journey.version())).toList());
        assertThat(sealed.journeys()).hasSizeGreaterThan(3)
                .allSatisfy(journey -> assertThat(journey.version()).matches("[0-9a-f]{16}"));
        assertThat(sealed.texts().ids()).isEqualTo(looked.texts().ids()).isNotEmpty()
                .allSatisfy(id -> assertThat(sealed.texts().contentHash(id)).isPresent()
                        .isEqualTo(looked.texts().contentHash(id)));
    }

    @Test
    void noRuleIsAskedAgainOfWhatIsSealed() throws IOException {
        Seal.main(journeys.toString(), journeys.toString());
        Path file = journeys.resolve(Seal.FILE);
        Files.write(file, List.of(Files.readAllLines(file).getFirst(), "greet 0123456789abcdef"));
        assertThat(Stock.read(journeys).journeys()).singleElement().extracting(JourneyDefinition::version)
                .isEqualTo("0123456789abcdef");
        Files.write(file, List.of(Files.readAllLines(file).getFirst(), "another 0123456789abcdef"));
        assertThatIllegalArgumentException().isThrownBy(() -> Stock.read(journeys))
                .withMessageContaining("greet.journey.json");
    }

    @Test
    void everyRuleIsAskedOfWhatWasChangedSince() throws IOException {
        Seal.main(journeys.toString(), journeys.toString());
        write("messages/en/hello.txt", "subject: Hello\nsms: Hello\n---\nHello {{nobody}}\n");
        assertThatIllegalStateException().isThrownBy(() -> Stock.read(journeys))
                .withMessageContaining("messages/en/hello.txt").withMessageContaining("nobody");
        write("messages/en/hello.txt", HELLO);
        assertThat(Stock.read(journeys).journeys()).hasSize(1);
        write("journeys/greet.journey.json", GREET.replace("hello", "helo"));
        assertThatIllegalStateException().isThrownBy(() -> Stock.read(journeys)).withMessageContaining("helo");
    }

    @Test
    void aFileThatComesOrGoesBreaksTheSeal() throws IOException {
        Seal.main(journeys.toString(), journeys.toString());
        Files.delete(folder.resolve("messages/en/hello.txt"));
        assertThatIllegalStateException().isThrownBy(() -> Stock.read(journeys)).withMessageContaining("hello");
        write("messages/en/hello.txt", HELLO);
        write("journeys/other.journey.json", "{");
        assertThatIllegalStateException().isThrownBy(() -> Stock.read(journeys))
                .withMessageContaining("other.journey.json");
    }

    @Test
    void faultyJourneysAreNotSealed() throws IOException {
        write("journeys/other.journey.json", "{");
        assertThatIllegalStateException().isThrownBy(() -> Seal.main(journeys.toString(), journeys.toString()))
                .withMessageContaining("other.journey.json");
        assertThat(journeys.resolve(Seal.FILE)).doesNotExist();
    }

    @Test
    void anEmptySealIsNone() throws IOException {
        write("journeys/" + Seal.FILE, "");
        assertThat(Stock.read(journeys).journeys()).hasSize(1);
    }

    private void copyOfShipped() throws IOException {
        Files.delete(journeys.resolve("greet.journey.json"));
        Files.delete(folder.resolve("messages/en/hello.txt"));
        copy(SHIPPED, journeys);
        for (String language : List.of("en", "fa")) {
            Files.createDirectories(folder.resolve("messages").resolve(language));
            copy(SHIPPED.resolveSibling("messages").resolve(language), folder.resolve("messages").resolve(language));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.resolveSibling("."));
        Files.writeString(path, text);
    }
}
