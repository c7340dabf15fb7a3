package dev.safar.local.outbox;

import dev.safar.flow.Outgoing;
import java.io.PrintWriter;
import java.util.function.Consumer;

/// Prints letters for a person to read, as they leave: one line about each, then its text in its own direction, then an empty line.
public final class TerminalOutbox implements Consumer<Outgoing> {
    private static final int WIDTH = 96;

    private final PrintWriter out;

    /// Prepares to print.
    ///
    /// @param out takes the lines
    public TerminalOutbox(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void accept(Outgoing outgoing) {
        if (outgoing instanceof Outgoing.Letter letter) {
            out.println(letter.at() + "  " + letter.channel().word() + "  " + letter.member() + "  " + letter.journey()
                    + "/" + letter.template());
            Cells.lines(letter.text(), WIDTH).forEach(line -> out.println("  | " + line));
            out.println();
        }
    }
}
