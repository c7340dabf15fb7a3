package dev.safar.local.serve;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Says in words why a file could not be used: of the commonest causes the system says the path alone.
public final class Causes {
    private Causes() {
    }

    /// {@return one sentence without its end, with the path}
    ///
    /// @param e what the system said
    public static String words(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case NoSuchFileException missing -> "there is no " + missing.getFile();
            case FileAlreadyExistsException file -> file.getFile() + " is there already, and is no folder";
            case NotDirectoryException file -> file.getFile() + " is no folder";
            default -> String.valueOf(e.getMessage());
        };
    }
}
