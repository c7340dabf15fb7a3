package dev.safar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a typed command said.
///
/// @param exit its exit code
/// @param out what it printed
/// @param err what it said beside that
record Typed(int exit, String out, String err) {
    static Typed safar(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            args[i] = words[i].toString();
        }
        int exit = Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true))
                .execute(args);
        return new Typed(exit, out.toString(), err.toString());
    }

    /// The first value of that name in a JSON object that was printed.
    String json(String name) {
        assertThat(exit).as(err).isZero();
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}\\s]+)").matcher(out);
        assertThat(found.find()).as("%s in %s", name, out).isTrue();
        return found.group(1);
    }

    long number(String name) {
        return Long.parseLong(json(name));
    }
}
