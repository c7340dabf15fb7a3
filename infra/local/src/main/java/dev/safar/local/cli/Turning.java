package dev.safar.local.cli;

import dev.safar.local.line.DeskLine;
import dev.safar.local.line.Reply;
import dev.safar.local.outbox.Cells;
import dev.safar.local.story.Words;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What pausing, resuming and ending have in common.
final class Turning {
    @Mixin
    private DeskOptions desk;

    @Parameters(paramLabel = "JOURNEY", description = "Which.")
    private String journey;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", converter = WordsConverter.class,
            description = "The language we speak, en or fa. Default: ${DEFAULT-VALUE}.")
    private Words words;

    DeskOptions desk() {
        return desk;
    }

    String journey() {
        return journey;
    }

    Words words() {
        return words;
    }

    int turn(DeskLine line, String mode) {
        return desk.answer(line.ask("POST", "/desk/journeys/" + Paths.part(journey) + "/mode", Map.of(),
                Map.of("mode", mode, "lang", words.language().tag())), this::print);
    }

    private int print(Reply reply) {
        if (reply.body().get("lines") instanceof List<?> lines) {
            lines.forEach(line -> desk.out().println(Cells.isolated(words.direction(), String.valueOf(line))));
        }
        return ExitCodes.DONE;
    }
}
