package dev.safar.shelf;

import dev.safar.journey.JourneyDefinition;
import dev.safar.language.JourneyReader;
import dev.safar.language.text.TextShelf;
import dev.safar.message.TemplateBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The journeys and texts that a function runs. Those that are as they were when they were sealed ([Seal]) are read and no more; of any others every rule is
/// asked first.
///
/// @param journeys in the order of their files' names
/// @param texts what they say
public record Stock(List<JourneyDefinition> journeys, TemplateBook texts) {
    /// Copies.
    public Stock {
        journeys = List.copyOf(journeys);
    }

    /// Reads a folder of `*.journey.json` and the texts that belong to it.
    ///
    /// @param journeys the folder
    /// @return everything in it
    /// @throws IllegalStateException if a file is faulty, with every fault: a member must not meet half a shelf
    public static Stock read(Path journeys) {
        ShopFiles files = ShopFiles.in(journeys);
        return Seal.in(journeys).filter(seal -> seal.hash().equals(files.hash()))
                .map(seal -> sealed(files, seal.versions())).orElseGet(() -> looked(files));
    }

    private static Stock sealed(ShopFiles files, Map<String, String> versions) {
        List<JourneyDefinition> journeys = new ArrayList<>();
        files.journeys().forEach((file, text) -> journeys.add(JourneyReader.known(file, text, versions)));
        return new Stock(journeys, TextShelf.known(files.messages()));
    }

    private static Stock looked(ShopFiles files) {
        Shipped shipped = Shipped.of(files);
        shipped.refuseFaults();
        return new Stock(List.copyOf(shipped.journeys().journeys().values()), shipped.texts());
    }
}
