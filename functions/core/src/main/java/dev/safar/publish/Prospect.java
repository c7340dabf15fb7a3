package dev.safar.publish;

import dev.safar.journey.Itinerary;
import dev.safar.journey.Place;
import dev.safar.journey.Relocation;
import dev.safar.journey.Step;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What becomes of those who wait at one place.
///
/// @param place where
/// @param waiting how many
/// @param wanted what was asked for
/// @param hindrance why they stay though they were to move; empty where they do as wanted
/// @param relocation what is written of the place; empty where they stay
/// @param ahead for those who stay, what is written of other places to which they may come: it happens to them there, by step
public record Prospect(Place place, long waiting, Fate wanted, Optional<Hindrance> hindrance,
        Optional<Relocation> relocation, SortedMap<String, Relocation> ahead) {
    /// Copies.
    public Prospect {
        ahead = Collections.unmodifiableSortedMap(new TreeMap<>(ahead));
    }

    private Prospect(Place place, long waiting, Fate wanted, Optional<Hindrance> hindrance,
            Optional<Relocation> relocation) {
        this(place, waiting, wanted, hindrance, relocation, new TreeMap<>());
    }

    /// Why nobody can move from a step.
    public enum Hindrance {
        /// The version that is published has no such step.
        GONE,
        /// It has, and nobody can rest there as she does now.
        OTHER_KIND,
        /// Nobody knows the version any more in which they wait: they are stranded.
        STRANDED
    }

    /// Looks what can become of them.
    ///
    /// @param place where they wait
    /// @param waiting how many
    /// @param wanted what is asked for
    /// @param from the definition of the version in which they wait, where it is known
    /// @param to the definition that is published
    static Prospect of(Place place, long waiting, Fate wanted, Optional<Side> from, Side to) {
        if (from.isEmpty()) {
            return wanted == Fate.END
                    ? ending(place, waiting)
                    : new Prospect(place, waiting, wanted, Optional.of(Hindrance.STRANDED), Optional.empty());
        }
        return switch (wanted) {
            case KEEP -> new Prospect(place, waiting, wanted, Optional.empty(), Optional.empty());
            case END -> ending(place, waiting);
            case MIGRATE -> moving(place, waiting, from.get(), to);
        };
    }

    private static Prospect ending(Place place, long waiting) {
        return new Prospect(place, waiting, Fate.END, Optional.empty(), Optional.of(new Relocation.Out()));
    }

    private static Prospect moving(Place place, long waiting, Side from, Side to) {
        Optional<Step> was = from.journey().itinerary().find(place.step());
        String id = renamed(place.step(), was, from, to);
        Optional<Step> is = to.journey().itinerary().find(id);
        Optional<Hindrance> hindrance = was.isEmpty() || is.isEmpty()
                ? Optional.of(Hindrance.GONE)
                : isLike(was.get(), is.get()) ? Optional.empty() : Optional.of(Hindrance.OTHER_KIND);
        return new Prospect(place, waiting, Fate.MIGRATE, hindrance, hindrance.isPresent()
                ? Optional.empty()
                : Optional.of(new Relocation.To(to.journey().version(), id, longer(was, is))));
    }

    /// An action that was postponed keeps its name: its effect is known by it, and must not be done again under another.
    private static String renamed(String step, Optional<Step> was, Side from, Side to) {
        return was.filter(Step.Pause.class::isInstance).isPresent() && to.journey().itinerary().find(step).isEmpty()
                ? Difference.between(from, to).renamed().getOrDefault(step, step)
                : step;
    }

    private static boolean isLike(Step was, Step is) {
        return (was instanceof Step.Pause && is instanceof Step.Pause)
                || (was instanceof Step.Action && was.getClass().equals(is.getClass()));
    }

    private static Duration longer(Optional<Step> was, Optional<Step> is) {
        Optional<Duration> before = was.flatMap(Prospect::length);
        Optional<Duration> after = is.flatMap(Prospect::length);
        return before.isPresent() && after.isPresent() ? after.get().minus(before.get()) : Duration.ZERO;
    }

    /// A wait until an hour or a date has none: its instant was given when she came to it, and stays.
    private static Optional<Duration> length(Step step) {
        return switch (step) {
            case Step.Wait wait -> Optional.of(wait.length());
            case Step.WaitFor waitFor -> Optional.of(waitFor.atMost());
            case Step.WaitUntil _,Step.Message _,Step.Survey _,Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _,Step.If _,Step.Split _,Step.End _ ->
                Optional.empty();
        };
    }

    /// {@return the same, with what is written of the places ahead of them}
    ///
    /// @param all of the version in which they wait
    /// @param itinerary of that version
    Prospect among(List<Prospect> all, Itinerary itinerary) {
        SortedMap<String, Relocation> ahead = new TreeMap<>();
        if (stays()) {
            Set<String> further = Further.from(itinerary, place.step());
            all.stream().filter(other -> further.contains(other.place().step())).forEach(other -> other.relocation()
                    .ifPresent(relocation -> ahead.put(other.place().step(), relocation)));
        }
        return new Prospect(place, waiting, wanted, hindrance, relocation, ahead);
    }

    /// {@return whether they go on as they are}
    public boolean stays() {
        return relocation.isEmpty();
    }
}
