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
import java.util.Set;
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
        Map<String, Path> unread = new TreeMap<>();
        Map<String, String> messages = new TreeMap<>();
        folders(messages(journeys)).forEach(folder -> messages
                .putAll(texts(folder, MESSAGES + "/" + folder.getFileName() + "/", TEXT, unread)));
        Set<String> unreadTexts = Set.copyOf(unread.keySet());
        Map<String, String> files = texts(journeys, "", JourneyShelf.ENDING, unread);
        // A journey that cannot be read may send the texts that no other sends.
        Checkup checkup = unread.size() == unreadTexts.size()
                ? Checkup.of(files, messages, unreadTexts)
                : Checkup.ofSome(files, messages, unreadTexts);
        List<String> faults = new ArrayList<>();
        unread.values().forEach(file -> faults.add(file + ": the file is not UTF-8; save it as UTF-8"));
        checkup.findings().stream().filter(Finding::isError).forEach(finding -> faults.add(finding.toString()));
        List<String> warnings = checkup.findings().stream().filter(finding -> !finding.isError())
                .map(Finding::toString).toList();
        return new Shipped(checkup.journeys(), checkup.texts().book(), warnings, List.copyOf(faults));
    }

    private static Path messages(Path journeys) {
        Path inside = journeys.resolve(MESSAGES);
        return Files.isDirectory(inside) ? inside : journeys.toAbsolutePath().normalize().resolveSibling(MESSAGES);
    }

    private static Map<String, String> texts(Path folder, String prefix, String ending, Map<String, Path> unread) {
        Map<String, String> texts = new TreeMap<>();
        children(folder).filter(Files::isRegularFile).filter(file -> file.toString().endsWith(ending)).forEach(file -> {
            String name = prefix + file.getFileName();
            text(file).ifPresentOrElse(text -> texts.put(name, text), () -> unread.put(name, file));
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
