package dev.safar.local.cli;

import dev.safar.local.line.DeskLine;
import dev.safar.local.line.Reply;
import dev.safar.local.outbox.Cells;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `safar effects`: what nobody knows whether it was sent.
@Command(name = "effects", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Lists messages and tasks of which nobody knows whether they were sent; none is ever sent again by itself.",
                "Look for the id at the provider (SES, the shop's receiver). It is there: settle. It is not: retry sends it once more, under the same id.",
                ""},
        footer = {"", "For example:", "  safar effects", "  safar effects settle ID --by Sara",
                "  safar effects retry ID --stage prod"})
public final class EffectsCommand implements Callable<Integer> {
    private static final String BY = "Who looked at the provider; `safar explain` says so. Default: whoever is logged in here.";
    private final Sure sure;

    @Mixin
    private DeskOptions desk;

    /// A command with nothing typed yet.
    public EffectsCommand() {
        this(Sure.TERMINAL);
    }

    /// The same where somebody else is asked.
    ///
    /// @param sure asks
    public EffectsCommand(Sure sure) {
        this.sure = sure;
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
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists them, the earliest first.")
    int list(@Mixin DeskOptions desk) {
        return desk.with(line -> desk.answer(line.get("/desk/effects"), reply -> print(desk, reply)));
    }

    private static int print(DeskOptions desk, Reply reply) {
        List<Map<?, ?>> rows = reply.rows("effects");
        if (rows.isEmpty() && !Boolean.TRUE.equals(reply.body().get("more"))) {
            desk.out().println("Nothing is unclear.");
        }
        rows.forEach(
                row -> desk.out().println(Reply.text(row.get("at")) + "  " + Cells.named(Reply.text(row.get("effect")))
                        + "  " + Cells.named(Reply.text(row.get("text")))));
        if (Boolean.TRUE.equals(reply.body().get("more"))) {
            desk.out().println("There may be more: settle some of these, and list again.");
        }
        return ExitCodes.DONE;
    }

    /// Says that one was sent.
    ///
    /// @param desk where
    /// @param id which
    /// @param by who looked
    /// @return the exit code
    @Command(name = "settle", mixinStandardHelpOptions = true,
            description = "The provider has it: it counts as sent. Nothing leaves.")
    int settle(@Mixin DeskOptions desk, @Parameters(paramLabel = "ID") String id,
            @Option(names = "--by", paramLabel = "NAME", defaultValue = "${sys:user.name}",
                    description = BY) String by) {
        return desk.with(line -> decided(desk, line, "settle", id, by));
    }

    /// Has one sent once more.
    ///
    /// @param desk where
    /// @param id which
    /// @param by who looked
    /// @param yes whether not to ask
    /// @return the exit code
    @Command(name = "retry", mixinStandardHelpOptions = true,
            description = "The provider does not have it: it is sent once more, if consent, caps and hours allow it now. Asks first.")
    int retry(@Mixin DeskOptions desk, @Parameters(paramLabel = "ID") String id,
            @Option(names = "--by", paramLabel = "NAME", defaultValue = "${sys:user.name}", description = BY) String by,
            @Option(names = "--yes", description = "Do not ask.") boolean yes) {
        return desk.with(line -> yes || sure.isMeant("If the provider has it after all, she gets it twice.")
                ? decided(desk, line, "retry", id, by)
                : desk.failed("Nothing was sent. Type it again with --yes if the provider does not have it."));
    }

    private static int decided(DeskOptions desk, DeskLine line, String verb, String id, String by) {
        return desk.answer(line.ask("POST", "/desk/effects/" + verb, Map.of(), Map.of("effect", id, "by", by)),
                reply -> {
                    boolean sent = "sent".equals(Reply.text(reply.body().get("became")));
                    desk.out().println(sent
                            ? verb.equals("settle") ? "It counts as sent." : "It was sent."
                            : "The channel refused it for good: " + Cells.named(Reply.text(reply.body().get("word"))));
                    return ExitCodes.DONE;
                });
    }
}
