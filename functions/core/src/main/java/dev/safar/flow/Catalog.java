package dev.safar.flow;

import dev.safar.event.MemberEvent;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Trigger;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The journeys: the version of each that new members enter, and every version that somebody may still be in.
public final class Catalog {
    /// How many journeys there may be: one fact may end, wake or begin each of them in one transaction, which holds a hundred writes (DynamoDB's limit).
    /// A fact itself takes at most 27, and a journey 4: the run that it ends, what that leaves in doubt, the run that it begins, or a timer.
    public static final int MOST_JOURNEYS = 18;

    private final List<JourneyDefinition> active;
    private final Map<String, JourneyDefinition> versions = new LinkedHashMap<>();

    private Catalog(List<JourneyDefinition> active, List<JourneyDefinition> older) {
        this.active = List.copyOf(active);
        older.forEach(journey -> versions.put(journey.key(), journey));
        active.forEach(journey -> versions.put(journey.key(), journey));
        long journeys = versions.values().stream().map(JourneyDefinition::name).distinct().count();
        if (journeys > MOST_JOURNEYS) {
            throw new IllegalArgumentException("Expected at most " + MOST_JOURNEYS + " journeys, but found " + journeys
                    + ": one fact may move a member in each of them at once; retire some, or make branches of them");
        }
    }

    /// Takes journeys in of which nobody is in another version.
    ///
    /// @param active the version of each that new members enter
    /// @return the catalog
    /// @throws IllegalArgumentException if there are more than [#MOST_JOURNEYS]
    public static Catalog of(List<JourneyDefinition> active) {
        return new Catalog(active, List.of());
    }

    /// Takes journeys in, with versions that nobody enters any more but somebody may still be in: whoever entered one goes on in it, and goals, exits
    /// and answers reach her there. One that is active too is active.
    ///
    /// @param active the version of each that new members enter, at most one of each journey
    /// @param older every other version, also of journeys that are not entered any more
    /// @return the catalog
    /// @throws IllegalArgumentException if two versions of one journey are active, or there are more than [#MOST_JOURNEYS]
    public static Catalog of(List<JourneyDefinition> active, List<JourneyDefinition> older) {
        List<String> names = active.stream().map(JourneyDefinition::name).toList();
        names.stream().filter(name -> Collections.frequency(names, name) > 1).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("Expected one active version of journey '" + name + "', but found "
                    + Collections.frequency(names, name));
        });
        return new Catalog(active, older);
    }

    /// {@return the version of each journey that new members enter}
    public List<JourneyDefinition> active() {
        return active;
    }

    /// {@return the definition that an enrollment runs, or empty where the catalog no longer knows that version}
    ///
    /// @param enrollment whose
    public Optional<JourneyDefinition> of(Enrollment enrollment) {
        return find(JourneyDefinition.key(enrollment.id().journey(), enrollment.version()));
    }

    /// {@return a version of a journey, active or older, or empty where the catalog does not know it}
    ///
    /// @param key as [JourneyDefinition#key()] and [Start#machine()] say it
    public Optional<JourneyDefinition> find(String key) {
        return Optional.ofNullable(versions.get(key));
    }

    /// {@return the definition that an enrollment runs}
    ///
    /// @param enrollment whose
    /// @throws Broken if the catalog no longer knows that version
    JourneyDefinition require(Enrollment enrollment) {
        return of(enrollment).orElseThrow(() -> new Broken(
                "Version " + enrollment.version() + " of journey '" + enrollment.id().journey()
                        + "' is not in the catalog"));
    }

    /// {@return every length of silence that some active journey begins after, shortest first}
    public List<Duration> silences() {
        return active.stream().map(JourneyDefinition::trigger)
                .flatMap(trigger -> trigger instanceof Trigger.OnSilence silence
                        ? Optional.of(silence.length()).stream()
                        : Optional.<Duration>empty().stream())
                .distinct().sorted().toList();
    }

    /// {@return every version of every journey, the older ones first}
    public List<JourneyDefinition> all() {
        return List.copyOf(versions.values());
    }

    /// {@return the active journeys that begin after a length of silence}
    ///
    /// @param length which
    public List<JourneyDefinition> after(Duration length) {
        return active.stream().filter(
                journey -> journey.trigger() instanceof Trigger.OnSilence silence && silence.length().equals(length))
                .toList();
    }

    /// {@return the active journeys that begin with facts of an event's type}
    ///
    /// @param event the fact
    public List<JourneyDefinition> on(MemberEvent event) {
        return active.stream()
                .filter(journey -> journey.trigger() instanceof Trigger.OnEvent on && on.event().equals(event.type()))
                .toList();
    }
}
