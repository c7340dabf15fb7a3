package dev.safar.local.check;

import dev.safar.json.Limits;
import dev.safar.language.finding.Trouble;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// The text of a file that a person wrote.
public final class FileText {
    private FileText() {
    }

    /// Reads a file. A pipe or a device would keep us waiting, so only plain files are read, and none that is longer than any of ours may be.
    ///
    /// @param file which
    /// @param wrong takes why it cannot be read: `unreadable-file`, `long-file` or `not-utf-8`
    /// @return the text; empty where something is wrong
    public static Optional<String> read(Path file, Consumer<Trouble> wrong) {
        try {
            if (!Files.isRegularFile(file)) {
                wrong.accept(Trouble.of("unreadable-file").saying("special").hint("special"));
            } else if (Files.size(file) > Limits.FILE.bytes()) {
                Trouble tooLong = Trouble.of("long-file").with("most", Limits.FILE.bytes()).with("found",
                        Files.size(file));
                wrong.accept(file.toString().endsWith(".txt") ? tooLong.hint("text") : tooLong);
            } else {
                return Optional.of(StandardCharsets.UTF_8.newDecoder()
                        .decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString());
            }
        } catch (CharacterCodingException e) {
            wrong.accept(Trouble.of("not-utf-8"));
        } catch (IOException e) {
            wrong.accept(Trouble.of("unreadable-file"));
        }
        return Optional.empty();
    }
}
