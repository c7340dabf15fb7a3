package dev.safar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// What README shows of the demo is what the command prints. `...` stands for lines left out. After a change, write it anew and look at the
/// difference:
///
/// `mvn -q test -pl infra/local -am -Dtest=DocumentedDemoTest -Dsurefire.failIfNoSpecifiedTests=false -Dsafar.write=true`
class DocumentedDemoTest {
    private static final Path README = Path.of(System.getProperty("safar.root", "."), "README.md");
    private static final Pattern SHOWN = Pattern.compile("<!-- demo -->\n```\n(.*?)```\n<!-- /demo -->",
            Pattern.DOTALL);
    private static final String LEFT_OUT = "...";
    /// How much README shows: the year and the head of the table, one journey in short, then the story up to the first letters.
    private static final int HEAD = 28;
    private static final int SHORT = 6;
    private static final int STORY = 27;

    @Test
    void theDemoPrintsWhatReadmeShows() throws IOException {
        String readme = Files.readString(README);
        Matcher shown = SHOWN.matcher(readme);
        assertThat(shown.find()).isTrue();
        List<String> printed = run("demo");
        if (Boolean.getBoolean("safar.write")) {
            Files.writeString(README,
                    readme.substring(0, shown.start(1)) + cut(printed) + readme.substring(shown.end(1)));
        } else {
            assertThat(printed).containsSubsequence(
                    shown.group(1).lines().filter(line -> !line.strip().equals(LEFT_OUT)).toList());
        }
    }

    private static String cut(List<String> printed) {
        List<String> head = printed.subList(0, HEAD);
        List<String> journey = from("Welcome a first-time buyer: begins", SHORT, printed);
        List<String> story = from("One member's story", STORY, printed);
        return String.join("\n", head) + "\n  " + LEFT_OUT + "\n\n" + String.join("\n", journey) + "\n" + LEFT_OUT
                + "\n\n"
                + String.join("\n", story) + "\n" + LEFT_OUT + "\n";
    }

    private static List<String> from(String title, int lines, List<String> printed) {
        return printed.stream().dropWhile(line -> !line.contains(title)).limit(lines).toList();
    }

    private static List<String> run(String... typed) {
        StringWriter out = new StringWriter();
        CommandLine commands = Main.commandLine().setOut(new PrintWriter(out));
        assertThat(commands.execute(typed)).isZero();
        return out.toString().lines().toList();
    }
}
