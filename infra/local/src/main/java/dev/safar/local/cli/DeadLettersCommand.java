package dev.safar.local.cli;

import dev.safar.local.line.DeskLine;
import dev.safar.local.line.Reply;
import dev.safar.local.outbox.Cells;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `safar deadletters`: what the queue gave up.
@Command(name = "deadletters", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Shows facts that were delivered to the rules as often as may be and failed each time. They are kept",
                "until somebody replays them, which puts them back on the queue.", ""},
        footer = {"", "For example:", "  safar deadletters list", "  safar deadletters show ID",
                "  safar deadletters replay --all"})
public final class DeadLettersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DeskOptions desk;

    /// A command with nothing typed yet.
    public DeadLettersCommand() {
    }

    /// Typed alone it lists them.
    @Override
    public Integer call() {
        return list(desk);
    }

    /// Lists them.
    ///
    /// @param desk where
    /// @return the exit code
    @Command(name = "list", mixinStandardHelpOptions = true,
            description = "Lists them in the order in which they were sent, without what they say.")
    int list(@Mixin DeskOptions desk) {
        return desk.with(line -> desk.answer(line.get("/desk/deadletters"), reply -> print(desk, reply)));
    }

    private static int print(DeskOptions desk, Reply reply) {
        List<Map<?, ?>> rows = reply.rows("deadletters");
        if (rows.isEmpty()) {
            desk.out().println("There are no dead letters.");
        }
        rows.forEach(
                row -> desk.out().println(Reply.text(row.get("since")) + "  " + Reply.text(row.get("id")) + "  tried "
                        + Reply.text(row.get("failures")) + " times: " + Cells.named(Reply.text(row.get("reason")))));
        return ExitCodes.DONE;
    }

    /// Shows one whole.
    ///
    /// @param desk where
    /// @param id which
    /// @return the exit code
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one whole, personal data and all.")
    int show(@Mixin DeskOptions desk, @Parameters(paramLabel = "ID") String id) {
        return desk.with(line -> desk.answer(line.get("/desk/deadletters/" + Paths.part(id)), reply -> {
            desk.out().println(SafeJson.pretty(reply.body()));
            return ExitCodes.DONE;
        }));
    }

    /// Replays one or all.
    ///
    /// @param desk where
    /// @param id which
    /// @param all whether all
    /// @return the exit code
    @Command(name = "replay", mixinStandardHelpOptions = true, description = "Puts one, or all, back on the queue.")
    int replay(@Mixin DeskOptions desk, @Nullable @Parameters(paramLabel = "ID", arity = "0..1") String id,
            @Option(names = "--all", description = "All of them.") boolean all) {
        if ((id == null) != all) {
            throw new ParameterException(spec.commandLine(),
                    "Expected the id of a dead letter, or --all");
        }
        return desk.with(line -> desk.answer(replayed(line, id), reply -> {
            desk.out().println(Reply.text(reply.body().get("replayed")) + " back on the queue.");
            return ExitCodes.DONE;
        }));
    }

    private static Reply replayed(DeskLine line, @Nullable String id) {
        return line.ask("POST",
                id == null ? "/desk/deadletters/replay" : "/desk/deadletters/" + Paths.part(id) + "/replay",
                Map.of(), Map.of());
    }
}
