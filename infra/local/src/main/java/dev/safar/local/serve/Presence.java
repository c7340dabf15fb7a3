package dev.safar.local.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the server of a folder of data listens: one number in a file of the folder, for commands that find the folder in use. A file that a dead server left
/// says nothing, since the folder is not in use then.
public final class Presence {
    /// The file in the folder.
    static final String FILE = "safar.port";

    private static final int LAST_PORT = 65_535;

    private Presence() {
    }

    static void tell(Path folder, int port) {
        try {
            Files.writeString(folder.resolve(FILE), port + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return the port; empty where no server of this folder said one}
    ///
    /// @param folder the folder of data
    public static Optional<Integer> port(Path folder) {
        try {
            return Optional.of(Files.readString(folder.resolve(FILE), StandardCharsets.UTF_8).strip())
                    .filter(text -> text.matches("[0-9]{1,5}")).map(Integer::valueOf)
                    .filter(port -> port > 0 && port <= LAST_PORT);
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
