package dev.safar.language;

import dev.safar.language.check.Company;
import dev.safar.language.check.Rules;
import dev.safar.language.finding.Finding;
import dev.safar.language.finding.Findings;
import dev.safar.language.text.TextShelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// A whole shop's journeys and texts, looked at with every rule there is.
///
/// @param journeys what can run
/// @param texts what they say
/// @param findings everything that is wrong with any of the files, sorted by file and place
public record Checkup(JourneyShelf journeys, TextShelf texts, List<Finding> findings) {
    /// Copies.
    public Checkup {
        findings = List.copyOf(findings);
    }

    /// Looks at files.
    ///
    /// @param journeys text by file name, as in `win-back.journey.json`
    /// @param messages text by file name, as in `messages/en/apology.txt`
    /// @return all that there is to say; it never throws for what is in them
    public static Checkup of(Map<String, String> journeys, Map<String, String> messages) {
        return of(journeys, messages, Set.of());
    }

    /// The same, where some texts are there and cannot be read.
    ///
    /// @param journeys text by file name
    /// @param messages text by file name
    /// @param unread the names of the texts that cannot be read
    /// @return all that there is to say about the others
    public static Checkup of(Map<String, String> journeys, Map<String, String> messages, Set<String> unread) {
        return look(journeys, messages, unread, true);
    }

    /// Looks at some of a shop's journeys, so that texts may be there for others.
    ///
    /// @param journeys text by file name
    /// @param messages text by file name
    /// @return all that there is to say; it never throws for what is in them
    public static Checkup ofSome(Map<String, String> journeys, Map<String, String> messages) {
        return ofSome(journeys, messages, Set.of());
    }

    /// The same, where some texts are there and cannot be read.
    ///
    /// @param journeys text by file name
    /// @param messages text by file name
    /// @param unread the names of the texts that cannot be read
    /// @return all that there is to say; it never throws for what is in them
    public static Checkup ofSome(Map<String, String> journeys, Map<String, String> messages, Set<String> unread) {
        return look(journeys, messages, unread, false);
    }

    private static Checkup look(Map<String, String> journeys, Map<String, String> messages, Set<String> unread,
            boolean all) {
        TextShelf texts = TextShelf.read(messages, unread);
        List<Company> company = new ArrayList<>();
        List<Company> broken = new ArrayList<>();
        JourneyShelf shelf = JourneyShelf.read(journeys, (file, draft) -> company.add(new Company(file, draft)),
                (file, draft) -> broken.add(new Company(file, draft)));
        company.forEach(journey -> Rules.check(journey.draft(), texts, journey.findings()));
        broken.forEach(journey -> Rules.checkNames(journey.draft(), texts, journey.findings()));
        Rules.check(company);
        List<Finding> findings = new ArrayList<>(shelf.findings());
        findings.addAll(texts.findings());
        if (all && shelf.isWhole()) {
            Rules.checkAll(company);
            findings.addAll(UnusedTexts.of(shelf, texts));
        }
        Stream.concat(company.stream(), broken.stream()).map(Company::findings).map(Findings::sorted)
                .forEach(findings::addAll);
        return new Checkup(shelf, texts, findings.stream().sorted().toList());
    }

    /// {@return whether every file can run and be sent}
    public boolean isWhole() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
