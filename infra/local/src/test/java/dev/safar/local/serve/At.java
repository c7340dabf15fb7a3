package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/// What a command said that was typed at a folder of data.
///
/// @param exit its exit code
/// @param out what it printed
/// @param err what it said beside that
record At(int exit, String out, String err) {
    /// Types it; what is no text yet becomes one.
    static At typed(Object command, Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            args[i] = words[i].toString();
        }
        int exit = new CommandLine(command).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(args);
        return new At(exit, out.toString(), err.toString());
    }

    /// {@return what it printed; it must have been done}
    String done() {
        assertThat(exit).as(err).isZero();
        assertThat(err).isEmpty();
        return out;
    }

    /// {@return the one line that says why it was not done}
    String refused() {
        assertThat(exit).as(out).isNotZero();
        assertThat(err).doesNotContain("Exception").doesNotContain("\tat ");
        assertThat(err.strip().lines()).hasSize(1);
        return err.strip();
    }
}
