package dev.safar.local.serve;

import dev.safar.local.durable.DataFile;
import dev.safar.local.http.DeskToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The folder with everything that a server keeps: `safar.json`, `safar.db`, `desk.token`, and the editions of journeys in `journeys`.
///
/// @param path where
/// @param config what `safar.json` says
/// @param file the open `safar.db`
/// @param token what the desk asks for
public record DataFolder(Path path, Config config, DataFile file, DeskToken token) implements AutoCloseable {
    /// The file of settings.
    public static final String SETTINGS = "safar.json";
    private static final String DATABASE = "safar.db";
    private static final String JOURNEYS = "journeys";

    /// {@return whether there is anything of ours in a folder}
    ///
    /// @param path it need not exist
    public static boolean isThere(Path path) {
        return Files.exists(path.resolve(DATABASE)) || Files.exists(path.resolve(SETTINGS));
    }

    /// Takes away what is ours in a folder, and nothing else.
    ///
    /// @param path where
    /// @throws Unusable if it is in use or cannot be taken away
    public static void clear(Path path) {
        if (Files.exists(path.resolve(DATABASE))) {
            file(path).close();
        }
        try {
            for (String name : List.of(SETTINGS, DATABASE, JOURNEYS, Presence.FILE, TokenFile.NAME)) {
                remove(path.resolve(name));
            }
        } catch (IOException e) {
            throw new Unusable("Cannot take away what is in " + path + ": " + e.getMessage());
        }
    }

    private static void remove(Path path) throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> all = Files.walk(path)) {
                for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    /// Opens a folder, and makes it where there is none, with fresh secrets.
    ///
    /// @param path where
    /// @param zone where a new shop's members are taken to live
    /// @return the folder; close it
    /// @throws Unusable if it is in use by another process, cannot be written, or its settings cannot be read
    public static DataFolder open(Path path, ZoneId zone) {
        try {
            OwnFile.folder(path);
            Path settings = path.resolve(SETTINGS);
            if (Files.notExists(settings)) {
                OwnFile.write(settings, Config.fresh(zone));
            }
            Config config = Config.read(settings);
            return opened(path, config, file(path));
        } catch (IOException e) {
            throw new Unusable("Cannot use the folder " + path + ": "
                    + (Files.exists(path) || !(e instanceof NoSuchFileException)
                            ? Causes.words(e)
                            : "it cannot be made there"));
        }
    }

    /// The token is looked at only by who has the folder to himself, so that nobody renews one that a server is asking for.
    private static DataFolder opened(Path path, Config config, DataFile file) throws IOException {
        try {
            OwnFile.close(path.resolve(DATABASE));
            return new DataFolder(path, config, file, TokenFile.open(path));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /// Reads the settings of a folder that another process may have open.
    ///
    /// @param path where
    /// @return what `safar.json` says
    /// @throws Unusable if there are none, or they cannot be read
    public static Config settings(Path path) {
        try {
            return Config.read(path.resolve(SETTINGS));
        } catch (IOException e) {
            throw new Unusable("Cannot read " + path.resolve(SETTINGS) + ": " + e.getMessage());
        }
    }

    private static DataFile file(Path path) {
        try {
            return DataFile.open(path.resolve(DATABASE));
        } catch (IllegalStateException e) {
            throw new Unusable("Cannot open " + path.resolve(DATABASE) + ": "
                    + Optional.ofNullable(e.getCause()).map(Throwable::getMessage).orElse(e.getMessage())
                    + (DataFile.isOpenElsewhere(e)
                            ? ". Another safar is running on this folder: stop it, or choose another folder with --data"
                            : ". Bring back a copy of the folder, or choose another folder with --data"));
        }
    }

    /// {@return where the editions of journeys are kept}
    public Path journeys() {
        try {
            return Files.createDirectories(path.resolve(JOURNEYS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
