package dev.safar.local.live;

import dev.safar.journey.JourneyDefinition;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.language.Checkup;
import dev.safar.language.JourneyShelf;
import dev.safar.language.version.JourneyVersion;
import dev.safar.message.TemplateBook;
import dev.safar.publish.Side;
import dev.safar.store.Register;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One version of a journey with all that it needs to run: whoever entered it stays with it, whatever marketing writes later.
///
/// @param journey the definition; its version is a hash of itself and of its texts
/// @param machine its state machine, plain JSON values in Amazon States Language
/// @param texts what it says, at least its own templates
/// @param files the same as files: what a row of the store keeps
public record Edition(JourneyDefinition journey, Map<String, @Nullable Object> machine, TemplateBook texts,
        SortedMap<String, String> files) {
    private static final String MACHINE = "machine.json";

    /// {@return a journey that was read, under the version that it has with its texts}
    ///
    /// @param name the journey's name; it is among those that can run
    /// @param checkup what was read
    /// @param written the files that it was read from
    public static Edition of(String name, Checkup checkup, Manuscript written) {
        JourneyDefinition read = checkup.journeys().journeys().get(name);
        if (read == null) {
            throw new IllegalArgumentException("There is no journey '" + name + "' that can run");
        }
        TemplateBook texts = checkup.texts().book();
        Map<String, @Nullable Object> machine = checkup.journeys().machines().getOrDefault(name, Map.of());
        SortedMap<String, String> files = new TreeMap<>();
        written.file(name).ifPresent(
                file -> files.put(name + JourneyShelf.ENDING, written.journeys().getOrDefault(file, "")));
        Editions.templates(read).forEach(template -> files.putAll(written.texts(template)));
        files.put(MACHINE, JsonText.pretty(machine));
        return new Edition(JourneyVersion.stamp(read, hashes(read, texts)), machine, texts, files);
    }

    private static Map<String, String> hashes(JourneyDefinition journey, TemplateBook texts) {
        Map<String, String> hashes = new TreeMap<>();
        Editions.templates(journey)
                .forEach(template -> texts.contentHash(template).ifPresent(hash -> hashes.put(template, hash)));
        return hashes;
    }

    /// {@return an edition as it was kept: its version and its machine are those of then, whatever today's compiler would make of it; empty where it cannot be
    ///         read any more}
    ///
    /// @param row as it was kept
    public static Optional<Edition> of(Register.Version row) {
        SortedMap<String, String> messages = new TreeMap<>(row.files());
        messages.remove(MACHINE);
        messages.remove(row.journey() + JourneyShelf.ENDING);
        Checkup checkup = Checkup.ofSome(Map.of(row.journey() + JourneyShelf.ENDING,
                row.files().getOrDefault(row.journey() + JourneyShelf.ENDING, "")), messages);
        JourneyDefinition now = checkup.journeys().journeys().get(row.journey());
        return now != null
                && Json.read(row.files().getOrDefault(MACHINE, ""), Limits.FILE) instanceof Parsed.Value(Node.Obj root)
                        ? Optional.of(new Edition(now.under(row.version()), root.plain(), checkup.texts().book(),
                                row.files()))
                        : Optional.empty();
    }

    /// {@return by which this edition is known, as in `win-back@0f3a...`}
    public String name() {
        return journey.key();
    }

    /// {@return the row that keeps it}
    public Register.Version row() {
        return new Register.Version(journey.name(), journey.version(), files);
    }

    /// {@return the same, to be compared with another}
    public Side side() {
        return new Side(journey, hashes(journey, texts));
    }

    /// {@return its files as marketing wrote them}
    public Manuscript manuscript() {
        SortedMap<String, String> messages = new TreeMap<>(files);
        String file = journey.name() + JourneyShelf.ENDING;
        messages.keySet().removeIf(name -> name.equals(MACHINE) || name.equals(file));
        return new Manuscript(new TreeMap<>(Map.of(file, files.getOrDefault(file, ""))), messages);
    }
}
