package dev.safar.local.cli;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
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
                "Shows facts that were delivered to the rules as often as may be and failed each time.",
                "They are kept for 14 days, unless somebody replays one, which puts it back on the queue, or discards it.",
                ""},
        footer = {"", "For example:", "  safar deadletters list", "  safar deadletters show ID",
                "  safar deadletters replay --all", "  safar deadletters list --receipts --stage prod",
                "  safar deadletters discard ID"})
public final class DeadLettersCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private final Sure sure;

    @Mixin
    private DeskOptions desk;

    @Mixin
    private QueueOption queue;

    /// A command with nothing typed yet.
    public DeadLettersCommand() {
        this(Sure.TERMINAL);
    }

    /// The same where somebody else is asked.
    ///
    /// @param sure asks
    public DeadLettersCommand(Sure sure) {
        this.sure = sure;
    }

    /// Typed alone it lists them.
    @Override
    public Integer call() {
        return list(desk, queue);
    }

    /// Lists them.
    ///
    /// @param desk where
    /// @param of whose dead letters
    /// @return the exit code
    @Command(name = "list", mixinStandardHelpOptions = true,
            description = "Lists them in the order in which they were sent, without what they say.")
    int list(@Mixin DeskOptions desk, @Mixin QueueOption of) {
        return of.with(desk, (line, path) -> desk.answer(line.get(path), reply -> print(desk, reply)));
    }

    private static int print(DeskOptions desk, Reply reply) {
        List<Map<?, ?>> rows = reply.rows("deadletters");
        if (rows.isEmpty()) {
            desk.out().println("There are no dead letters.");
        }
        gone(desk, reply);
        rows.forEach(
                row -> desk.out().println(Reply.text(row.get("since")) + "  " + Reply.text(row.get("id")) + "  tried "
                        + Reply.text(row.get("failures")) + " times: " + Cells.named(Reply.text(row.get("reason")))));
        return ExitCodes.DONE;
    }

    private static void gone(DeskOptions desk, Reply reply) {
        String expired = Reply.text(reply.body().get("expired"));
        if (!expired.equals("0") && !expired.isEmpty()) {
            desk.out().println("Thrown away so far because they had lain here for 14 days: " + expired);
        }
    }

    /// Shows one whole.
    ///
    /// @param desk where
    /// @param of whose dead letters
    /// @param id which
    /// @return the exit code
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one whole, personal data and all.")
    int show(@Mixin DeskOptions desk, @Mixin QueueOption of, @Parameters(paramLabel = "ID") String id) {
        return of.with(desk, (line, path) -> desk.answer(line.get(path + "/" + Paths.part(id)), reply -> {
            desk.out().println(SafeJson.pretty(reply.body()));
            return ExitCodes.DONE;
        }));
    }

    /// Replays one or all.
    ///
    /// @param desk where
    /// @param of whose dead letters
    /// @param id which
    /// @param all whether all
    /// @return the exit code
    @Command(name = "replay", mixinStandardHelpOptions = true, description = "Puts one, or all, back on the queue.")
    int replay(@Mixin DeskOptions desk, @Mixin QueueOption of,
            @Nullable @Parameters(paramLabel = "ID", arity = "0..1") String id,
            @Option(names = "--all", description = "All of them.") boolean all) {
        if ((id == null) != all) {
            throw new ParameterException(spec.commandLine(),
                    "Expected the id of a dead letter, or --all");
        }
        return of.with(desk, (line, path) -> desk.answer(replayed(line, path, id), reply -> {
            desk.out().println(Reply.text(reply.body().get("replayed")) + " back on the queue.");
            return ExitCodes.DONE;
        }));
    }

    /// Throws one away.
    ///
    /// @param desk where
    /// @param of whose dead letters
    /// @param id which
    /// @param yes whether not to ask
    /// @return the exit code
    @Command(name = "discard", mixinStandardHelpOptions = true,
            description = "Throws one away for good: what it tells is never taken in, unless it is sent again. Asks first.")
    int discard(@Mixin DeskOptions desk, @Mixin QueueOption of, @Parameters(paramLabel = "ID") String id,
            @Option(names = "--yes", description = "Do not ask.") boolean yes) {
        return of.with(desk, (line, path) -> {
            String its = path + "/" + Paths.part(id);
            Reply letter = line.get(its);
            if (!letter.isDone()) {
                return desk.answer(letter, _ -> ExitCodes.FAILED);
            }
            if (!desk.isJson()) {
                desk.out().println(loss(letter, of));
            }
            return yes || sure.isMeant("It cannot be undone.")
                    ? desk.answer(line.ask("POST", its + "/discard", Map.of(), Map.of()), _ -> discarded(desk))
                    : desk.failed("Nothing was thrown away. Type it again with --yes if you mean it.");
        });
    }

    /// What is lost, without saying whose it is.
    private static String loss(Reply letter, QueueOption of) {
        String told = of.receipts()
                ? "a receipt of SES"
                : Json.read(Reply.text(letter.body().get("body")),
                        Limits.EVENT) instanceof Parsed.Value(Node.Obj envelope)
                        && envelope.plain().get("type") instanceof String type
                                ? "a " + Cells.named(type) + " of "
                                        + Cells.named(Reply.text(envelope.plain().get("occurredAt")))
                                : "a text that is no envelope";
        return "Lost with it: " + told + ", sent " + Reply.text(letter.body().get("sent"))
                + " and never taken in. `show` says what is in it; `replay` would try it again.";
    }

    private static int discarded(DeskOptions desk) {
        desk.out().println("1 thrown away.");
        return ExitCodes.DONE;
    }

    private static Reply replayed(DeskLine line, String path, @Nullable String id) {
        return line.ask("POST",
                path + (id == null ? "" : "/" + Paths.part(id)) + "/replay",
                Map.of(), Map.of());
    }
}
