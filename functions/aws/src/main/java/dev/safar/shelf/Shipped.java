package dev.safar.shelf;

import dev.safar.language.Checkup;
import dev.safar.language.JourneyShelf;
import dev.safar.language.finding.Finding;
import dev.safar.message.TemplateBook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The journeys and texts in a folder, read.
///
/// @param journeys definitions and machines
/// @param texts what they say
/// @param warnings what is probably not meant, likewise
/// @param faults what is wrong with the files, one sentence each with its place; where there is any, nothing should run
public record Shipped(JourneyShelf journeys, TemplateBook texts, List<String> warnings, List<String> faults) {
    /// Reads a folder of `*.journey.json`, and the texts `messages/LANGUAGE/NAME.txt`, where `messages` is a folder inside it or else
    /// beside it.
    ///
    /// @param journeys the folder of journeys
    /// @return everything found, and everything wrong
    public static Shipped read(Path journeys) {
        return of(ShopFiles.in(journeys));
    }

    static Shipped of(ShopFiles files) {
        // A journey that cannot be read may send the texts that no other sends.
        Checkup checkup = files.unreadJourneys().isEmpty()
                ? Checkup.of(files.journeys(), files.messages(), files.unreadTexts().keySet())
                : Checkup.ofSome(files.journeys(), files.messages(), files.unreadTexts().keySet());
        List<String> faults = new ArrayList<>();
        files.unread().forEach(file -> faults.add(file + ": the file is not UTF-8; save it as UTF-8"));
        checkup.findings().stream().filter(Finding::isError).forEach(finding -> faults.add(finding.toString()));
        List<String> warnings = checkup.findings().stream().filter(finding -> !finding.isError())
                .map(Finding::toString).toList();
        return new Shipped(checkup.journeys(), checkup.texts().book(), warnings, List.copyOf(faults));
    }

    /// @throws IllegalStateException if there are any, with every fault
    void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The journeys cannot run: " + String.join("; ", faults));
        }
    }
}
