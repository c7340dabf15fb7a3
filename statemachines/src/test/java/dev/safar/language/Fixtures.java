package dev.safar.language;

import dev.safar.journey.JourneyDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The journeys of these tests.
public final class Fixtures {
    /// Where they lie.
    public static final Path FOLDER = Path.of("src/test/resources/dev/safar/language");

    private Fixtures() {
    }

    /// {@return the files of a folder whose names end so, by name}
    public static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return the journeys that can run}
    public static Stream<JourneyDefinition> sound() {
        return files(FOLDER.resolve("sound"), JourneyShelf.ENDING).stream().map(Fixtures::journey);
    }

    /// {@return the journey of that file}
    public static JourneyDefinition journey(Path file) {
        return journey(file.getFileName().toString(), text(file));
    }

    /// {@return the journey of a text}
    public static JourneyDefinition journey(String file, String text) {
        return switch (JourneyReader.read(file, text)) {
            case Reading.Read read -> read.journey();
            case Reading.Refused refused -> throw new AssertionError(refused.findings().toString());
        };
    }

    /// {@return a file's text}
    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
