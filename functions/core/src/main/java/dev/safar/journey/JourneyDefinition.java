package dev.safar.journey;

import dev.safar.journey.EnrollmentState.Running;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A journey as marketing wrote it, checked and ready to run.
///
/// @param name its name everywhere, as in `win-back`
/// @param title for people
/// @param trigger what makes a member enter
/// @param reentryAfter how long after the end of her last run she may enter again; empty means never
/// @param goal what it is for, if it says so
/// @param exits what takes a member out; withdrawn consent to marketing does so everywhere and is not listed here
/// @param holdoutPercent 0 to 100: how many members in a hundred are held out to measure against
/// @param acceptLate the age beyond which an event no longer counts for this journey
/// @param terms on which it runs beside others
/// @param itinerary the steps, and which follows which
/// @param version a hash of everything above
public record JourneyDefinition(String name, LocalText title, Trigger trigger, Optional<Duration> reentryAfter,
        Optional<Goal> goal,
        List<Exit> exits, int holdoutPercent, Duration acceptLate, Terms terms, Itinerary itinerary,
        String version) {
    /// How late an event may come where the journey does not say.
    public static final Duration ACCEPT_LATE = Duration.ofDays(3);

    /// Checks and copies.
    ///
    /// @throws IllegalArgumentException if the holdout is no percentage
    public JourneyDefinition {
        exits = List.copyOf(exits);
        if (holdoutPercent < 0 || holdoutPercent > 100) {
            throw new IllegalArgumentException("Expected a holdout from 0 to 100 percent, but found " + holdoutPercent);
        }
    }

    /// A journey on the usual terms.
    ///
    /// @param name its name everywhere
    /// @param title for people
    /// @param trigger what makes a member enter
    /// @param reentryAfter when she may enter again
    /// @param goal what it is for
    /// @param exits what takes a member out
    /// @param holdoutPercent 0 to 100
    /// @param acceptLate the age beyond which an event no longer counts
    /// @param itinerary the steps
    /// @param version a hash of everything above
    public JourneyDefinition(String name, LocalText title, Trigger trigger, Optional<Duration> reentryAfter,
            Optional<Goal> goal, List<Exit> exits, int holdoutPercent, Duration acceptLate, Itinerary itinerary,
            String version) {
        this(name, title, trigger, reentryAfter, goal, exits, holdoutPercent, acceptLate, Terms.USUAL, itinerary,
                version);
    }

    /// {@return whether she may rest at a step: at an action, where she began it and it was put off, else at a pause}
    ///
    /// @param step its id, maybe of another version
    /// @param enrollment hers, maybe in another version
    public boolean isRest(String step, Enrollment enrollment) {
        Class<? extends Step> kind = enrollment.effects().containsKey(step) ? Step.Action.class : Step.Pause.class;
        return itinerary.find(step).filter(kind::isInstance).isPresent();
    }

    /// Whether a segment that runs in a version that nobody knows any more can go on in this one, where it was to go on.
    ///
    /// @param enrollment hers
    /// @param running the segment
    /// @return true where its place is here, or where it is still to be found and the step that it comes from is here
    public boolean continues(Enrollment enrollment, Running running) {
        return running.landing().map(Landing::place)
                .map(place -> place.equals(Places.FINISH) || itinerary.places().contains(place))
                .or(() -> running.from().map(rest -> isRest(rest.step(), enrollment)))
                .orElse(true);
    }

    /// {@return the name of this version among all versions of all journeys, as in `win-back@3f2a...`}
    public String key() {
        return key(name, version);
    }

    /// {@return the name of a version among all versions of all journeys}
    ///
    /// @param journey the journey's name
    /// @param version the version
    public static String key(String journey, String version) {
        return journey + "@" + version;
    }

    /// {@return the same under another version's name: what was kept under it once}
    ///
    /// @param kept the version
    public JourneyDefinition under(String kept) {
        return new JourneyDefinition(name, title, trigger, reentryAfter, goal, exits, holdoutPercent, acceptLate, terms,
                itinerary, kept);
    }

    /// The same journey after another length of silence, under a version of its own. One that is not begun by silence stays as it is.
    ///
    /// @param length how long the silence must last
    /// @return the journey
    public JourneyDefinition withSilence(Duration length) {
        return trigger instanceof Trigger.OnSilence silence && !silence.length().equals(length)
                ? new JourneyDefinition(name, title, new Trigger.OnSilence(length, silence.when()), reentryAfter, goal,
                        exits, holdoutPercent,
                        acceptLate, terms, itinerary, version + "+" + length)
                : this;
    }

    /// Picks those of her earlier times through this journey that stand in the way of another: all of them, or those by the same key.
    ///
    /// @param earlier her enrollments, of any journey
    /// @param entry the natural key of what would make her enter
    /// @param view what would make her enter, as conditions read it
    /// @return those of this journey that it must be judged by
    public List<Enrollment> peers(List<Enrollment> earlier, String entry, Map<String, @Nullable Object> view) {
        return earlier.stream().filter(one -> one.id().journey().equals(name))
                .filter(one -> one.id().entry().equals(entry) || terms.key()
                        .map(key -> key.in(one.entry().view()).equals(key.in(view))).orElse(true))
                .toList();
    }
}
