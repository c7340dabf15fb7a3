package dev.safar.local.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Says on stderr how far long work has come, where a person is looking; a file or a pipe is told nothing.
final class Progress implements LongConsumer {
    private static final int EVERY = 1000;

    private final PrintWriter err;
    private final String what;
    private final long total;
    private final boolean watched = Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();

    Progress(PrintWriter err, String what, long total) {
        this.err = err;
        this.what = what;
        this.total = total;
    }

    @Override
    public void accept(long done) {
        if (watched && done % EVERY == 0) {
            err.print("\r" + what + " " + done + " of " + total);
            err.flush();
        }
    }

    void done() {
        if (watched) {
            err.print("\r" + " ".repeat(60) + "\r");
            err.flush();
        }
    }
}
