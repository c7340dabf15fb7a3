package dev.safar.local.cli;

import dev.safar.local.line.DeskLine;
import dev.safar.local.line.LineBroken;
import dev.safar.local.line.Reply;
import dev.safar.local.outbox.Cells;
import dev.safar.local.trigger.Target;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
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

    @Option(names = "--stage", paramLabel = "NAME",
            description = "Instead of a folder: the stage that is deployed to AWS, as in prod. Region and credentials are those of the AWS tools (AWS_PROFILE, AWS_REGION, AWS_ENDPOINT_URL).")
    private @Nullable String stage;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /// {@return whether it is a stage on AWS, and no folder}
    boolean isAway() {
        return stage != null;
    }

    /// {@return what to type so that a command goes to the same place, a blank before it; empty for the usual folder}
    String here() {
        return stage == null ? "" : " --stage " + stage;
    }

    /// {@return where events go}
    ///
    /// @param line to the desk
    Target target(DeskLine line) {
        return stage == null ? Lines.target(data, line) : CloudLines.target(stage, line);
    }

    /// Refuses to move a clock that cannot be moved from here.
    ///
    /// @param line to the desk
    void checkMoves(DeskLine line) {
        if (stage != null) {
            throw new LineBroken(
                    "The clock of a stage is only looked at from here. That of `safar local` moves: --data DIR");
        }
        Lines.checkServes(data, line, "so nothing would happen on the way");
    }

    /// {@return in words, whose desk it is}
    String place() {
        return stage == null ? data.toString() : "stage " + stage;
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
        try (DeskLine line = stage == null ? Lines.open(data) : CloudLines.open(stage)) {
            int code = work.applyAsInt(line);
            out().flush();
            return code;
        } catch (LineBroken broken) {
            return failed(broken.getMessage());
        }
    }

    /// Finds whom a person means, and does something about her.
    int about(DeskLine line, String typed, ToIntFunction<String> work) {
        return about(line, typed, work, () -> failed(
                "Nobody is known by '" + shown(typed) + "'; `safar members` lists who is."));
    }

    /// Finds whom a person means, and does something about her, or where it is nobody.
    int about(DeskLine line, String typed, ToIntFunction<String> work, IntSupplier nobody) {
        Reply reply = line.ask("POST", "/desk/find", Map.of(), Map.of("who", typed));
        List<String> members = reply.body().get("members") instanceof List<?> found
                ? found.stream().map(String::valueOf).toList()
                : List.of();
        return switch (members.size()) {
            case 0 -> nobody.getAsInt();
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

    static String shown(String typed) {
        return Cells.cut(Cells.named(typed), 80);
    }
}
