package dev.safar.local.live;

import dev.safar.language.Checkup;
import dev.safar.language.JourneyShelf;
import dev.safar.language.finding.Finding;
import dev.safar.store.Register;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads what marketing wrote, and the editions that earlier releases kept in folders of their names (`win-back@0f3a...`); now they are rows of the store.
public final class Library {
    private static final String MACHINE = "machine.json";

    private final List<Edition> kept = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();

    /// Opens a library and reads what is in it.
    ///
    /// @param folder it must exist
    /// @throws UncheckedIOException if it cannot be read
    public Library(Path folder) {
        for (Path one : children(folder)) {
            String name = String.valueOf(one.getFileName());
            if (!name.startsWith(".")) {
                read(one, name).ifPresentOrElse(kept::add, () -> unreadable.add(
                        one + " cannot be read any more; whoever is in that version cannot go on"));
            }
        }
    }

    private static Optional<Edition> read(Path path, String name) {
        Manuscript.Read read = Manuscript.read(path);
        int at = name.indexOf('@');
        if (at < 0 || !read.findings().isEmpty() || !Files.exists(path.resolve(MACHINE))) {
            return Optional.empty();
        }
        SortedMap<String, String> files = new TreeMap<>(read.written().messages());
        files.putAll(read.written().journeys());
        try {
            files.put(MACHINE, Files.readString(path.resolve(MACHINE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Edition.of(new Register.Version(name.substring(0, at), name.substring(at + 1), files));
    }

    /// {@return the editions in it}
    public List<Edition> kept() {
        return List.copyOf(kept);
    }

    /// {@return what is in the library and cannot be used, a sentence each}
    public List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /// Takes in what marketing wrote. Where anything is wrong nothing is taken.
    ///
    /// @param journeys a folder of journeys with their texts
    /// @return the editions, with all older ones; or what is wrong
    /// @throws UncheckedIOException if the disk fails
    public Taken take(Path journeys) {
        Manuscript.Read read = Manuscript.read(journeys);
        Checkup checkup = Checkup.of(read.written().journeys(), read.written().messages());
        List<Finding> findings = Stream.concat(read.findings().stream(), checkup.findings().stream()).sorted().toList();
        List<String> faults = new ArrayList<>(
                findings.stream().filter(Finding::isError).map(Finding::toString).toList());
        List<String> warnings = findings.stream().filter(finding -> !finding.isError()).map(Finding::toString).toList();
        if (faults.isEmpty() && checkup.journeys().journeys().isEmpty()) {
            faults.add("There is no *" + JourneyShelf.ENDING + " in " + journeys);
        }
        if (!faults.isEmpty()) {
            return new Taken(Optional.empty(), warnings, faults);
        }
        Editions drafts = Editions.of(checkup, read.written());
        return new Taken(Optional.of(new Editions(drafts.active(), kept, List.of())), warnings, List.of());
    }

    private static List<Path> children(Path path) {
        try (Stream<Path> children = Files.list(path)) {
            return children.sorted().toList();
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
