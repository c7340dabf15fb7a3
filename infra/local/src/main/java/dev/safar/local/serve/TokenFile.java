package dev.safar.local.serve;

import dev.safar.local.http.DeskToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// `desk.token` in a folder of data: made with the folder, readable by its owner alone. Taking it away makes a new one at the next start.
public final class TokenFile {
    /// The file in the folder.
    public static final String NAME = "desk.token";

    private TokenFile() {
    }

    /// Reads the token of a folder that is being opened. One that is missing, damaged, or that others could have read gives way to a new one.
    ///
    /// @param folder the folder of data, which must be there
    /// @return the token
    static DeskToken open(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        Optional<DeskToken> kept = Files.exists(file) && OwnFile.isOwners(file)
                ? DeskToken.parse(Files.readString(file))
                : Optional.empty();
        return kept.isPresent() ? kept.get() : renew(file);
    }

    private static DeskToken renew(Path file) throws IOException {
        Files.deleteIfExists(file);
        DeskToken fresh = DeskToken.fresh();
        OwnFile.write(file, fresh.reveal() + "\n");
        return fresh;
    }

    /// Reads the token of a folder that another process has open.
    ///
    /// @param folder the folder of data
    /// @return the token
    /// @throws Unusable if there is none, or this user may not read it
    public static DeskToken read(Path folder) {
        Path file = folder.resolve(NAME);
        if (Files.notExists(file)) {
            throw new Unusable("There is no " + file + "; `safar local` makes it at its next start");
        }
        try {
            return DeskToken.parse(Files.readString(file)).orElseThrow(
                    () -> new Unusable(file + " holds no token; `safar local` makes a new one at its next start"));
        } catch (IOException e) {
            throw new Unusable("Cannot read the token of the desk in " + file
                    + ". Only who runs `safar local` can: ask as that user");
        }
    }
}
