package dev.safar.local.serve;

import dev.safar.language.JourneyShelf;
import dev.safar.local.live.Edition;
import dev.safar.local.live.Editions;
import dev.safar.local.live.Library;
import dev.safar.local.publish.TooManyJourneys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Watches the folder of journeys and its texts. A file saved with a mistake is told and changes nothing; a good one becomes the edition that new members enter.
public final class Reload implements AutoCloseable {
    /// Editors save in several steps; what comes within so long is one save.
    private static final int SETTLING_MILLIS = 200;
    private static final int MILLIS_TO_END = 5_000;
    private final Library library;
    private final Path journeys;
    private final LocalServer server;
    private final PrintWriter out;
    private final WatchService watch;
    private final Thread thread;

    /// Begins to watch.
    ///
    /// @param library keeps editions
    /// @param journeys the folder; its texts lie in `messages` inside or beside it
    /// @param server runs them, and shows what is wrong with them
    /// @param out is told what came of a change
    /// @throws IOException if the system cannot watch folders
    public Reload(Library library, Path journeys, LocalServer server, PrintWriter out) throws IOException {
        this.library = library;
        this.journeys = journeys;
        this.server = server;
        this.out = out;
        this.watch = FileSystems.getDefault().newWatchService();
        look();
        this.thread = Thread.ofPlatform().daemon().name("reload").start(this::work);
    }

    private void look() throws IOException {
        Path inside = journeys.resolve("messages");
        Path messages = Files.isDirectory(inside)
                ? inside
                : journeys.toAbsolutePath().normalize().resolveSibling("messages");
        look(journeys);
        if (Files.isDirectory(messages)) {
            look(messages);
            try (Stream<Path> languages = Files.list(messages)) {
                for (Path language : languages.filter(Files::isDirectory).toList()) {
                    look(language);
                }
            }
        }
    }

    private void look(Path folder) throws IOException {
        folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                StandardWatchEventKinds.ENTRY_DELETE);
    }

    private void work() {
        try {
            while (true) {
                WatchKey key = watch.take();
                while (key != null) {
                    key.pollEvents();
                    key.reset();
                    key = watch.poll(SETTLING_MILLIS, TimeUnit.MILLISECONDS);
                }
                reload();
            }
        } catch (InterruptedException | ClosedWatchServiceException _) {
            // It is over.
        }
    }

    private void reload() {
        try {
            look();
            Library.Taken taken = library.take(journeys);
            taken.warnings().forEach(out::println);
            taken.faults().forEach(out::println);
            server.found(Stream.concat(taken.faults().stream(), taken.warnings().stream()).toList());
            boolean isEmptied = isEmptied();
            taken.editions().ifPresentOrElse(this::use, () -> out.println(isEmptied
                    ? "The journeys stay as they were: a folder without any may be a slip. So that nobody enters one: safar end NAME --drain"
                    : "The journeys stay as they were until this is mended."));
        } catch (TooManyJourneys e) {
            server.found(List.of(e.getMessage()));
            out.println(e.getMessage() + "\nThe journeys stay as they were until this is mended.");
        } catch (IOException | UncheckedIOException e) {
            out.println("The journeys could not be read again: " + e.getMessage() + ". They stay as they were.");
        }
        out.flush();
    }

    private boolean isEmptied() throws IOException {
        try (Stream<Path> files = Files.list(journeys)) {
            return files.noneMatch(file -> file.toString().endsWith(JourneyShelf.ENDING));
        }
    }

    private void use(Editions next) {
        List<String> before = names(server.stack().editions());
        server.adopt(next).forEach(out::println);
        names(server.stack().editions()).stream().filter(name -> !before.contains(name))
                .forEach(name -> out.println("New members enter " + name + " from now on"));
    }

    private static List<String> names(Editions editions) {
        return editions.active().stream().map(Edition::name).toList();
    }

    /// Looks no more; a reload that runs comes to its end.
    @Override
    public void close() {
        try {
            watch.close();
            thread.join(MILLIS_TO_END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
