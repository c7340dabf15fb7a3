package dev.safar.local.cli;

import dev.safar.local.line.Reply;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `safar export`: all that is kept of a member, for her.
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Prints all that is kept of a member as one JSON document, for her.",
                "It has her facts as events, the messages she got, and every other row of hers in its stored form. It is personal: mind where you put it.",
                ""},
        footer = {"", "For example:", "  safar export sara@shop.example > sara.json"})
public final class ExportCommand implements Callable<Integer> {
    @Mixin
    private DeskOptions desk;

    @Parameters(paramLabel = "MEMBER", description = "Her id, customer id, e-mail address or phone number.")
    private String member;

    /// A command with nothing typed yet.
    public ExportCommand() {
    }

    @Override
    public Integer call() {
        return desk.with(line -> desk.about(line, member,
                id -> desk.answer(line.get("/desk/members/" + id + "/export"), this::print)));
    }

    private int print(Reply reply) {
        desk.out().println(SafeJson.pretty(reply.body()));
        return ExitCodes.DONE;
    }
}
