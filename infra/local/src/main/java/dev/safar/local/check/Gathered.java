package dev.safar.local.check;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files that a check looks at, read. A file that cannot be read is a finding.
public final class Gathered {
    private static final String MESSAGES = "messages";
    private static final String TEXT = ".txt";
    /// What stands behind a journey's name, however it came about.
    private static final Pattern JOURNEY_NAME = Pattern.compile("(?i)(\\.journey)?\\.json.*$");

    private final Map<String, String> journeys = new TreeMap<>();
    private final Map<String, String> beside = new TreeMap<>();
    private final Map<String, String> scenarios = new TreeMap<>();
    private final Set<String> names = new TreeSet<>();
    private final Map<String, String> messages = new TreeMap<>();
    private final Set<String> unread = new TreeSet<>();
    private final List<Finding> findings = new ArrayList<>();
    /// One file may be typed twice, alone and in its folder, or by two paths.
    private final Set<Path> seen = new HashSet<>();
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
        children(folder).stream().filter(Gathered::isPassedOver).forEach(file -> add(file, Trouble.of("passed-over")
                .with("right", JOURNEY_NAME.matcher(String.valueOf(file.getFileName())).replaceFirst("")
                        + JourneyShelf.ENDING)));
        if (files.isEmpty()) {
            whole = false; // of texts without any journey none is more unused than another
            add(folder, Trouble.of("no-journeys"));
        }
    }

    /// Whether something is a journey by what is in it, and none by its name: editors save copies, and systems hide or add endings.
    private static boolean isPassedOver(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.toLowerCase(Locale.ROOT).contains(".json") && !name.endsWith(JourneyShelf.ENDING)
                && !name.endsWith(ScenarioFile.ENDING)
                && FileText.read(file, _ -> {}).map(text -> Json.read(text, Limits.FILE)).stream()
                        .anyMatch(read -> read instanceof Parsed.Value(Node.Obj root)
                                && root.plain().keySet().containsAll(List.of("journey", "trigger", "steps")));
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
        if (!seen.add(real(file))) {
            return true;
        }
        Optional<String> text = FileText.read(file, trouble -> add(file, trouble));
        text.ifPresent(some -> into.put(label(file), some));
        return text.isPresent();
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException _) {
            return file.toAbsolutePath().normalize();
        }
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
