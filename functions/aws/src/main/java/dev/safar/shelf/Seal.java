package dev.safar.shelf;

import dev.safar.journey.JourneyDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a build says of journeys and texts that it asked every rule about: a hash of them all, and the version of each journey. It lies beside the journeys in the
/// functions' zip, so that functions need not ask the rules again each time that they start. It is no signature: whoever can change the zip can change its code.
///
/// @param hash of all files
/// @param versions of journeys, by name
public record Seal(String hash, Map<String, String> versions) {
    static final String FILE = "checked.txt";

    /// Copies.
    public Seal {
        versions = Map.copyOf(versions);
    }

    /// Asks every rule about the journeys of a folder and their texts, and puts the seal into another folder.
    ///
    /// @param args the folder of journeys, and the other one
    /// @throws IOException if the seal cannot be written
    /// @throws IllegalStateException if there is a fault in any file, with every fault: such journeys are not to be sent anywhere
    public static void main(String... args) throws IOException {
        ShopFiles files = ShopFiles.in(Path.of(args[0]));
        Shipped shipped = Shipped.of(files);
        shipped.refuseFaults();
        List<String> lines = new ArrayList<>(List.of(files.hash()));
        for (JourneyDefinition journey : shipped.journeys().journeys().values()) {
            lines.add(journey.name() + " " + journey.version());
        }
        Files.write(Files.createDirectories(Path.of(args[1])).resolve(FILE), lines);
    }

    /// {@return the seal in a folder; empty where there is none that can be read}
    ///
    /// @param journeys the folder
    static Optional<Seal> in(Path journeys) {
        try {
            List<String> lines = Files.readAllLines(journeys.resolve(FILE));
            Map<String, String> versions = new HashMap<>();
            for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
                int blank = line.indexOf(' ');
                versions.put(line.substring(0, Math.max(0, blank)), line.substring(blank + 1));
            }
            return lines.isEmpty() ? Optional.empty() : Optional.of(new Seal(lines.getFirst(), versions));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
