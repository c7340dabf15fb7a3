package dev.safar.language;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(golden).hasSizeGreaterThan(20)
                .isEqualTo(journeys().stream().map(file -> file.getFileName().toString()).toList());
    }

    private static String findings(Path journey) {
        return JourneyReader.read(journey.getFileName().toString(), Fixtures.text(journey)).findings().stream()
                .map(finding -> finding + "\n").collect(Collectors.joining());
    }
}
