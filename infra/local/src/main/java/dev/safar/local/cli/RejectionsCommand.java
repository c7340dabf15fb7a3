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

/// `safar rejections`: what came, was signed, and could not be used.
@Command(name = "rejections", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Lists what came to the door, was signed, and could not be accepted, the latest first.",
                "It says which event, why, and how to mend it. The sender heard 2xx, so nothing but this list says so. Where a member was erased,",
                "20 digits stand in the place of the event's own id.", ""},
        footer = {"", "For example:", "  safar rejections --limit 10"})
public final class RejectionsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private DeskOptions desk;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", converter = Counts.class,
            description = "How many at most, up to 1000. Default: ${DEFAULT-VALUE}.")
    private int limit;

    /// A command with nothing typed yet.
    public RejectionsCommand() {
    }

    @Override
    public Integer call() {
        Bounds.check(spec, "--limit", limit, Counts.MOST_ROWS);
        return desk.with(
                line -> desk.answer(line.ask("GET", "/desk/rejections", Map.of("limit", Integer.toString(limit)), null),
                        this::print));
    }

    private int print(Reply reply) {
        List<Map<?, ?>> rows = reply.rows("rejections");
        if (rows.isEmpty()) {
            desk.out().println("Nothing was rejected.");
        }
        rows.forEach(row -> {
            desk.out().println(Reply.text(row.get("at")) + "  " + Cells.named(Reply.text(row.get("reason"))) + "  "
                    + Cells.named(Reply.text(row.get("name"))));
            desk.out().println("    " + Cells.named(Reply.text(row.get("text"))));
        });
        return ExitCodes.DONE;
    }
}
