package dev.safar.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.store.UnreadableItemException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
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

    @Test
    void whatNoCommandForesawIsOneLineThatQuotesNobody() {
        assertThat(broken(new IllegalStateException("sara@shop.example"))).isEqualTo(1);
        assertThat(err.toString()).startsWith("A bug of Safar: java.lang.IllegalStateException at [")
                .contains("Report it").doesNotContain("sara", "\tat ");
    }

    @Test
    void rowOfANewerVersionIsSaidToBeOne() {
        assertThat(broken(new CompletionException(new UnreadableItemException("Expected an item of format 1"))))
                .isEqualTo(1);
        assertThat(err.toString()).startsWith("What is stored here cannot be read: Expected an item of format 1")
                .contains("newer version").doesNotContain("\tat ");
    }

    private int broken(RuntimeException thrown) {
        return Main.commandLine().addSubcommand(new Broken(thrown)).setErr(new PrintWriter(err)).execute("broken");
    }

    @CommandLine.Command(name = "broken")
    private record Broken(RuntimeException thrown) implements Callable<Integer> {
        @Override
        public Integer call() {
            throw thrown;
        }
    }

    private int run(String... args) {
        CommandLine typed = Main.commandLine();
        return typed.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(args);
    }
}
