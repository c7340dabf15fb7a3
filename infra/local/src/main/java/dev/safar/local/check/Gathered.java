package dev.safar.local.check;

import dev.safar.json.Position;
import dev.safar.language.JourneyShelf;
import dev.safar.language.ScenarioFile;
import dev.safar.language.finding.Finding;
import dev.safar.language.finding.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The files that a check looks at, read. A file that cannot be read is a finding.
public final class Gathered {
    private static final String MESSAGES = "messages";
    private static final String TEXT = ".txt";

    private final Map<String, String> journeys = new TreeMap<>();
    private final Map<String, String> beside = new TreeMap<>();
    private final Map<String, String> scenarios = new TreeMap<>();
    private final Set<String> names = new TreeSet<>();
    private final Map<String, String> messages = new TreeMap<>();
    private final Set<String> unread = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Path here;
    private boolean whole = true;

    private Gathered(Path here) {
        this.here = here;
    }

    /// Reads.
    ///
    /// @param places files, and folders of `*.journey.json` and `*.scenario.json`; their texts lie in a folder `messages` in the same folder, or else beside it
    /// @param here the folder from which paths are shown, absolute
    /// @return what was found
    public static Gathered of(List<Path> places, Path here) {
        Gathered gathered = new Gathered(here);
        TreeSet<Path> folders = new TreeSet<>();
        for (Path place : places) {
            boolean folder = Files.isDirectory(place);
            if (folder) {
                folders.add(place);
                gathered.folder(place);
            } else {
                gathered.file(place, folders);
            }
        }
        folders.forEach(gathered::texts);
        return gathered;
    }

    private void file(Path file, Set<Path> folders) {
        Path folder = file.resolveSibling("").normalize();
        whole = false;
        if (file.toString().endsWith(TEXT)) {
            add(file, Trouble.of("unreadable-file").saying("text").hint("text"));
            return;
        }
        if (file.toString().endsWith(ScenarioFile.ENDING)) {
            read(file, scenarios);
            ending(folder, JourneyShelf.ENDING).forEach(journey -> FileText.read(journey, _ -> {})
                    .ifPresent(text -> beside.put(label(journey), text)));
        } else {
            read(file, journeys);
            folders.add(folder);
        }
        names(folder);
    }

    /// Also of a journey that cannot be read: a scenario that names it is not to blame.
    private List<Path> names(Path folder) {
        List<Path> files = ending(folder, JourneyShelf.ENDING);
        files.forEach(file -> names.add(file.getFileName().toString().replace(JourneyShelf.ENDING, "")));
        return files;
    }

    private List<Path> ending(Path folder, String ending) {
        return children(folder).stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    private void folder(Path folder) {
        List<Path> files = names(folder);
        // A journey that cannot be read may send the texts that no other sends.
        files.forEach(file -> whole &= read(file, journeys));
        ending(folder, ScenarioFile.ENDING).forEach(file -> read(file, scenarios));
        if (files.isEmpty()) {
            add(folder, Trouble.of("no-journeys"));
        }
    }

    private void texts(Path folder) {
        Path inside = folder.resolve(MESSAGES);
        Path texts = Files.isDirectory(inside) ? inside : folder.resolve("..").resolve(MESSAGES).normalize();
        children(texts).stream().filter(Files::isDirectory).forEach(language -> children(language).stream()
                .filter(file -> file.toString().endsWith(TEXT)).filter(file -> !read(file, messages))
                .forEach(file -> unread.add(label(file))));
    }

    private List<Path> children(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            add(folder, Trouble.of("unreadable-file"));
            return List.of();
        }
    }

    /// {@return whether it could be read}
    private boolean read(Path file, Map<String, String> into) {
        Optional<String> text = FileText.read(file, trouble -> add(file, trouble));
        text.ifPresent(some -> into.put(label(file), some));
        return text.isPresent();
    }

    private void add(Path file, Trouble trouble) {
        findings.add(trouble.in(label(file), Position.START));
    }

    /// Whoever types a path sees it again; one that was not typed is shown from where she stands.
    private String label(Path file) {
        Path shown = file.isAbsolute() && file.startsWith(here) ? here.relativize(file) : file;
        return shown.toString().replace('\\', '/');
    }

    /// {@return text by file name}
    public Map<String, String> journeys() {
        return journeys;
    }

    /// {@return the journeys beside scenarios that are looked at alone, text by file name; whatever is wrong with these was not asked}
    public Map<String, String> beside() {
        return beside;
    }

    /// {@return text by file name}
    public Map<String, String> scenarios() {
        return scenarios;
    }

    /// {@return the names of the journeys in the folders of all files, by the names of their files}
    public Set<String> names() {
        return names;
    }

    /// {@return text by file name}
    public Map<String, String> messages() {
        return messages;
    }

    /// {@return the names of the texts that could not be read}
    public Set<String> unread() {
        return unread;
    }

    /// {@return whether these are all journeys of their folders, so that a text which none of them sends is sent by none}
    public boolean isWhole() {
        return whole;
    }

    /// {@return the files that could not be read}
    public List<Finding> findings() {
        return findings;
    }
}
