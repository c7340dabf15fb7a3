package dev.safar.local.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// Files with secrets: nobody else of this machine may read them, where the system knows such a thing.
final class OwnFile {
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnFile() {
    }

    /// Writes a new file.
    ///
    /// @throws java.nio.file.FileAlreadyExistsException if there is one
    static void write(Path file, String text) throws IOException {
        if (knowsOwners(file)) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER));
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.TRUNCATE_EXISTING);
        } else {
            Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        }
    }

    /// Makes a folder that nobody else can look into. One that is there already stays as it is: somebody may have meant it so.
    static void folder(Path folder) throws IOException {
        if (Files.notExists(folder) && knowsOwners(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(OWNERS_FOLDER));
        } else {
            Files.createDirectories(folder);
        }
    }

    /// Takes a file that another library has made away from everybody else.
    static void close(Path file) throws IOException {
        if (knowsOwners(file)) {
            Files.setPosixFilePermissions(file, OWNER);
        }
    }

    /// {@return whether nobody but the owner can do anything with a file; true where the system does not know}
    static boolean isOwners(Path file) throws IOException {
        return !knowsOwners(file) || OWNER.containsAll(Files.getPosixFilePermissions(file));
    }

    private static boolean knowsOwners(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
