package dev.safar.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.language.finding.Finding;
import dev.safar.message.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Golden pairs: a broken journey, and everything that is said about it. `-Dsafar.write=true` writes the findings anew; read the difference.
class BrokenJourneysTest {
    private static final Path FOLDER = Fixtures.FOLDER.resolve("broken");

    static List<Path> journeys() {
        return Fixtures.files(FOLDER, JourneyShelf.ENDING);
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void everythingWrongIsSaidAtOnceWithItsPlace(Path journey) throws IOException {
        String said = findings(journey);
        Path golden = FOLDER
                .resolve(journey.getFileName().toString().replace(JourneyShelf.ENDING, ".findings.txt"));
        if (Boolean.getBoolean("safar.write")) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden)).isNotEmpty();
    }

    @Test
    void everyPairHasBothHalves() {
        List<String> golden = Fixtures.files(FOLDER, ".findings.txt").stream()
                .map(file -> file.getFileName().toString().replace(".findings.txt", JourneyShelf.ENDING)).toList();
        assertThat(golden).hasSizeGreaterThan(60)
                .containsExactlyInAnyOrderElementsOf(
                        journeys().stream().map(file -> file.getFileName().toString()).toList());
    }

    @ParameterizedTest
    @MethodSource("journeys")
    void thePersianIsPersianAndIsolated(Path journey) {
        assertThat(read(journey)).isNotEmpty().allSatisfy(finding -> assertThat(finding.line(Language.PERSIAN))
                .startsWith(finding.file() + ":" + finding.at() + ": ").matches(".*: \u2067.*[\u0600-\u06FF].*\u2069"));
    }

    private static List<Finding> read(Path journey) {
        return JourneyReader.read(journey.getFileName().toString(), Fixtures.text(journey)).findings();
    }

    private static String findings(Path journey) {
        return read(journey).stream().map(finding -> finding + "\n").collect(Collectors.joining());
    }
}
