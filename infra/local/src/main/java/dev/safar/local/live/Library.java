package dev.safar.local.live;

import dev.safar.journey.JourneyDefinition;
import dev.safar.json.JsonText;
import dev.safar.language.JourneyShelf;
import dev.safar.shelf.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Keeps every edition that was ever active, each in a folder of its name (`win-back@0f3a...`): the journey's file, its texts, and its machine. A folder appears whole or not
/// at all, and never changes: its name is the hash of what is in it. Not for use by several threads.
public final class Library {
    private static final String MACHINE = "machine.json";
    private static final String MESSAGES = "messages";
    private static final String NEW = ".new";

    private final Path folder;
    private final Map<String, Edition> kept = new TreeMap<>();
    private final List<String> unreadable = new ArrayList<>();

    /// Opens a library and reads what is in it.
    ///
    /// @param folder it must exist
    /// @throws UncheckedIOException if it cannot be read
    public Library(Path folder) {
        this.folder = folder;
        for (Path one : children(folder)) {
            String name = String.valueOf(one.getFileName());
            if (!name.startsWith(".")) {
                read(one, name).ifPresentOrElse(edition -> kept.put(name, edition), () -> unreadable.add(
                        one + " cannot be read any more; whoever is in that version cannot go on"));
            }
        }
    }

    private static Optional<Edition> read(Path path, String name) {
        Shipped shipped = Shipped.read(path);
        return shipped.faults().isEmpty() && shipped.journeys().journeys().size() == 1 && name.contains("@")
                ? Editions.kept(shipped, name.substring(name.indexOf('@') + 1), text(path.resolve(MACHINE)))
                : Optional.empty();
    }

    /// {@return a definition of each journey that was ever active; which of several was the last, the library does not know}
    public List<JourneyDefinition> journeys() {
        Map<String, JourneyDefinition> one = new TreeMap<>();
        kept.values().forEach(edition -> one.put(edition.journey().name(), edition.journey()));
        return List.copyOf(one.values());
    }

    /// {@return what is in the library and cannot be used, a sentence each}
    public List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /// Takes in what marketing wrote. Where anything is wrong nothing is taken.
    ///
    /// @param journeys a folder as [Shipped#read(Path)] reads it
    /// @return the editions, with all older ones; or what is wrong
    /// @throws UncheckedIOException if the disk fails
    public Taken take(Path journeys) {
        Path copy = folder.resolve(NEW);
        remove(copy);
        copyOf(journeys, copy);
        Shipped shipped = Shipped.read(copy);
        List<String> faults = new ArrayList<>(shipped.faults());
        if (faults.isEmpty() && shipped.journeys().journeys().isEmpty()) {
            faults.add("There is no *" + JourneyShelf.ENDING + " in " + journeys);
        }
        if (!faults.isEmpty()) {
            return new Taken(Optional.empty(), shipped.warnings(), faults);
        }
        List<Edition> active = Editions.of(shipped).active();
        active.forEach(edition -> keep(edition, copy));
        Set<String> names = active.stream().map(Edition::name).collect(Collectors.toSet());
        return new Taken(Optional.of(new Editions(active,
                kept.values().stream().filter(edition -> !names.contains(edition.name())).toList())),
                shipped.warnings(), List.of());
    }

    private void keep(Edition edition, Path copy) {
        if (kept.putIfAbsent(edition.name(), edition) != null) {
            return;
        }
        Path fresh = folder.resolve(NEW + "@" + edition.name());
        remove(fresh);
        try {
            Files.createDirectories(fresh);
            Files.copy(file(copy, edition.journey().name()),
                    fresh.resolve(edition.journey().name() + JourneyShelf.ENDING));
            Files.writeString(fresh.resolve(MACHINE), JsonText.pretty(edition.machine()));
            for (Path language : children(copy.resolve(MESSAGES))) {
                texts(edition, language, fresh.resolve(MESSAGES).resolve(String.valueOf(language.getFileName())));
            }
            Files.move(fresh, folder.resolve(edition.name()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void texts(Edition edition, Path from, Path into) throws IOException {
        Files.createDirectories(into);
        for (String template : Editions.templates(edition.journey()).toList()) {
            Path text = from.resolve(template + ".txt");
            if (Files.exists(text)) {
                Files.copy(text, into.resolve(template + ".txt"));
            }
        }
    }

    /// A file may have another name than its journey, which is only warned of.
    private static Path file(Path copy, String journey) {
        Path usual = copy.resolve(journey + JourneyShelf.ENDING);
        return Files.exists(usual)
                ? usual
                : children(copy).stream().filter(file -> file.toString().endsWith(JourneyShelf.ENDING))
                        .filter(file -> JourneyShelf.read(Map.of(String.valueOf(file.getFileName()), text(file)))
                                .journeys().containsKey(journey))
                        .findFirst().orElseThrow();
    }

    private static void copyOf(Path journeys, Path copy) {
        Path inside = journeys.resolve(MESSAGES);
        Path messages = Files.isDirectory(inside)
                ? inside
                : journeys.toAbsolutePath().normalize().resolveSibling(MESSAGES);
        try {
            Files.createDirectories(copy.resolve(MESSAGES));
            for (Path file : children(journeys)) {
                if (file.toString().endsWith(JourneyShelf.ENDING)) {
                    Files.copy(file, copy.resolve(String.valueOf(file.getFileName())));
                }
            }
            for (Path language : Files.isDirectory(messages) ? children(messages) : List.<Path>of()) {
                if (Files.isDirectory(language)) {
                    Path into = Files
                            .createDirectories(copy.resolve(MESSAGES).resolve(String.valueOf(language.getFileName())));
                    for (Path text : children(language)) {
                        Files.copy(text, into.resolve(String.valueOf(text.getFileName())));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> children(Path path) {
        try (Stream<Path> children = Files.list(path)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path path) {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> all = Files.walk(path)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What came of taking a folder in.
    ///
    /// @param editions all of them; empty where something is wrong
    /// @param warnings what is probably not meant, a sentence each
    /// @param faults what is wrong, a sentence each
    public record Taken(Optional<Editions> editions, List<String> warnings, List<String> faults) {}
}
