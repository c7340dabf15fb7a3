package dev.safar.shelf;

import dev.safar.language.Checkup;
import dev.safar.language.JourneyShelf;
import dev.safar.language.finding.Finding;
import dev.safar.message.TemplateBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The journeys and texts in a folder, read.
///
/// @param journeys definitions and machines
/// @param texts what they say
/// @param warnings what is probably not meant, likewise
/// @param faults what is wrong with the files, one sentence each with its place; where there is any, nothing should run
public record Shipped(JourneyShelf journeys, TemplateBook texts, List<String> warnings, List<String> faults) {
    private static final String TEXT = ".txt";
    private static final String MESSAGES = "messages";

    /// Reads a folder of `*.journey.json`, and the texts `messages/LANGUAGE/NAME.txt`, where `messages` is a folder inside it or else
    /// beside it.
    ///
    /// @param journeys the folder of journeys
    /// @return everything found, and everything wrong
    public static Shipped read(Path journeys) {
        List<String> faults = new ArrayList<>();
        Map<String, String> messages = new TreeMap<>();
        folders(messages(journeys)).forEach(folder -> texts(folder, TEXT, faults).forEach(
                (file, text) -> messages.put(MESSAGES + "/" + folder.getFileName() + "/" + file, text)));
        Checkup checkup = Checkup.of(texts(journeys, JourneyShelf.ENDING, faults), messages);
        checkup.findings().stream().filter(Finding::isError).forEach(finding -> faults.add(finding.toString()));
        List<String> warnings = checkup.findings().stream().filter(finding -> !finding.isError())
                .map(Finding::toString).toList();
        return new Shipped(checkup.journeys(), checkup.texts().book(), warnings, List.copyOf(faults));
    }

    private static Path messages(Path journeys) {
        Path inside = journeys.resolve(MESSAGES);
        return Files.isDirectory(inside) ? inside : journeys.toAbsolutePath().normalize().resolveSibling(MESSAGES);
    }

    private static Map<String, String> texts(Path folder, String ending, List<String> faults) {
        Map<String, String> texts = new TreeMap<>();
        children(folder).filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).forEach(file -> {
            String name = String.valueOf(file.getFileName());
            text(file).ifPresentOrElse(text -> texts.put(name, text),
                    () -> faults.add(file + ": the file is not UTF-8; save it as UTF-8"));
        });
        return texts;
    }

    private static Stream<Path> folders(Path folder) {
        return Files.isDirectory(folder) ? children(folder).filter(Files::isDirectory) : Stream.empty();
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (MalformedInputException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
