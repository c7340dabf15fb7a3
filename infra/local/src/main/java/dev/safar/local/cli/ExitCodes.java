package dev.safar.local.cli;

import picocli.CommandLine;

/// What a process says when it ends; the launcher adds 69 and 70 of its own.
final class ExitCodes {
    /// It is done.
    static final int DONE = 0;
    /// It was tried and failed; the last lines say why.
    static final int FAILED = 1;

    private ExitCodes() {
    }

    /// Says on stderr where what was printed could not be written, as on a full disk.
    static boolean written(CommandLine command) {
        boolean written = !command.getOut().checkError();
        if (!written) {
            command.getErr().println("The output could not be written, so it is not complete.");
        }
        return written;
    }
}
