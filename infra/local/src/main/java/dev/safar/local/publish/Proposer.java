package dev.safar.local.publish;

import dev.safar.flow.Catalog;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Publication;
import dev.safar.journey.Step;
import dev.safar.json.Spelling;
import dev.safar.language.Checkup;
import dev.safar.language.JourneyShelf;
import dev.safar.language.finding.Finding;
import dev.safar.local.live.Edition;
import dev.safar.local.live.Editions;
import dev.safar.local.live.Manuscript;
import dev.safar.local.story.Words;
import dev.safar.publish.Fate;
import dev.safar.publish.Plan;
import dev.safar.publish.Prospect;
import dev.safar.publish.Publisher;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks at what somebody wants to publish, together with all that is live, and says what it would do. It writes nothing.
public final class Proposer {
    private final Press press;
    private final Publisher publisher;
    private final Words words;

    /// Begins.
    ///
    /// @param press what is live
    /// @param publisher makes plans
    /// @param words in which refusals are said
    public Proposer(Press press, Publisher publisher, Words words) {
        this.press = press;
        this.publisher = publisher;
        this.words = words;
    }

    /// Looks.
    ///
    /// @param wanted what
    /// @return what it would do
    public Proposal propose(Wanted wanted) {
        return wanted.versions().isEmpty() ? written(wanted) : back(wanted);
    }

