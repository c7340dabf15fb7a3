package dev.safar.local;

import dev.safar.local.cli.CheckCommand;
import dev.safar.local.cli.DemoCommand;
import dev.safar.local.cli.DeployCommand;
import dev.safar.local.cli.DoctorCommand;
import dev.safar.local.cli.LocalCommand;
import dev.safar.local.cli.EraseCommand;
import dev.safar.local.cli.ExportCommand;
import dev.safar.local.cli.GraphCommand;
import dev.safar.local.cli.ImportCommand;
import dev.safar.local.cli.ClockCommand;
import dev.safar.local.cli.DeadLettersCommand;
import dev.safar.local.cli.TroublesCommand;
import dev.safar.local.cli.RejectionsCommand;
import dev.safar.local.cli.MembersCommand;
import dev.safar.local.cli.ExplainCommand;
import dev.safar.local.cli.TriggerCommand;
import dev.safar.local.cli.DiffCommand;
import dev.safar.local.cli.EffectsCommand;
import dev.safar.local.cli.EndCommand;
import dev.safar.local.cli.PauseCommand;
import dev.safar.local.cli.PreviewCommand;
import dev.safar.local.cli.PublishCommand;
import dev.safar.local.cli.ResumeCommand;
import dev.safar.local.cli.RollbackCommand;
import dev.safar.local.cli.VersionsCommand;
import dev.safar.local.cli.ReplayCommand;
import dev.safar.local.cli.SimulateCommand;
import dev.safar.local.cli.TestCommand;
import dev.safar.store.UnreadableItemException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// The command `safar`: it says what there is to do; each subcommand is a class of its own.
@Command(name = "safar", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false,
        description = {"", "Turns a shop's purchases and silences into customer journeys.", ""},
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {DemoCommand.class, LocalCommand.class, TriggerCommand.class,
                ExplainCommand.class, MembersCommand.class, RejectionsCommand.class, TroublesCommand.class,
                DeadLettersCommand.class, EffectsCommand.class, ClockCommand.class, ImportCommand.class,
                ExportCommand.class,
                EraseCommand.class, ReplayCommand.class, CheckCommand.class, TestCommand.class, PreviewCommand.class,
                SimulateCommand.class,
                GraphCommand.class, PublishCommand.class, DiffCommand.class, VersionsCommand.class,
                RollbackCommand.class, PauseCommand.class, ResumeCommand.class, EndCommand.class,
                DeployCommand.class, DoctorCommand.class, CommandLine.HelpCommand.class},
        optionListHeading = "Options:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:It is done.", " 1:It was tried and failed; the last lines say why.",
                " 2:The command was not understood; the help says what is.",
                "69:No JDK 25, or no Maven to build with; the launcher says how to get one.",
                "70:The build failed; the launcher shows where its log is."},
        footerHeading = "%nGood to know:%n",
        footer = {"  safar COMMAND --help        what a command takes and prints, with an example",
                "  SAFAR_JAVA_HOME=DIR         the JDK 25 to use, where several are installed",
                "  SAFAR_JAVA_OPTIONS=-Xmx1g   options for the Java virtual machine",
                "  safar --java-home           which JDK the launcher found"})
public final class Main implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    private Main() {
    }

    /// Runs one command and ends the process with its exit code, as the help lists them.
    ///
    /// @param args what was typed after `safar`
    public static void main(String[] args) {
        int code = commandLine().execute(args);
        System.exit(System.out.checkError() ? incomplete() : code);
    }

    /// What was printed could not be written, as on a full disk: no command may call that done.
    private static int incomplete() {
        System.err.println("The output could not be written, so it is not complete.");
        return CommandLine.ExitCode.SOFTWARE;
    }

    /// {@return the whole command line, ready to run; tests give it writers of their own}
    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((thrown, typed, _) -> {
            typed.getErr().println(lastWord(thrown));
            typed.getErr().flush();
            return CommandLine.ExitCode.SOFTWARE;
        });
    }

    /// What no command foresaw. Its message may quote anybody, so it is told only where the reader of a row wrote it; the rest is told with the trace, to who asks.
    private static String lastWord(Exception thrown) {
        Optional<Throwable> unreadable = causes(thrown).filter(UnreadableItemException.class::isInstance).findFirst();
        if (Boolean.getBoolean("safar.trace")) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            return trace.toString();
        }
        return unreadable.map(row -> "What is stored here cannot be read: " + row.getMessage()
                + ". Nothing was changed; where a newer version of Safar wrote it, use that one.")
                .orElseGet(() -> "A bug of Safar: " + thrown.getClass().getName() + " at "
                        + Arrays.stream(thrown.getStackTrace()).limit(1).toList()
                        + ". Report it with what SAFAR_JAVA_OPTIONS=-Dsafar.trace=true shows besides.");
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause);
    }

    /// Typed alone, `safar` shows its help and counts as not understood, so that a script with an empty variable does not pass unseen.
    ///
    /// @return the exit code for wrong usage
    @Override
    public Integer call() {
        CommandLine typed = spec.commandLine();
        typed.usage(typed.getErr(), typed.getColorScheme());
        return CommandLine.ExitCode.USAGE;
    }
}
