package dev.safar.local.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `safar rollback`: makes an earlier version live again.
@Command(name = "rollback", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Makes an earlier version of a journey live again, with its texts as they were then.",
                "Whoever is inside goes on in her version, unless you say otherwise.", ""},
        footer = {"", "For example:",
                "  safar rollback win-back                       the version that was live before",
                "  safar rollback win-back --to v2 --waiting migrate"})
public final class RollbackCommand implements Callable<Integer> {
    private final Sure sure;

    @Mixin
    private FateOptions fates;

    @Parameters(paramLabel = "JOURNEY", description = "Which.")
    private String journey;

    @Option(names = "--to", paramLabel = "VERSION", defaultValue = "",
            description = "As in v2, or the first letters of its hash. Default: the one that was live before.")
    private String to;

    /// A command with nothing typed yet.
    public RollbackCommand() {
        this(Sure.TERMINAL);
    }

    /// A command that asks in a way of its own.
    ///
    /// @param sure asks
    public RollbackCommand(Sure sure) {
        this.sure = sure;
    }

    @Override
    public Integer call() {
        return fates.desk()
                .with(line -> fates.publish(line, Map.of("versions", Map.of(journey, to)), sure));
    }
}
