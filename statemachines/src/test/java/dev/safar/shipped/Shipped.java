package dev.safar.shipped;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import dev.safar.message.Language;
import dev.safar.message.TemplateReader;
import dev.safar.message.TemplateReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads marketing's files where they lie in the repository.
final class Shipped {
    private static final Path ROOM = Path.of(System.getProperty("safar.root", "."), "statemachines");

    private static final String ENDING = ".journey.json";

    private Shipped() {
    }

    /// {@return every text of one language, read, by id}
    static SortedMap<String, TemplateReading> texts(String language) {
        SortedMap<String, TemplateReading> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(ROOM.resolve("messages").resolve(language))) {
            files.forEach(file -> {
                String id = String.valueOf(file.getFileName()).replaceFirst("\\.txt$", "");
                texts.put(id, TemplateReader.read(id, new Language(language), read(file)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    /// {@return the names of all journeys, sorted}
    static List<String> journeys() {
        try (Stream<Path> files = Files.list(ROOM.resolve("journeys"))) {
            return files.map(file -> String.valueOf(file.getFileName())).filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Object journey(String name) {
        String text = read(ROOM.resolve("journeys").resolve(name + ENDING));
        return switch (Json.read(text, Limits.FILE)) {
            case Parsed.Value value -> Objects.requireNonNull(value.root().plain());
            case Parsed.Fault fault -> throw new AssertionError(fault.toString());
        };
    }

    /// {@return every value that stands under `name`, however deep, in the order of the text}
    static List<Object> all(String name, @Nullable Object json) {
        return objectsWith(name, json).stream().<Object>map(object -> Objects.requireNonNull(object.get(name)))
                .toList();
    }

    /// {@return every object that has a field `name`, however deep, in the order of the text}
    static List<Map<?, ?>> objectsWith(String name, @Nullable Object json) {
        List<Map<?, ?>> found = new ArrayList<>();
        if (json instanceof Map<?, ?> object) {
            if (object.containsKey(name)) {
                found.add(object);
            }
            object.values().forEach(value -> found.addAll(objectsWith(name, value)));
        } else if (json instanceof List<?> list) {
            list.forEach(item -> found.addAll(objectsWith(name, item)));
        }
        return found;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
