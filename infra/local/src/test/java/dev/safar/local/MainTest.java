package dev.safar.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void helpSaysWhatSafarIsForAndWhatItsExitCodesMean() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).contains("purchases and silences", "Exit codes:", "SAFAR_JAVA_OPTIONS");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void versionNamesSafarAndItsJava() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).startsWith("safar ").contains("Java 25");
    }

    @Test
    void nothingAskedShowsTheHelpAndIsNotASuccess() {
        assertThat(run()).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Usage: safar");
    }

    @Test
    void unknownWordIsNamedAndIsNotASuccess() {
        assertThat(run("سفارش")).isEqualTo(2);
        assertThat(err.toString()).contains("سفارش", "Usage: safar");
    }

    private int run(String... args) {
        CommandLine typed = Main.commandLine();
        return typed.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(args);
    }
}
