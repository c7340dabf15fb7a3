package dev.safar.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `safar pause`: holds a journey.
@Command(name = "pause", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Holds a journey: nobody enters it, and whoever waits in it waits on, though her time may come.",
                "Goals and exits still hold. What comes due meanwhile happens when it is resumed.", ""},
        footer = {"", "For example:", "  safar pause win-back"})
public final class PauseCommand implements Callable<Integer> {
    @Mixin
    private Turning turning;

    /// A command with nothing typed yet.
    public PauseCommand() {
    }

    @Override
    public Integer call() {
        return turning.desk().with(line -> turning.turn(line, "paused"));
    }
}
