package dev.safar.local.cli;

import dev.safar.local.line.Reply;
import dev.safar.local.outbox.Cells;
import dev.safar.local.story.Words;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `safar versions`: what was published of a journey, and when.
@Command(name = "versions", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Shows how a journey stands, and every version of it that was published, the latest first.", ""},
        footer = {"", "For example:", "  safar versions win-back",
                "  safar versions win-back --lang fa"})
public final class VersionsCommand implements Callable<Integer> {
    @Mixin
    private DeskOptions desk;

    @Mixin
    private LangOption lang;

    @Parameters(paramLabel = "JOURNEY", description = "Which.")
    private String journey;

    /// A command with nothing typed yet.
    public VersionsCommand() {
    }

    @Override
    public Integer call() {
        return desk.with(line -> desk.answer(line.get("/desk/journeys/" + Paths.part(journey) + "/versions"),
                this::print));
    }

    private int print(Reply reply) {
        String active = Reply.text(reply.body().get("active"));
        Words words = lang.words();
        say(words.say("versions.head", Reply.text(reply.body().get("journey")),
                words.say("versions.mode." + Reply.text(reply.body().get("mode"))),
                Reply.text(reply.body().get("since"))));
        boolean first = true;
        for (var row : reply.rows("history")) {
            String version = Reply.text(row.get("version"));
            say("  " + Reply.text(row.get("at")) + "  v" + Reply.text(row.get("number")) + "  " + version
                    + (first && version.equals(active) ? "  " + words.say("versions.entered") : ""));
            first = false;
        }
        return ExitCodes.DONE;
    }

    private void say(String line) {
        desk.out().println(Cells.isolated(lang.words().direction(), line));
    }
}
