package dev.safar.local.cli;

import dev.safar.shelf.Shipped;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the journeys are: those of the project unless said otherwise.
final class JourneysOption {
    @Option(names = "--journeys", paramLabel = "DIR",
            description = "A folder of *.journey.json; their texts lie in messages/LANGUAGE in it or beside it. Default: those that come with Safar.")
    private @Nullable Path folder;

    /// {@return the folder, which may not be there}
    Path folder() {
        return folder != null ? folder : shipped();
    }

    /// {@return the folder of those that come with Safar}
    static Path shipped() {
        return Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys");
    }

    /// Reads them, and says what is wrong where something is.
    Optional<Shipped> read(PrintWriter err) {
        Path journeys = folder();
        if (!Files.isDirectory(journeys)) {
            err.println("Expected a folder of journeys, but found none at " + journeys);
            return Optional.empty();
        }
        Shipped shipped;
        try {
            shipped = Shipped.read(journeys);
        } catch (UncheckedIOException e) {
            err.println("Cannot read the journeys in " + journeys + ": " + e.getMessage());
            return Optional.empty();
        }
        shipped.warnings().forEach(err::println);
        shipped.faults().forEach(err::println);
        if (shipped.faults().isEmpty() && shipped.journeys().journeys().isEmpty()) {
            err.println("There is no *.journey.json in " + journeys);
            return Optional.empty();
        }
        return shipped.faults().isEmpty() ? Optional.of(shipped) : Optional.empty();
    }
}
