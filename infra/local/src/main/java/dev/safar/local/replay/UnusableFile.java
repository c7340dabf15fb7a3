package dev.safar.local.replay;

import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A file of which nothing can be used. Its message is for the person who named the file.
public final class UnusableFile extends Exception {
    /// Says what is wrong and what to do.
    ///
    /// @param message one sentence
    public UnusableFile(String message) {
        super(message);
    }

    /// Says why a file cannot be read or written; CSV readers wrap what the file system says.
    ///
    /// @param e what was thrown
    /// @return a few words
    public static String reason(Exception e) {
        return switch (e.getCause() == null ? e : e.getCause()) {
            case NoSuchFileException missing -> missing(Path.of(missing.getFile()).toAbsolutePath().getParent());
            case AccessDeniedException _ -> "permission denied";
            case CharacterCodingException _ -> "it is not UTF-8; save it as UTF-8";
            case Throwable other -> Optional.ofNullable(other.getMessage()).orElse("it cannot be opened");
        };
    }

    private static String missing(@Nullable Path folder) {
        return folder == null || Files.isDirectory(folder)
                ? "there is no such file"
                : "there is no folder " + folder;
    }
}
