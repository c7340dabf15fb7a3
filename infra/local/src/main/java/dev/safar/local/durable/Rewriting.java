package dev.safar.local.durable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/// Writes a file anew with what is alive in it: the library frees the place of what is deleted and does not overwrite it, so that whoever reads the bytes finds a
/// person who was erased. It happens before anybody uses the file, whose lock is held until the new one lies in its place; a process that dies
/// meanwhile leaves the old one as it was.
final class Rewriting {
    /// The table that asks for it. The new file has none.
    static final String ASKED = "rewriting";
    private static final String BESIDE = ".new";
    /// Entries in a commit, so that the memory need not hold the whole file.
    private static final int PAGE = 10_000;

    private Rewriting() {
    }

    static boolean isAskedFor(MVStore file) {
        return file.hasMap(ASKED) && !Table.map(file, ASKED).isEmpty();
    }

    /// Puts a new file in the place of an open one, and closes that.
    ///
    /// @return whether it did; where the disk has no room for two, the old one stays open, and is asked again at the next start
    /// @throws IOException if the new one cannot take its place
    static boolean tookPlaceOf(MVStore old, Path named) throws IOException {
        Path path = named.toRealPath();
        Path fresh = path.resolveSibling(path.getFileName() + BESIDE);
        Files.deleteIfExists(fresh);
        try (MVStore copy = new MVStore.Builder().fileName(fresh.toString()).autoCommitDisabled().open()) {
            copy.setRetentionTime(0);
            old.getMapNames().stream().filter(name -> !name.equals(ASKED))
                    .forEach(name -> copy(Table.map(old, name), Table.map(copy, name), copy));
            copy.commit();
            copy.sync();
        } catch (MVStoreException _) {
            Files.deleteIfExists(fresh);
            return false;
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        old.closeImmediately();
        return true;
    }

    private static void copy(MVMap<String, String> from, MVMap<String, String> to, MVStore copy) {
        Cursor<String, String> entries = from.cursor(null);
        for (long written = 1; entries.hasNext(); written++) {
            to.put(entries.next(), entries.getValue());
            if (written % PAGE == 0) {
                copy.commit();
            }
        }
    }
}
