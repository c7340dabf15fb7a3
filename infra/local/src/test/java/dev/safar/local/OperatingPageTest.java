package dev.safar.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// `docs/operating.md` shows commands as they are typed, and tells every command that there is for a folder of data.
class OperatingPageTest {
    private static final Pattern TYPED = Pattern.compile("(?m)^(?:\\$ )?\\./safar (.+)$");
    private static final Pattern TOLD = Pattern.compile("(?m)^### `([a-z]+)`");
    /// What needs no folder of data, or is the server itself.
    private static final Set<String> ELSEWHERE = Set.of("local", "check", "replay", "demo", "help");

    private static String page() throws IOException {
        return Files.readString(Path.of(System.getProperty("safar.root", "."), "docs", "operating.md"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult result) -> result.group(1)).toList();
    }

    @Test
    void everyCommandThatIsShownCanBeTyped() throws IOException {
        List<String> typed = found(TYPED, page());
        assertThat(typed).hasSizeGreaterThan(10);
        for (String line : typed) {
            assertThatCode(() -> Main.commandLine().parseArgs(line.split(" "))).as(line).doesNotThrowAnyException();
        }
    }

    @Test
    void everyCommandForAFolderOfDataIsTold() throws IOException {
        Set<String> there = Main.commandLine().getSubcommands().entrySet().stream()
                .filter(command -> takesData(command.getValue())).map(command -> command.getKey())
                .filter(name -> !ELSEWHERE.contains(name)).collect(Collectors.toCollection(TreeSet::new));
        assertThat(new TreeSet<>(found(TOLD, page()))).isEqualTo(there);
    }

    private static boolean takesData(CommandLine command) {
        return command.getCommandSpec().findOption("--data") != null
                || command.getSubcommands().values().stream().anyMatch(OperatingPageTest::takesData);
    }
}
