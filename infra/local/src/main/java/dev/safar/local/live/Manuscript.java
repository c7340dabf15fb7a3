package dev.safar.local.live;

import dev.safar.language.JourneyShelf;
import dev.safar.language.finding.Finding;
import dev.safar.local.check.Gathered;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What marketing wrote, word for word: journeys and texts as files, under names without the folders they lie in.
///
/// @param journeys text by file name, as in `win-back.journey.json`
/// @param messages text by file name, as in `messages/en/apology.txt`
public record Manuscript(SortedMap<String, String> journeys, SortedMap<String, String> messages) {
    private static final String MESSAGES = "messages/";

    /// Copies.
    public Manuscript {
        journeys = Collections.unmodifiableSortedMap(new TreeMap<>(journeys));
        messages = Collections.unmodifiableSortedMap(new TreeMap<>(messages));
    }

    /// Reads files.
    ///
    /// @param place a folder of journeys, or one file; its texts lie in a folder `messages` in the folder, or else beside it
    /// @return what was written, and the files that could not be read
    public static Read read(Path place) {
        Gathered gathered = Gathered.of(List.of(place), Path.of("").toAbsolutePath());
        SortedMap<String, String> journeys = new TreeMap<>();
        gathered.journeys().forEach((file, text) -> journeys.put(file.substring(file.lastIndexOf('/') + 1), text));
        SortedMap<String, String> messages = new TreeMap<>();
        gathered.messages().forEach((file, text) -> messages.put(message(file), text));
        return new Read(new Manuscript(journeys, messages), gathered.findings());
    }

    /// What came of reading.
    ///
    /// @param written what could be read
    /// @param findings what could not
    public record Read(Manuscript written, List<Finding> findings) {
        /// Copies.
        public Read {
            findings = List.copyOf(findings);
        }
    }

    private static String message(String file) {
        int name = file.lastIndexOf('/');
        int language = file.lastIndexOf('/', name - 1);
        return MESSAGES + file.substring(language + 1);
    }

    /// {@return the name of the file that holds a journey, be it called after it or not; empty where none does}
    ///
    /// @param journey the journey's name
    public Optional<String> file(String journey) {
        String usual = journey + JourneyShelf.ENDING;
        return journeys.containsKey(usual)
                ? Optional.of(usual)
                : journeys.entrySet().stream().filter(entry -> JourneyShelf
                        .read(Map.of(entry.getKey(), entry.getValue())).journeys().containsKey(journey))
                        .map(Map.Entry::getKey).findFirst();
    }

    /// {@return the files of one template, in every language}
    ///
    /// @param template its name
    SortedMap<String, String> texts(String template) {
        SortedMap<String, String> texts = new TreeMap<>();
        messages.forEach((file, text) -> {
            if (isOf(file, template)) {
                texts.put(file, text);
            }
        });
        return texts;
    }

    /// {@return whether a file is of a template}
    ///
    /// @param file its name
    /// @param template the template's
    public static boolean isOf(String file, String template) {
        return file.startsWith(MESSAGES) && file.endsWith("/" + template + ".txt");
    }
}
