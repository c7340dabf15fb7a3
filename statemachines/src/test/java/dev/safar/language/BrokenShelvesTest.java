package dev.safar.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.language.finding.Catalogue;
import dev.safar.language.finding.Finding;
import dev.safar.language.finding.RuleCard;
import dev.safar.message.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Golden folders: journeys and texts that do not go together, and everything that is said about them. `-Dsafar.write=true` writes the findings anew; read
/// the difference.
class BrokenShelvesTest {
    private static final Path FOLDER = Fixtures.FOLDER.resolve("shelves");
    private static final Path JOURNEYS = Fixtures.FOLDER.resolve("broken");
    /// What only a disk can hold, or only the door can say; CheckTest of the command line has them.
    private static final List<String> ON_DISK = List.of("not-utf-8", "unreadable-file", "no-journeys", "long-file",
            "machine-size", "refused-data", "passed-over");

    static List<Path> shelves() {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void everythingWrongIsSaidAtOnceWithItsPlace(Path shelf) throws IOException {
        String said = checkup(shelf).findings().stream().map(finding -> finding + "\n").collect(Collectors.joining());
        Path golden = shelf.resolve("findings.txt");
        if (Boolean.getBoolean("safar.write")) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("shelves")
    void thePersianIsPersianAndIsolated(Path shelf) {
        assertThat(checkup(shelf).findings()).isNotEmpty().allSatisfy(finding -> assertThat(
                finding.line(Language.PERSIAN)).matches(".*: \\u2067.*[\\u0600-\\u06FF].*\\u2069"));
    }

    @Test
    void everyRuleIsBrokenSomewhere() {
        List<String> broken = new ArrayList<>(ON_DISK);
        shelves().forEach(shelf -> checkup(shelf).findings().stream().map(Finding::rule).forEach(broken::add));
        Fixtures.files(JOURNEYS, JourneyShelf.ENDING).forEach(file -> JourneyReader.read("a", Fixtures.text(file))
                .findings().stream().map(Finding::rule).forEach(broken::add));
        BrokenScenariosTest.files()
                .forEach(file -> BrokenScenariosTest.read(file).stream().map(Finding::rule).forEach(broken::add));
        assertThat(Catalogue.get().rules()).extracting(RuleCard::id).hasSizeGreaterThanOrEqualTo(60)
                .containsExactlyInAnyOrderElementsOf(broken.stream().distinct().toList());
    }

    private static Checkup checkup(Path shelf) {
        return Checkup.of(files(shelf, JourneyShelf.ENDING), files(shelf, ".txt"));
    }

    private static SortedMap<String, String> files(Path shelf, String ending) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(shelf)) {
            all.filter(file -> file.toString().endsWith(ending) && !file.endsWith("findings.txt"))
                    .forEach(file -> files.put(shelf.relativize(file).toString().replace('\\', '/'),
                            Fixtures.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
