package dev.safar.language.check;

import dev.safar.journey.Condition;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.language.expression.Known;
import dev.safar.language.parse.Draft;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How long after a journey's begin its letters may leave, as far as that is known: through lengths of time and waits in vain, and not behind what is heard
/// or an hour of the day. With each stands what is known of whoever gets it.
final class Instants {
    /// More are not followed: nobody writes a journey of so many ways that differ in time.
    private static final int MOST = 200;

    private final Draft draft;
    private final List<Letter> letters = new ArrayList<>();

    /// @param at when it may leave
    /// @param known what holds then of the member and of what began the journey
    private record Letter(NavigableSet<Duration> at, Known known) {
        boolean meets(Letter other) {
            return at.stream().anyMatch(other.at::contains) && !known.excludes(other.known);
        }
    }

    private Instants(Draft draft) {
        this.draft = draft;
    }

    private static List<Letter> of(Draft draft) {
        Instants instants = new Instants(draft);
        instants.walk(draft.steps(), new TreeSet<>(List.of(Duration.ZERO)), begun(draft.trigger()));
        return instants.letters;
    }

    private static Known begun(Trigger trigger) {
        Known known = trigger.when().map(when -> Known.nothing().holding(when.text())).orElseGet(Known::nothing);
        return trigger instanceof Trigger.OnEvent ? known.renamed("event", "entry") : known;
    }

    /// @return when somebody may come to its end
    private NavigableSet<Duration> walk(List<Step> steps, NavigableSet<Duration> from, Known begun) {
        NavigableSet<Duration> at = from;
        Known known = begun;
        for (Step step : steps) {
            if (Letters.of(step).isPresent() && letters.size() < MOST) {
                letters.add(new Letter(at, known.withoutSteps()));
            }
            at = behind(step, at, known);
            known = step instanceof Step.Pause || AllSteps.inside(step).anyMatch(Step.Pause.class::isInstance)
                    ? known.lasting()
                    : known;
        }
        return at;
    }

    private NavigableSet<Duration> behind(Step step, NavigableSet<Duration> at, Known known) {
        return switch (step) {
            case Step.Wait wait -> later(at, wait.length());
            case Step.WaitFor wait -> walk(wait.onTimeout(), later(at, wait.atMost()), known.lasting());
            case Step.WaitUntil _,Step.End _ -> new TreeSet<>();
            case Step.If choice -> {
                Condition asked = choice.condition();
                boolean stands = draft.sources().knows(asked);
                NavigableSet<Duration> then = walk(choice.then(), at, stands ? known.holding(asked.text()) : known);
                NavigableSet<Duration> not = walk(choice.otherwise(), at, stands ? known.failing(asked.text()) : known);
                yield together(Stream.of(then, not));
            }
            case Step.Split split -> together(split.arms().stream().map(arm -> walk(arm.steps(), at, known)));
            case Step.Message _,Step.Survey _,Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _ ->
                at;
        };
    }

    private static NavigableSet<Duration> together(Stream<NavigableSet<Duration>> ways) {
        return ways.flatMap(NavigableSet::stream).distinct().limit(MOST).collect(Collectors.toCollection(TreeSet::new));
    }

    private static NavigableSet<Duration> later(NavigableSet<Duration> at, Duration length) {
        return at.stream().map(length::plus).collect(Collectors.toCollection(TreeSet::new));
    }

    /// {@return whether both may write at one instant to one member}
    static boolean meet(Draft one, Draft other) {
        List<Letter> others = of(other);
        return of(one).stream().anyMatch(letter -> others.stream().anyMatch(letter::meets));
    }
}
