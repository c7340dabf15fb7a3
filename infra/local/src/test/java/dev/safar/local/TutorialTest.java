package dev.safar.local;

import static dev.safar.local.Typed.safar;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Types the commands of `docs/tutorial.md` one after the other, and holds what they print to what the page shows. `-Dsafar.write=true` writes what they print;
/// read the difference.
class TutorialTest {
    private static final Path PAGE = Path.of(System.getProperty("safar.root", "."), "docs", "tutorial.md");
    private static final String COMMANDS = "```sh";
    private static final String FENCE = "```";
    private static final Pattern FILE = Pattern.compile("cat > (\\S+) <<'END'");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
    private static final int MOST_COMMANDS = 20;

    @TempDir
    private Path folder;
    private int commands;

    @Test
    void everyCommandPrintsWhatThePageShows() throws IOException {
        List<String> page = Files.readAllLines(PAGE);
        List<String> run = run(page);
        if (Boolean.getBoolean("safar.write")) {
            Files.writeString(PAGE, String.join("\n", run) + "\n");
        }
        assertThat(String.join("\n", Files.readAllLines(PAGE))).isEqualTo(String.join("\n", run));
        assertThat(commands).isBetween(10, MOST_COMMANDS);
    }

    /// {@return the page with what its commands print}
    private List<String> run(List<String> page) throws IOException {
        List<String> run = new ArrayList<>();
        String printed = "";
        for (int i = 0; i < page.size(); i++) {
            run.add(page.get(i));
            if (page.get(i).equals(COMMANDS)) {
                int end = end(page, i);
                printed = typed(page.subList(i + 1, end));
                run.addAll(page.subList(i + 1, end + 1));
                i = end;
            } else if (page.get(i).equals(FENCE)) {
                i = end(page, i);
                run.addAll(printed.lines().toList());
                run.add(FENCE);
            }
        }
        return run;
    }

    private static int end(List<String> page, int begin) {
        return begin + 1 + page.subList(begin + 1, page.size()).indexOf(FENCE);
    }

    /// {@return what the last of some commands prints}
    private String typed(List<String> lines) throws IOException {
        String printed = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            var file = FILE.matcher(line);
            commands++;
            if (file.matches()) {
                int end = i + lines.subList(i, lines.size()).indexOf("END");
                Files.write(folder.resolve(file.group(1)), lines.subList(i + 1, end));
                i = end;
            } else if (line.startsWith("mkdir -p ")) {
                Files.createDirectories(folder.resolve(line.substring("mkdir -p ".length())));
            } else {
                printed = printed(line);
            }
        }
        return printed;
    }

    private String printed(String line) {
        assertThat(line).startsWith("./safar ");
        Object[] words = WORD.matcher(line.substring("./safar ".length())).results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .map(word -> word.equals("mine") ? folder.resolve(word).toString() : word).toArray();
        Typed said = safar(words);
        return (said.err() + said.out()).replace(folder + "/", "");
    }
}
