package dev.safar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// What README shows of a replay is what the command prints. After a change, write it anew and look at the difference:
///
/// `mvn -q test -pl infra/local -am -Dtest=DocumentedReplayTest -Dsurefire.failIfNoSpecifiedTests=false -Dsafar.write=true`
class DocumentedReplayTest {
    private static final Path README = Path.of(System.getProperty("safar.root", "."), "README.md");
    private static final Pattern SHOWN = Pattern.compile(
            "```\n(event_id,.*?)```.*?`\\./safar (replay orders\\.csv[^`]*)`.*?```\n(.*?)```", Pattern.DOTALL);

    @Test
    void theReplayInReadmePrintsWhatReadmeShows(@TempDir Path folder) throws IOException {
        String readme = Files.readString(README);
        MatchResult shown = SHOWN.matcher(readme).results().findFirst().orElseThrow();
        Path orders = Files.writeString(folder.resolve("orders.csv"), shown.group(1));
        String printed = run(Arrays.stream(shown.group(2).split(" "))
                .map(word -> word.equals("orders.csv") ? orders.toString() : word).toArray(String[]::new));
        if (Boolean.getBoolean("safar.write")) {
            Files.writeString(README, readme.substring(0, shown.start(3)) + printed + readme.substring(shown.end(3)));
        } else {
            assertThat(printed).isEqualTo(shown.group(3));
        }
    }

    private static String run(String... typed) {
        StringWriter out = new StringWriter();
        CommandLine commands = Main.commandLine().setOut(new PrintWriter(out));
        assertThat(commands.execute(typed)).isZero();
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
