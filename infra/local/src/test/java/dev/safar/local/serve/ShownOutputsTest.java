package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.cli.ClockCommand;
import dev.safar.local.cli.DeadLettersCommand;
import dev.safar.local.cli.EraseCommand;
import dev.safar.local.cli.ExplainCommand;
import dev.safar.local.cli.ExportCommand;
import dev.safar.local.cli.ImportCommand;
import dev.safar.local.cli.MembersCommand;
import dev.safar.local.cli.RejectionsCommand;
import dev.safar.local.cli.TriggerCommand;
import dev.safar.local.cli.TroublesCommand;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `docs/operating.md` shows under a command is what the command prints, in the order of the page, in a shop with the journeys that come with Safar: but for
/// numbers, days, instants and ids. `...` stands for whatever else there is.
class ShownOutputsTest {
    private static final String PROMPT = "$ ./safar ";
    private static final String REST = "...";
    private static final String FENCE = "```";
    private static final Path ROOT = Path.of(System.getProperty("safar.root", "."));
    private static final Path SHIPPED = ROOT.resolve("statemachines");
    private static final Map<String, Supplier<Object>> COMMANDS = Map.of("trigger", TriggerCommand::new, "clock",
            ClockCommand::new, "erase", EraseCommand::new, "rejections", RejectionsCommand::new, "troubles",
            TroublesCommand::new, "deadletters",
            DeadLettersCommand::new, "explain", ExplainCommand::new, "members", MembersCommand::new, "import",
            ImportCommand::new, "export", ExportCommand::new);
    @TempDir
    private Path folder;

    @Test
    void whatThePageShowsIsWhatCommandsPrint() throws IOException {
        List<String> page = Files.readAllLines(ROOT.resolve("docs").resolve("operating.md"));
        List<Example> examples = examples(page);
        assertThat(examples.stream().map(Example::name)).containsAll(COMMANDS.keySet());
        Path missed = Files.write(folder.resolve("missed.csv"), below("event_id,type,member_id", page));
        copyMessages();
        try (Shop shop = new Shop(folder, journeys())) {
            for (Example example : examples) {
                List<Object> words = new ArrayList<>(example.words());
                words.replaceAll(word -> word.equals("missed.csv") ? missed : word);
                words.addAll(List.of("--data", shop.data()));
                String printed = At.typed(example.command(), words.toArray()).done();
                shop.isAtRest();
                assertThat(example.seen(printed.lines().map(ShownOutputsTest::plain).toList())).as(example.name())
                        .containsExactlyElementsOf(example.shown());
            }
        }
    }

    private static Map<String, String> journeys() throws IOException {
        Map<String, String> journeys = new TreeMap<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(SHIPPED.resolve("journeys"), "*.journey.json")) {
            for (Path file : files) {
                journeys.put(file.getFileName().toString().replace(".journey.json", ""), Files.readString(file));
            }
        }
        return journeys;
    }

    private void copyMessages() throws IOException {
        Path messages = SHIPPED.resolve("messages");
        try (Stream<Path> all = Files.walk(messages)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve("journeys/messages").resolve(messages.relativize(one).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(one, copy);
            }
        }
    }

    private static String plain(String line) {
        return line.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "INSTANT").replaceAll("\\bm-[0-9a-f]{20}\\b", "MEMBER")
                .replaceAll("\\b[0-9a-f]{12}\\b", "ID").replaceAll("\\b\\d{1,2} [A-Z][a-z]{2} \\d{4}\\b", "DAY")
                .replaceAll("[0-9]+", "0").replaceAll(" +", " ").strip();
    }

    /// The rest of the block that begins with some words, these included.
    private static List<String> below(String words, List<String> page) {
        return page.stream().dropWhile(line -> !line.startsWith(words)).takeWhile(line -> !line.equals(FENCE)).toList();
    }

    /// In the order of the page, with what stands below each until the next one or the end of the block.
    private static List<Example> examples(List<String> page) {
        List<Example> examples = new ArrayList<>();
        boolean open = false;
        for (String line : page) {
            if (line.startsWith(PROMPT)) {
                examples.add(Example.of(line.substring(PROMPT.length())));
                open = true;
            } else if (line.startsWith(FENCE)) {
                open = false;
            } else if (open) {
                examples.getLast().lines().add(line);
            }
        }
        return examples.stream().filter(example -> COMMANDS.containsKey(example.name())).toList();
    }

    /// A command of the page, and what stands below it.
    private record Example(String name, List<String> words, List<String> lines) {
        static Example of(String typed) {
            List<String> all = Arrays.asList(typed.split(" "));
            return new Example(all.getFirst(), all.subList(1, all.size()), new ArrayList<>());
        }

        private boolean isCut() {
            return !lines.isEmpty() && lines.getLast().equals(REST);
        }

        /// What the page shows.
        List<String> shown() {
            return lines.stream().limit(isCut() ? lines.size() - 1 : lines.size()).map(ShownOutputsTest::plain)
                    .toList();
        }

        /// As much of what was printed as the page shows, or all of it.
        List<String> seen(List<String> printed) {
            return isCut() && printed.size() >= lines.size() ? printed.subList(0, lines.size() - 1) : printed;
        }

        Object command() {
            return Optional.ofNullable(COMMANDS.get(name)).orElseThrow().get();
        }
    }
}
