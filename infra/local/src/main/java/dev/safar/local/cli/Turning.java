package dev.safar.local.cli;

import dev.safar.local.line.DeskLine;
import dev.safar.local.line.Reply;
import dev.safar.local.outbox.Cells;
import dev.safar.local.story.Words;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// What pausing, resuming and ending have in common.
final class Turning {
    @Mixin
    private DeskOptions desk;

    @Parameters(paramLabel = "JOURNEY", description = "Which.")
    private String journey;

    @Mixin
    private LangOption lang;

    DeskOptions desk() {
        return desk;
    }

    String journey() {
        return journey;
    }

    Words words() {
        return lang.words();
    }

    int turn(DeskLine line, String mode) {
        return desk.answer(line.ask("POST", "/desk/journeys/" + Paths.part(journey) + "/mode", Map.of(),
                Map.of("mode", mode, "lang", lang.words().language().tag())), this::print);
    }

    private int print(Reply reply) {
        if (reply.body().get("lines") instanceof List<?> lines) {
            lines.forEach(line -> desk.out().println(Cells.isolated(lang.words().direction(), String.valueOf(line))));
        }
        return ExitCodes.DONE;
    }
}
