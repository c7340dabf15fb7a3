package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.cli.ClockCommand;
import dev.safar.local.cli.DeadLettersCommand;
import dev.safar.local.cli.EraseCommand;
import dev.safar.local.cli.RejectionsCommand;
import dev.safar.local.cli.TriggerCommand;
import dev.safar.local.cli.TroublesCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `docs/operating.md` shows under a command is what the command prints, but for numbers, instants and ids. Not held to it are `explain`, `members`, `import` and
/// `export`, whose examples are of other members or leave something out.
class ShownOutputsTest {
    private static final String PROMPT = "$ ./safar ";
    private static final String THANKS = """
            { "journey": "thanks", "title": { "en": "Thanks" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "later", "wait": "3 days" } ] }""";
    private static final Map<String, Supplier<Object>> COMMANDS = Map.of("trigger", TriggerCommand::new, "clock",
            ClockCommand::new, "rejections", RejectionsCommand::new, "troubles", TroublesCommand::new, "deadletters",
            DeadLettersCommand::new, "erase", EraseCommand::new);
    @TempDir
    private Path folder;

    @Test
    void whatThePageShowsIsWhatCommandsPrint() throws IOException {
        List<Example> examples = examples(
                Files.readAllLines(Path.of(System.getProperty("safar.root", "."), "docs", "operating.md")));
        assertThat(examples.stream().map(Example::name)).containsAll(COMMANDS.keySet());
        try (Shop shop = new Shop(folder, Map.of("thanks", THANKS))) {
            for (Example example : examples) {
                List<Object> words = new ArrayList<>(example.words());
                words.addAll(List.of("--data", shop.data()));
                String printed = At.typed(example.command(), words.toArray()).done();
                shop.isAtRest();
                assertThat(printed.lines().map(ShownOutputsTest::plain)).as(example.name())
                        .containsExactlyElementsOf(example.lines().stream().map(ShownOutputsTest::plain).toList());
            }
        }
    }

    private static String plain(String line) {
        return line.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "INSTANT").replaceAll("\\b[0-9a-f]{12}\\b", "ID")
                .replaceAll("[0-9]+", "0").replaceAll("^ +0", "0");
    }

    /// In the order of the page, with what stands below each until the next one or the end of the block.
    private static List<Example> examples(List<String> page) {
        List<Example> examples = new ArrayList<>();
        boolean open = false;
        for (String line : page) {
            if (line.startsWith(PROMPT)) {
                examples.add(Example.of(line.substring(PROMPT.length())));
                open = true;
            } else if (line.startsWith("```")) {
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

        Object command() {
            return Optional.ofNullable(COMMANDS.get(name)).orElseThrow().get();
        }
    }
}
