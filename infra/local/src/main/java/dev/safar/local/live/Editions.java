package dev.safar.local.live;

import dev.safar.flow.Catalog;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Publication;
import dev.safar.journey.Publication.Mode;
import dev.safar.journey.Step;
import dev.safar.language.Checkup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every edition that somebody may be in.
///
/// @param active the edition of each journey that new members enter
/// @param older editions that were active before
/// @param publications how the journeys stand; one that is not named is live
public record Editions(List<Edition> active, List<Edition> older, List<Publication> publications) {
    /// Copies.
    public Editions {
        active = List.copyOf(active);
        older = List.copyOf(older);
        publications = List.copyOf(publications);
    }

    /// {@return the journeys that were read, as the only editions}
    ///
    /// @param checkup without errors
    /// @param written the files that they were read from
    public static Editions of(Checkup checkup, Manuscript written) {
        return new Editions(checkup.journeys().journeys().keySet().stream()
                .map(name -> Edition.of(name, checkup, written)).toList(), List.of(), List.of());
    }

    /// {@return the names of the texts that a journey sends, each once}
    ///
    /// @param journey which
    public static Stream<String> templates(JourneyDefinition journey) {
        return journey.itinerary().byId().values().stream().flatMap(step -> switch (step) {
            case Step.Message message -> Stream.of(message.template());
            case Step.Survey survey -> Stream.of(survey.template());
            case Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _,Step.Wait _,Step.WaitUntil _,Step.WaitFor _,Step.If _,Step.Split _,Step.End _ ->
                Stream.empty();
        }).distinct();
    }

    /// {@return what there would be if drafts were published: whoever is in another version of theirs goes on in it}
    ///
    /// @param drafts at most one a journey
    /// @param at when
    public Editions with(List<Edition> drafts, Instant at) {
        Map<String, Edition> fresh = drafts.stream()
                .collect(Collectors.toMap(draft -> draft.journey().name(), draft -> draft));
        Predicate<Edition> replaced = edition -> fresh.containsKey(edition.journey().name());
        return new Editions(Stream.concat(active.stream().filter(replaced.negate()), drafts.stream()).toList(),
                Stream.concat(older.stream(), active.stream().filter(replaced)).toList(),
                publications.stream().map(said -> Optional.ofNullable(fresh.get(said.journey()))
                        .map(draft -> said.publish(draft.journey().version(), Map.of(), at)).orElse(said)).toList());
    }

    /// {@return the journeys as the rules know them}
    public Catalog catalog() {
        return catalog(_ -> Optional.empty());
    }

    /// {@return the journeys as the rules know them. One that was ended, and whose members were all looked at, has nobody in it}
    ///
    /// @param later finds what was published after these
    Catalog catalog(Function<String, Optional<JourneyDefinition>> later) {
        Set<String> over = publications.stream().filter(one -> one.mode() == Mode.ENDED && one.settled())
                .map(Publication::journey).collect(Collectors.toSet());
        return Catalog.of(journeys(active, over), journeys(older, over)).under(publications, later);
    }

    private static List<JourneyDefinition> journeys(List<Edition> editions, Set<String> over) {
        return editions.stream().map(Edition::journey).filter(journey -> !over.contains(journey.name())).toList();
    }

    /// {@return the edition of that name, or empty where nobody can be in it}
    ///
    /// @param name as [Edition#name()] gives it
    public Optional<Edition> find(String name) {
        return Stream.concat(active.stream(), older.stream()).filter(edition -> edition.name().equals(name))
                .findFirst();
    }
}
