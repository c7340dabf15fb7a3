package dev.safar.local.cli;

import dev.safar.local.line.DeskLine;
import dev.safar.local.serve.DeadLetterRoutes;
import java.util.function.ToIntBiFunction;
import picocli.CommandLine.Option;

/// Whose dead letters a command is about.
final class QueueOption {
    @Option(names = "--receipts",
            description = "Those of what SES told of our mails, on a stage, in place of facts.")
    private boolean receipts;

    boolean receipts() {
        return receipts;
    }

    /// Does something with a line to the desk and the path under which it has them.
    ///
    /// @param desk whose; a folder's has no queue of receipts, which is said
    /// @param work what
    /// @return the exit code
    int with(DeskOptions desk, ToIntBiFunction<DeskLine, String> work) {
        return receipts && !desk.isAway()
                ? desk.failed("Only a stage has a queue of receipts: say which (--stage NAME)")
                : desk.with(line -> work.applyAsInt(line,
                        receipts ? DeadLetterRoutes.RECEIPTS : DeadLetterRoutes.FACTS));
    }
}
