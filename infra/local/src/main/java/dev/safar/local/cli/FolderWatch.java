package dev.safar.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Waits until something changes in folders or in the folders under them. It sleeps until the system tells, and then until nothing changes for a moment, since an editor
/// saves a file in several steps. What is written because of a change is no change.
final class FolderWatch implements BooleanSupplier {
    private static final int DEEPEST = 3;
    private static final long QUIET_MILLIS = 100;

    private final Set<Path> folders;
    private final Set<Path> written;
    private final WatchService service;

    /// Begins to look at once, so that nothing is missed until somebody waits.
    ///
    /// @param folders where to look
    /// @param written files in them that do not count
    FolderWatch(Set<Path> folders, Set<Path> written) {
        this.folders = new TreeSet<>(folders);
        this.written = written.stream().map(FolderWatch::whole).collect(Collectors.toSet());
        try {
            this.service = FileSystems.getDefault().newWatchService();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        register();
    }

    /// Folders that came meanwhile are looked at, too. One that went is not.
    private void register() {
        folders.stream().filter(Files::isDirectory).forEach(folder -> {
            try (Stream<Path> all = Files.walk(folder, DEEPEST)) {
                all.filter(Files::isDirectory).forEach(this::register);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void register(Path folder) {
        try {
            folder.register(service, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return true once something has changed; false where the waiting was broken off}
    @Override
    public boolean getAsBoolean() {
        try {
            boolean changed = false;
            while (!changed) {
                for (@Nullable
                WatchKey key = service.take(); key != null; key = service.poll(QUIET_MILLIS,
                        TimeUnit.MILLISECONDS)) {
                    Path folder = (Path) key.watchable();
                    changed |= key.pollEvents().stream().anyMatch(event -> counts(folder, event));
                    key.reset();
                }
            }
            register();
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Where so much happened that the system does not say what, something did.
    private boolean counts(Path folder, WatchEvent<?> event) {
        return !(event.context() instanceof Path file) || !written.contains(whole(folder.resolve(file)));
    }

    private static Path whole(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
