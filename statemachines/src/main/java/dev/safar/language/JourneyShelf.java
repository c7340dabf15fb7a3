package dev.safar.language;

import dev.safar.journey.JourneyDefinition;
import dev.safar.json.Position;
import dev.safar.language.compile.MachineCompiler;
import dev.safar.language.compile.MachineText;
import dev.safar.language.finding.Finding;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// All journeys of a shop, read and compiled.
///
/// @param journeys those that can run, by name, in the order of their files' names
/// @param machines their state machines by the journey's name: plain JSON values in Amazon States Language
/// @param findings everything that is wrong with any of the files, sorted by file and place
public record JourneyShelf(Map<String, JourneyDefinition> journeys, Map<String, Map<String, @Nullable Object>> machines,
        List<Finding> findings) {
    /// How the name of a journey's file ends.
    public static final String ENDING = ".journey.json";

    /// Copies.
    public JourneyShelf {
        journeys = Collections.unmodifiableMap(new LinkedHashMap<>(journeys));
        machines = Collections.unmodifiableMap(new LinkedHashMap<>(machines));
        findings = List.copyOf(findings);
    }

    /// Reads files. One that cannot run leaves the others alone; of two that name one journey the first stands.
    ///
    /// @param files text by file name, as in `win-back.journey.json`; without a folder
    /// @return the shelf; look at its findings
    public static JourneyShelf read(Map<String, String> files) {
        return read(files, (_, _) -> {}, (_, _) -> {});
    }

    /// The same, for who must look at the places of the journeys.
    ///
    /// @param sound is shown each that can run
    /// @param broken is shown each that cannot, as far as it could be read
    static JourneyShelf read(Map<String, String> files, BiConsumer<String, Draft> sound,
            BiConsumer<String, Draft> broken) {
        Filling filling = new Filling(sound, broken);
        new TreeMap<>(files).forEach(filling::file);
        return new JourneyShelf(filling.journeys, filling.machines, filling.findings.stream().sorted().toList());
    }

    /// {@return whether every file can run}
    public boolean isWhole() {
        return findings.stream().noneMatch(Finding::isError);
    }

    private static final class Filling {
        private final Map<String, JourneyDefinition> journeys = new LinkedHashMap<>();
        private final Map<String, Map<String, @Nullable Object>> machines = new LinkedHashMap<>();
        private final Map<String, String> fileOf = new LinkedHashMap<>();
        private final List<Finding> findings = new ArrayList<>();
        private final BiConsumer<String, Draft> sound;
        private final BiConsumer<String, Draft> broken;

        Filling(BiConsumer<String, Draft> sound, BiConsumer<String, Draft> broken) {
            this.sound = sound;
            this.broken = broken;
        }

        void file(String file, String text) {
            List<Position> name = new ArrayList<>();
            Reading reading = JourneyReader.read(file, text, (draft, runs) -> {
                name.add(draft.sources().at(draft, "journey"));
                (runs ? sound : broken).accept(file, draft);
            });
            findings.addAll(reading.findings());
            switch (reading) {
                case Reading.Read read -> journey(file, read.journey(), name.getFirst());
                case Reading.Refused _ -> {
                }
            }
        }

        /// @param at where its name stands
        private void journey(String file, JourneyDefinition journey, Position at) {
            if (!file.substring(file.lastIndexOf('/') + 1).equals(journey.name() + ENDING)) {
                findings.add(Trouble.of("file-name").with("right", journey.name() + ENDING).with("found", file).in(file,
                        at));
            }
            @Nullable
            String first = fileOf.putIfAbsent(journey.name(), file);
            if (first != null) {
                findings.add(Trouble.of("duplicate-journey").with("name", journey.name()).with("first", first).in(file,
                        at));
                return;
            }
            put(file, journey, MachineCompiler.compile(journey));
        }

        private void put(String file, JourneyDefinition journey, Map<String, @Nullable Object> machine) {
            Optional<Finding> tooLong = MachineText.tooLong(file, machine);
            tooLong.ifPresent(findings::add);
            if (tooLong.isEmpty()) {
                journeys.put(journey.name(), journey);
                machines.put(journey.name(), machine);
            }
        }
    }
}
