package dev.safar.scenario;

import dev.safar.journey.JourneyDefinition;
import dev.safar.shelf.Shipped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Marketing's files, read once for all stories.
final class Shelf {
    static final Shipped SHIPPED = Shipped
            .read(Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys"));

    private Shelf() {
    }

    static JourneyDefinition journey(String name) {
        return Optional.ofNullable(SHIPPED.journeys().journeys().get(name))
                .orElseThrow(() -> new AssertionError("There is no journey '" + name + "': " + SHIPPED.faults()));
    }

    static List<JourneyDefinition> journeys() {
        return List.copyOf(SHIPPED.journeys().journeys().values());
    }
}
