package dev.safar.flow;

import dev.safar.event.MemberEvent;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Trigger;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The journeys: the version of each that new members enter, and every version that somebody may still be in.
public final class Catalog {
    private final List<JourneyDefinition> active;
    private final Map<String, JourneyDefinition> versions = new LinkedHashMap<>();

    private Catalog(List<JourneyDefinition> active) {
        this.active = List.copyOf(active);
        active.forEach(journey -> versions.put(journey.name() + "@" + journey.version(), journey));
    }

    /// Takes journeys in.
    ///
    /// @param active the version of each that new members enter
    /// @return the catalog
    public static Catalog of(List<JourneyDefinition> active) {
        return new Catalog(active);
    }

    /// {@return the version of each journey that new members enter}
    public List<JourneyDefinition> active() {
        return active;
    }

    /// {@return the definition that an enrollment runs, or empty where the catalog no longer knows that version}
    ///
    /// @param enrollment whose
    public Optional<JourneyDefinition> of(Enrollment enrollment) {
        return Optional.ofNullable(versions.get(enrollment.id().journey() + "@" + enrollment.version()));
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
