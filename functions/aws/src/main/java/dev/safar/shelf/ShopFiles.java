package dev.safar.shelf;

import dev.safar.hash.Sha256;
import dev.safar.language.JourneyShelf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What lies in a folder of journeys and the folder of texts that belongs to it.
///
/// @param journeys text by the name of each file
/// @param messages text by the name of each file, as in `messages/en/apology.txt`
/// @param unreadJourneys the files that are not UTF-8, by name
/// @param unreadTexts the files that are not UTF-8, by name
record ShopFiles(Map<String, String> journeys, Map<String, String> messages, Map<String, Path> unreadJourneys,
        Map<String, Path> unreadTexts) {
    private static final String TEXT = ".txt";
    private static final String MESSAGES = "messages";

    static ShopFiles in(Path folder) {
        ShopFiles files = new ShopFiles(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        files.read(folder, "", JourneyShelf.ENDING, files.journeys, files.unreadJourneys);
        Path texts = messages(folder);
        if (Files.isDirectory(texts)) {
            for (Path language : children(texts)) {
                if (Files.isDirectory(language)) {
                    files.read(language, MESSAGES + "/" + language.getFileName() + "/", TEXT, files.messages,
                            files.unreadTexts);
                }
            }
        }
        return files;
    }

    private static Path messages(Path journeys) {
        Path inside = journeys.resolve(MESSAGES);
        return Files.isDirectory(inside) ? inside : journeys.toAbsolutePath().normalize().resolveSibling(MESSAGES);
    }

    private void read(Path folder, String prefix, String ending, Map<String, String> texts, Map<String, Path> unread) {
        for (Path file : children(folder)) {
            if (file.toString().endsWith(ending) && Files.isRegularFile(file)) {
                String name = prefix + file.getFileName();
                text(file).ifPresentOrElse(text -> texts.put(name, text), () -> unread.put(name, file));
            }
        }
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
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

    /// {@return the files that are not UTF-8}
    List<Path> unread() {
        return Stream.concat(unreadJourneys.values().stream(), unreadTexts.values().stream()).toList();
    }

    /// {@return a hash of every name and every text: where it is the same, nothing was changed, added or taken away}
    String hash() {
        MessageDigest digest = Sha256.digest();
        put(digest, journeys);
        put(digest, messages);
        unread().forEach(file -> put(digest, file.toString()));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void put(MessageDigest digest, Map<String, String> files) {
        put(digest, Integer.toString(files.size()));
        files.forEach((name, text) -> {
            put(digest, name);
            put(digest, text);
        });
    }

    private static void put(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
    }
}
