package dev.safar.local.durable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
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
        if (!isWritten(old, fresh)) {
            return false;
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(path.resolveSibling(""));
        old.closeImmediately();
        return true;
    }

    private static boolean isWritten(MVStore old, Path fresh) {
        try {
            Files.deleteIfExists(fresh);
            write(old, fresh);
            return true;
        } catch (MVStoreException | IOException _) {
            // What there is of it is of no use, and goes before the next attempt.
            return false;
        }
    }

    private static void write(MVStore old, Path fresh) throws IOException {
        try (MVStore copy = new MVStore.Builder().fileName(fresh.toString()).autoCommitDisabled().open()) {
            copy.setRetentionTime(0);
            old.getMapNames().stream().filter(name -> !name.equals(ASKED))
                    .forEach(name -> copy(Table.map(old, name), Table.map(copy, name), copy));
            copy.commit();
            copy.sync();
        } catch (MVStoreException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
    }

    /// Which file has the name is written in the folder: a machine that loses its power now must not find the old one again. Where a folder cannot be opened, as on Windows,
    /// the system sees to it itself.
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (AccessDeniedException _) {
            // No folder is opened here.
        }
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
