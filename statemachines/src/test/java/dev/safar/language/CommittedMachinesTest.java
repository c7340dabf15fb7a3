package dev.safar.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.language.compile.MachineText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Holds `asl/` equal to what the compiler makes of `journeys/`. After a change, write it anew and look at the difference:
///
/// `mvn -q test -pl statemachines -am -Dtest=CommittedMachinesTest -Dsurefire.failIfNoSpecifiedTests=false -Dsafar.write=true`
class CommittedMachinesTest {
    private static final Path JOURNEYS = Path.of("journeys");
    private static final Path MACHINES = Path.of("asl");
    private static final String ENDING = ".asl.json";

    @Test
    void theShippedJourneysHaveNoFindings() {
        assertThat(shelf().findings()).isEmpty();
    }

    @Test
    void theCommittedMachinesAreWhatTheCompilerMakes() throws IOException {
        Map<String, String> compiled = new LinkedHashMap<>();
        for (Map.Entry<String, Map<String, @Nullable Object>> machine : shelf().machines().entrySet()) {
            compiled.put(machine.getKey() + ENDING, MachineText.of(machine.getValue()));
        }
        if (Boolean.getBoolean("safar.write")) {
            write(compiled);
        }
        Map<String, String> committed = new LinkedHashMap<>();
        committedFiles().forEach(file -> committed.put(file.getFileName().toString(), Fixtures.text(file)));
        assertThat(compiled).isNotEmpty();
        assertThat(committed).isEqualTo(compiled);
    }

    private static JourneyShelf shelf() {
        Map<String, String> files = new LinkedHashMap<>();
        Fixtures.files(JOURNEYS, JourneyShelf.ENDING)
                .forEach(file -> files.put(file.getFileName().toString(), Fixtures.text(file)));
        return JourneyShelf.read(files);
    }

    private static List<Path> committedFiles() {
        return Fixtures.files(MACHINES, ENDING);
    }

    private static void write(Map<String, String> compiled) throws IOException {
        Files.createDirectories(MACHINES);
        for (Path file : committedFiles()) {
            Files.delete(file);
        }
        for (Map.Entry<String, String> file : compiled.entrySet()) {
            Files.writeString(MACHINES.resolve(file.getKey()), file.getValue());
        }
    }
}
