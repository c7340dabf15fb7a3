package dev.safar.local.cli;

import dev.safar.local.line.DeskLine;
import dev.safar.local.line.LineBroken;
import dev.safar.local.line.Reply;
import dev.safar.local.outbox.Cells;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What every command at the desk has in common: which folder of data, words or JSON, and how a refusal is told.
final class DeskOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "safar-data",
            description = "The folder of data, as `safar local` has it. Default: ${DEFAULT-VALUE}.")
    private Path data;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    Path data() {
        return data;
    }

    boolean isJson() {
        return json;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /// Does something with a line to the desk, and says what is wrong where there is none.
    int with(ToIntFunction<DeskLine> work) {
        try (DeskLine line = Lines.open(data)) {
            int code = work.applyAsInt(line);
            out().flush();
            return code;
        } catch (LineBroken broken) {
            return failed(broken.getMessage());
        }
    }

    /// Finds whom a person means, and does something about her.
    int about(DeskLine line, String typed, ToIntFunction<String> work) {
        Reply reply = line.ask("POST", "/desk/find", Map.of(), Map.of("who", typed));
        List<String> members = reply.body().get("members") instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of();
        return switch (members.size()) {
            case 0 -> failed("Nobody is known by '" + shown(typed) + "'; `safar members` lists who is.");
            case 1 -> work.applyAsInt(members.getFirst());
            default -> failed("'" + shown(typed) + "' may be any of " + String.join(", ", members)
                    + ". Say which, or what it is: customer-id:..., email:..., phone:...");
        };
    }

    /// Prints an answer: as JSON where that was asked for, else in the words of the command.
    int answer(Reply reply, ToIntFunction<Reply> words) {
        if (!reply.isDone()) {
            return failed(reply.detail().isEmpty() ? "It was refused with " + reply.status() : reply.detail());
        }
        if (json) {
            out().println(SafeJson.pretty(reply.body()));
            return ExitCodes.DONE;
        }
        return words.applyAsInt(reply);
    }

    int failed(@Nullable String why) {
        err().println(Optional.ofNullable(why).orElse("It failed."));
        return ExitCodes.FAILED;
    }

    private static String shown(String typed) {
        return Cells.cut(Cells.named(typed), 80);
    }
}
