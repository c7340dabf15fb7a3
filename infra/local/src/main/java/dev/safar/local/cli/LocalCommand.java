package dev.safar.local.cli;

import dev.safar.language.duration.Durations;
import dev.safar.local.durable.DataFile;
import dev.safar.local.live.Editions;
import dev.safar.local.live.Library;
import dev.safar.local.publish.TooManyJourneys;
import dev.safar.local.serve.Causes;
import dev.safar.local.serve.DataFolder;
import dev.safar.local.serve.LocalServer;
import dev.safar.local.serve.Reload;
import dev.safar.local.serve.Unusable;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `safar local`: the server of one machine.
@Command(name = "local", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Serves webhooks on this machine, leads members through the journeys, and keeps everything in one folder.",
                ""},
        footer = {"", "For example:",
                "  safar local                          at http://127.0.0.1:7077, with the journeys that come with Safar",
                "  safar local --journeys my-journeys   reads them again whenever a file is saved"})
public final class LocalCommand implements Callable<Integer> {
    private static final int MOST_PORT = 65_535;

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "7077",
            description = "Where to listen. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--host", paramLabel = "ADDRESS", defaultValue = "127.0.0.1",
            description = "On which address. Default: ${DEFAULT-VALUE}, which only this machine reaches.")
    private String host;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "safar-data",
            description = "The folder with everything that is kept. Default: ./${DEFAULT-VALUE}")
    private Path data;

    @Option(names = "--journeys", paramLabel = "DIR",
            description = "A folder of *.journey.json, watched; their texts lie in messages/LANGUAGE in it or beside it. Default: those that come with Safar.")
    private @Nullable Path journeys;

    @Option(names = "--fresh",
            description = "Take away what is in the folder of data first. Asks, unless --yes is said.")
    private boolean fresh;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Option(names = "--sweep", paramLabel = "TIME", defaultValue = "1 second",
            converter = Rest.class,
            description = "The least time between two looks at what is due. Default: ${DEFAULT-VALUE}.")
    private Duration sweep;

    /// Reads a length of time that is not nothing.
    static final class Rest extends Times {
        @Override
        public Duration convert(String text) {
            boolean isNone = text.startsWith("-") || Durations.isZero(text);
            Duration rest = isNone ? Duration.ZERO : super.convert(text);
            if (!rest.isPositive()) {
                throw new TypeConversionException(
                        "expected a length of time above zero, as in 1s or \"5 seconds\", but found '"
                                + text
                                + "': without a rest it would look at what is due all the time. Leave it out for 1 second");
            }
            return rest;
        }
    }

    /// A command with nothing typed yet.
    public LocalCommand() {
    }

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > MOST_PORT) {
            throw new ParameterException(spec.commandLine(),
                    "Expected --port to be 0 (any that is free) to " + MOST_PORT + ", but found " + port);
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            return mayBegin() ? serve(spec.commandLine().getOut()) : ExitCodes.FAILED;
        } catch (Unusable | TooManyJourneys unusable) {
            err.println(unusable.getMessage());
        } catch (BindException taken) {
            err.println("Port " + port + " on " + host + " cannot be used (" + taken.getMessage()
                    + "). Another safar or another program may have it: stop that, or choose a port with --port "
                    + (port < MOST_PORT ? port + 1 : port - 1));
        } catch (UncheckedIOException e) {
            err.println("Cannot serve: " + Causes.words(Objects.requireNonNull(e.getCause())));
        } catch (IOException e) {
            err.println("Cannot serve: " + Causes.words(e));
        }
        return ExitCodes.FAILED;
    }

    /// Data is taken away only where somebody said so.
    private boolean mayBegin() {
        if (!fresh || !DataFolder.isThere(data)) {
            return true;
        }
        Optional<Console> person = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        boolean agreed = yes || person.map(console -> console.readLine(
                "Take away everything in %s: members, messages, secrets? Type yes: ", data)).filter("yes"::equals)
                .isPresent();
        if (agreed) {
            DataFolder.clear(data);
        } else {
            spec.commandLine().getErr().println("There is data in " + data
                    + ", and it stays. To take it away say --fresh --yes, or choose another folder with --data");
        }
        return agreed;
    }

    private int serve(PrintWriter out) throws IOException, InterruptedException {
        Path folder = journeys != null
                ? journeys
                : Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys");
        if (!Files.isDirectory(folder)) {
            throw new Unusable("Expected a folder of journeys, but found none at " + folder);
        }
        try (DataFolder opened = DataFolder.open(data, ZoneId.systemDefault())) {
            Library library = new Library(opened.journeys());
            library.unreadable().forEach(out::println);
            if (opened.file().lackedRoom()) {
                out.println("safar.db was not written anew, so who was erased may still be in its bytes: the disk in "
                        + data + " needs room for it once more. Make room, and start again.");
            }
            Library.Taken taken = library.take(folder);
            taken.warnings().forEach(out::println);
            Editions editions = taken.editions().orElseGet(() -> asTheyWere(opened, library, taken, out));
            LocalServer.Options options = new LocalServer.Options(host, port, sweep);
            LocalServer server = LocalServer.start(opened, editions, options, out);
            server.found(Stream.concat(taken.faults().stream(), taken.warnings().stream()).toList());
            Reload reload = new Reload(library, folder, server, out);
            Welcome.print(opened, host, server.port(), out);
            return untilStopped(opened.file(), server, reload, out) ? ExitCodes.DONE : ExitCodes.FAILED;
        }
    }

    /// A journey saved with a mistake keeps nobody from starting again: webhooks come, and members wait. Only where nothing was ever published is there nothing to serve.
    private static Editions asTheyWere(DataFolder opened, Library library, Library.Taken taken, PrintWriter out) {
        String faults = String.join("\n", taken.faults());
        if (!LocalServer.hasJourneys(opened)) {
            throw new Unusable(faults);
        }
        out.println(faults + "\nThe journeys are those that were published last, until this is mended.");
        return new Editions(List.of(), library.kept(), List.of());
    }

    /// Ctrl-C and a stop by the system end the process through its hooks: it waits there until everything is closed in order. A file that broke is closed
    /// here: whoever keeps the process running starts it again, and until then nobody is told that all is well.
    private boolean untilStopped(DataFile file, LocalServer server, Reload reload, PrintWriter out)
            throws InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        AtomicBoolean closed = new AtomicBoolean();
        Runnable close = () -> {
            if (closed.compareAndSet(false, true)) {
                reload.close();
                server.close();
            }
        };
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            if (file.broken().isEmpty()) {
                out.println("Stopping; what is under way goes on at the next start.");
                out.flush();
            }
            close.run();
            over.countDown();
        }));
        file.whenBroken(_ -> over.countDown());
        over.await();
        file.broken().ifPresent(why -> {
            close.run();
            spec.commandLine().getErr().println(LocalServer.end(why));
        });
        return file.broken().isEmpty();
    }
}