    private Proposal written(Wanted wanted) {
        SortedMap<String, String> files = chosen(wanted);
        List<String> refusals = wanted.only().stream().sorted()
                .filter(name -> wanted.written().file(name).isEmpty()).map(name -> unknown(name, wanted.written()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (files.isEmpty() && refusals.isEmpty()) {
            refusals.add(words.say("publish.no-files"));
        }
        Checkup alone = Checkup.ofSome(files, wanted.written().messages());
        Set<String> names = alone.journeys().journeys().keySet();
        List<Finding> findings = findings(files, wanted.written(), names, alone);
        boolean isSound = refusals.isEmpty() && findings.stream().noneMatch(Finding::isError);
        List<Edition> editions = isSound
                ? names.stream().sorted().map(name -> Edition.of(name, alone, wanted.written())).toList()
                : List.of();
        return planned(wanted, findings, refusals, editions);
    }

    private static SortedMap<String, String> chosen(Wanted wanted) {
        SortedMap<String, String> files = new TreeMap<>(wanted.written().journeys());
        Set<String> named = wanted.only().stream().flatMap(name -> wanted.written().file(name).stream())
                .collect(Collectors.toSet());
        if (!wanted.only().isEmpty()) {
            files.keySet().retainAll(named);
        }
        return files;
    }

    private String unknown(String name, Manuscript written) {
        Set<String> there = written.journeys().keySet().stream()
                .map(file -> file.endsWith(JourneyShelf.ENDING)
                        ? file.substring(0, file.length() - JourneyShelf.ENDING.length())
                        : file)
                .collect(Collectors.toCollection(TreeSet::new));
        return words.say("publish.unknown", Spelling.quoted(name)) + meant(name, there);
    }

    private String meant(String name, Collection<String> known) {
        return Spelling.nearest(name, known).map(near -> " " + words.say("publish.meant", near)).orElse("");
    }

    /// The drafts beside what is live of the others, so that collisions are found; of what is found, what is in the drafts and their texts.
    private List<Finding> findings(SortedMap<String, String> files, Manuscript written, Set<String> names,
            Checkup alone) {
        Map<String, String> journeys = new TreeMap<>(files);
        Map<String, String> messages = new TreeMap<>(written.messages());
        press.editions().active().stream().filter(edition -> !names.contains(edition.journey().name()))
                .map(Edition::manuscript).forEach(other -> {
                    other.journeys().forEach(journeys::putIfAbsent);
                    other.messages().forEach(messages::putIfAbsent);
                });
        Set<String> templates = alone.journeys().journeys().values().stream()
                .flatMap(journey -> Editions.templates(journey)).collect(Collectors.toSet());
        return Checkup.ofSome(journeys, messages).findings().stream()
                .filter(finding -> files.containsKey(finding.file())
                        || templates.stream().anyMatch(template -> Manuscript.isOf(finding.file(), template)))
                .toList();
    }

    private Proposal back(Wanted wanted) {
        List<String> refusals = new ArrayList<>();
        List<Edition> editions = new ArrayList<>();
        new TreeMap<>(wanted.versions()).forEach((journey, typed) -> press.publication(journey).ifPresentOrElse(
                said -> target(said, typed).flatMap(version -> press.find(journey, version))
                        .ifPresentOrElse(editions::add, () -> refusals.add(typed.isEmpty()
                                ? words.say("publish.no-earlier", journey)
                                : unknown(said, typed))),
                () -> refusals.add(unpublished(journey))));
        return planned(wanted, List.of(), refusals, editions);
    }

    /// The version that was live before, where none is named.
    private static Optional<String> target(Publication said, String typed) {
        return typed.isEmpty()
                ? said.history().stream().map(Publication.Published::version)
                        .filter(version -> !version.equals(said.active())).findFirst()
                : Press.version(said, typed);
    }

    /// {@return a sentence about a version that a journey does not have, with those that it has}
    ///
    /// @param said what was published of the journey
    /// @param typed the version
    public String unknown(Publication said, String typed) {
        return words.say("publish.unknown-version", said.journey(), Spelling.quoted(typed), versions(said));
    }

    private static String versions(Publication said) {
        return said.history().stream().map(Publication.Published::number).distinct().sorted()
                .map(number -> "v" + number)
                .collect(Collectors.joining(", "));
    }

    /// {@return that a journey was never published, and which was perhaps meant}
    ///
    /// @param journey its name as it was typed
    public String unpublished(String journey) {
        return words.say("publish.unpublished", Spelling.quoted(journey))
                + meant(journey, press.publications().stream().map(Publication::journey).toList());
    }

    private Proposal planned(Wanted wanted, List<Finding> findings, List<String> refusals, List<Edition> editions) {
        List<String> no = new ArrayList<>(refusals);
        List<Plan> plans = editions.stream().map(edition -> publisher.plan(edition.side(), wanted.fates(),
                version -> press.side(edition.journey().name(), version))).toList();
        if (press.counted(editions.stream()).size() > Catalog.MOST_JOURNEYS) {
            no.add(words.say("publish.too-many", Catalog.MOST_JOURNEYS));
        }
        if (!plans.isEmpty()) {
            wanted.fates().steps().keySet().stream().sorted().filter(step -> !isStep(step, editions))
                    .forEach(step -> no.add(words.say("publish.unknown-step", Spelling.quoted(step))
                            + meant(step, steps(editions))));
            plans.forEach(plan -> plan.prospects().stream()
                    .filter(prospect -> wanted.fates().steps().get(prospect.place().step()) == Fate.MIGRATE)
                    .filter(prospect -> prospect.hindrance().isPresent() && prospect.waiting() > 0)
                    .forEach(prospect -> no.add(hindered(plan, prospect))));
        }
        return new Proposal(findings, no, plans, editions);
    }

    private String hindered(Plan plan, Prospect prospect) {
        return words.say("publish.cannot-move", plan.journey(), prospect.place().step())
                + " " + words.say("publish.hindrance." + prospect.hindrance().orElseThrow().name());
    }

    private boolean isStep(String step, List<Edition> editions) {
        return steps(editions).contains(step);
    }

    private Set<String> steps(List<Edition> editions) {
        Set<String> names = editions.stream().map(edition -> edition.journey().name()).collect(Collectors.toSet());
        return Stream.concat(editions.stream(),
                Stream.concat(press.editions().active().stream(), press.editions().older().stream())
                        .filter(edition -> names.contains(edition.journey().name())))
                .flatMap(edition -> edition.journey().itinerary().byId().values().stream()).map(Step::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
