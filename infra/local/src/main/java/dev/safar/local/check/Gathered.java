package dev.safar.local.check;

import dev.safar.json.Limits;
import dev.safar.json.Position;
import dev.safar.language.JourneyShelf;
import dev.safar.language.finding.Finding;
import dev.safar.language.finding.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The files that a check looks at, read. A file that cannot be read is a finding.
public final class Gathered {
    private static final String MESSAGES = "messages";
    private static final String TEXT = ".txt";

    private final Map<String, String> journeys = new TreeMap<>();
    private final Map<String, String> messages = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Path here;
    private boolean whole = true;

    private Gathered(Path here) {
        this.here = here;
    }

    /// Reads.
    ///
    /// @param places files, and folders of `*.journey.json`; their texts lie in a folder `messages` in the same folder, or else beside it
    /// @param here the folder from which paths are shown, absolute
    /// @return what was found
    public static Gathered of(List<Path> places, Path here) {
        Gathered gathered = new Gathered(here);
        TreeSet<Path> folders = new TreeSet<>();
        for (Path place : places) {
            boolean folder = Files.isDirectory(place);
            folders.add(folder ? place : place.resolveSibling("").normalize());
            if (folder) {
                gathered.folder(place);
            } else {
                gathered.whole = false;
                gathered.read(place, gathered.journeys);
            }
        }
        folders.forEach(gathered::texts);
        return gathered;
    }

    private void folder(Path folder) {
        List<Path> files = children(folder).stream().filter(file -> file.toString().endsWith(JourneyShelf.ENDING))
                .toList();
        files.forEach(file -> read(file, journeys));
        if (files.isEmpty()) {
            add(folder, Trouble.of("no-journeys"));
        }
    }

    private void texts(Path folder) {
        Path inside = folder.resolve(MESSAGES);
        Path texts = Files.isDirectory(inside) ? inside : folder.resolve("..").resolve(MESSAGES).normalize();
        children(texts).stream().filter(Files::isDirectory).forEach(language -> children(language).stream()
                .filter(file -> file.toString().endsWith(TEXT)).forEach(file -> read(file, messages)));
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

    /// A pipe or a device would keep us waiting, so only plain files are read.
    private void read(Path file, Map<String, String> into) {
        try {
            if (!Files.isRegularFile(file)) {
                add(file, Trouble.of("unreadable-file"));
            } else if (Files.size(file) > Limits.FILE.bytes()) {
                add(file, Trouble.of("long-file").with("most", Limits.FILE.bytes()).with("found", Files.size(file)));
            } else {
                into.put(label(file), StandardCharsets.UTF_8.newDecoder()
                        .decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString());
            }
        } catch (CharacterCodingException e) {
            add(file, Trouble.of("not-utf-8"));
        } catch (IOException e) {
            add(file, Trouble.of("unreadable-file"));
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

    /// {@return text by file name}
    public Map<String, String> messages() {
        return messages;
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
