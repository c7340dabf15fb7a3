package dev.safar.language.check;

import dev.safar.journey.Itinerary;
import dev.safar.journey.Step;
import java.time.Duration;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How long after a journey's begin its letters may leave, as far as that is known: through lengths of time and waits in vain, and not behind what is heard
/// or an hour of the day.
final class Instants {
    /// More are not followed: nobody writes a journey of so many ways that differ in time.
    private static final int MOST = 200;

    private final NavigableSet<Duration> letters = new TreeSet<>();

    private Instants() {
    }

    /// {@return the instants, counted from the begin}
    static NavigableSet<Duration> of(List<Step> steps) {
        Instants instants = new Instants();
        instants.walk(steps, new TreeSet<>(List.of(Duration.ZERO)));
        return instants.letters;
    }

    /// @return when somebody may come to its end
    private NavigableSet<Duration> walk(List<Step> steps, NavigableSet<Duration> from) {
        NavigableSet<Duration> at = from;
        for (Step step : steps) {
            if (Letters.of(step).isPresent()) {
                letters.addAll(at);
            }
            at = behind(step, at);
        }
        return at;
    }

    private NavigableSet<Duration> behind(Step step, NavigableSet<Duration> at) {
        return switch (step) {
            case Step.Wait wait -> later(at, wait.length());
            case Step.WaitFor wait -> walk(wait.onTimeout(), later(at, wait.atMost()));
            case Step.WaitUntil _,Step.End _ -> new TreeSet<>();
            case Step.If _,Step.Split _ -> Itinerary.branches(step).values().stream()
                    .flatMap(branch -> walk(branch, at).stream()).limit(MOST)
                    .collect(Collectors.toCollection(TreeSet::new));
            case Step.Message _,Step.Survey _,Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _ ->
                at;
        };
    }

    private static NavigableSet<Duration> later(NavigableSet<Duration> at, Duration length) {
        return at.stream().map(length::plus).collect(Collectors.toCollection(TreeSet::new));
    }

    /// {@return whether both may write at one instant}
    static boolean meet(List<Step> one, List<Step> other) {
        NavigableSet<Duration> instants = of(other);
        return Stream.of(of(one)).flatMap(NavigableSet::stream).anyMatch(instants::contains);
    }
}
