package dev.safar.local.cli;

import dev.safar.local.line.DeskLine;
import dev.safar.local.line.Reply;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `safar end`: takes a journey out of service.
@Command(name = "end", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Ends a journey: nobody enters it, and whoever is in it leaves it at once, with the reason kept.",
                "With --drain whoever is in it goes on to its end. Publishing it begins it again.", ""},
        footer = {"", "For example:", "  safar end win-back --drain", "  safar end win-back --yes"})
public final class EndCommand implements Callable<Integer> {
    private final Sure sure;

    @Mixin
    private Turning turning;

    @Option(names = "--drain", description = "Let whoever is in it go on to its end.")
    private boolean drain;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    /// A command with nothing typed yet.
    public EndCommand() {
        this(Sure.TERMINAL);
    }

    /// A command that asks in a way of its own.
    ///
    /// @param sure asks
    public EndCommand(Sure sure) {
        this.sure = sure;
    }

    @Override
    public Integer call() {
        return turning.desk().with(line -> drain
                ? turning.turn(line, "closed")
                : yes ? turning.turn(line, "ended") : asked(line));
    }

    private int asked(DeskLine line) {
        Reply said = line.get("/desk/journeys/" + Paths.part(turning.journey()) + "/versions");
        if (!said.isDone()) {
            return turning.desk().failed(said.detail());
        }
        return isMeant(line, said)
                ? turning.turn(line, "ended")
                : turning.desk().failed(turning.words().say("publish.not-ended"));
    }

    private boolean isMeant(DeskLine line, Reply said) {
        Reply plan = line.ask("POST", "/desk/publish/plan", Map.of(),
                Map.of("versions", Map.of(turning.journey(), Reply.text(said.body().get("active")))));
        long members = plan.rows("plans").stream().mapToLong(row -> row.get("members") instanceof Number number
                ? number.longValue()
                : 0).sum();
        return sure.isMeant(turning.words().say("publish.ask-end", turning.journey(), members));
    }
}
