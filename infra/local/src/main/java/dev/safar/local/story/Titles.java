package dev.safar.local.story;

import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import java.util.Collection;
import java.util.Optional;

/// What journeys and steps are called, for people. What no definition knows any more is called by its id.
///
/// @param words the language
/// @param journeys the definitions that are known
public record Titles(Words words, Collection<JourneyDefinition> journeys) {
    /// {@return the definition that a run follows; empty where that version is not here any more}
    ///
    /// @param run whose
    public Optional<JourneyDefinition> definition(Enrollment run) {
        return journeys.stream().filter(journey -> journey.name().equals(run.id().journey())
                && journey.version().equals(run.version())).findFirst();
    }

    /// {@return what a journey is called}
    ///
    /// @param name its name
    public String of(String name) {
        return journeys.stream().filter(journey -> journey.name().equals(name)).findFirst()
                .map(journey -> journey.title().in(words.language().tag(), name)).orElse(name);
    }

    /// {@return what a step of a run is called}
    ///
    /// @param run in which
    /// @param step its id
    public String of(Enrollment run, String step) {
        return definition(run).flatMap(journey -> journey.itinerary().find(step)).map(this::of).orElse(step);
    }

    /// {@return what a step is called}
    ///
    /// @param step which
    public String of(Step step) {
        return step.title().in(words.language().tag(), step.id());
    }

    /// {@return what the message with this effect's id is called, as `member#journey#entry#step` names it; empty where it is none of hers}
    ///
    /// @param effect the id
    /// @param runs hers
    Optional<String> ofEffect(String effect, Collection<Enrollment> runs) {
        return runs.stream().filter(run -> effect.startsWith(run.id() + "#"))
                .map(run -> of(run, effect.substring(run.id().toString().length() + 1))).findFirst();
    }
}
