package dev.safar.local.cli;

import dev.safar.local.line.Reply;
import dev.safar.local.outbox.Cells;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `safar troubles`: what a person must look at.
@Command(name = "troubles", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Lists what went wrong for members, the earliest first.",
                "That is runs that could not go on (failed), and messages of which nobody knows whether they arrived (uncertain), which are never sent again by themselves.",
                ""},
        footer = {"", "For example:", "  safar troubles",
                "  safar explain m-5a81a9168b362b19518c   what happened to her"})
public final class TroublesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DeskOptions desk;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", converter = Counts.class,
            description = "How many at most, up to 1000. Default: ${DEFAULT-VALUE}.")
    private int limit;

    /// A command with nothing typed yet.
    public TroublesCommand() {
    }

    @Override
    public Integer call() {
        Bounds.check(spec, "--limit", limit, Counts.MOST_ROWS);
        return desk
                .with(line -> desk.answer(
                        line.ask("GET", "/desk/troubles", Map.of("limit", Integer.toString(limit)), null),
                        this::print));
    }

    private int print(Reply reply) {
        List<Map<?, ?>> rows = reply.rows("troubles");
        if (rows.isEmpty()) {
            desk.out().println("There is nothing that a person must look at.");
        }
        rows.forEach(row -> desk.out().println(Reply.text(row.get("at")) + "  " + Reply.text(row.get("what")) + "  "
                + Reply.text(row.get("member")) + "  " + Cells.named(Reply.text(row.get("name"))) + ": "
                + Cells.named(Reply.text(row.get("text")))));
        return ExitCodes.DONE;
    }
}
