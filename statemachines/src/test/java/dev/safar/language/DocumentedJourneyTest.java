package dev.safar.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The journey that README shows is one that runs.
class DocumentedJourneyTest {
    private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

    @Test
    void theJourneyInReadmeCanRunAndEarnsNoWarning() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("safar.root", "."), "README.md"));
        List<MatchResult> examples = EXAMPLE.matcher(readme).results().toList();
        assertThat(examples).hasSize(1);
        String journey = examples.getFirst().group(1);
        assertThat(journey.lines()).as("lines of the journey").hasSize(15);
        Reading reading = JourneyReader.read("README.md", journey);
        assertThat(reading.findings()).isEmpty();
        assertThat(reading).isInstanceOf(Reading.Read.class);
    }
}
