package dev.safar.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `safar resume`: lets a paused journey go on.
@Command(name = "resume", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Lets a paused journey go on.",
                "Members enter it again, and what came due meanwhile happens at once, within quiet hours and caps as ever.",
                ""},
        footer = {"", "For example:", "  safar resume win-back"})
public final class ResumeCommand implements Callable<Integer> {
    @Mixin
    private Turning turning;

    /// A command with nothing typed yet.
    public ResumeCommand() {
    }

    @Override
    public Integer call() {
        return turning.desk().with(line -> turning.turn(line, "live"));
    }
}
