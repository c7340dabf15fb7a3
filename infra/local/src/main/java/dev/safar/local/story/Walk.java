package dev.safar.local.story;

import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Heard;
import dev.safar.journey.Itinerary;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Outcomes;
import dev.safar.journey.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The way one member took through one journey, told from what her enrollment keeps: its effects, answers and decisions. A pause that time ended
/// keeps no instant of its own, so it is counted from the step before it, as the pause itself was.
public final class Walk {
    private final Enrollment enrollment;
    private final Itinerary itinerary;
    private final Set<String> seen = new HashSet<>();

    private Walk(JourneyDefinition journey, Enrollment enrollment) {
        this.enrollment = enrollment;
        this.itinerary = journey.itinerary();
    }

    /// Follows a member.
    ///
    /// @param journey the definition her enrollment runs
    /// @param enrollment how she went
    /// @return the steps she came to, in order; nothing for one who was held out
    public static List<Visit> of(JourneyDefinition journey, Enrollment enrollment) {
        boolean heldOut = enrollment.state() instanceof Ended ended && ended.reason().kind() == Stop.Kind.HOLDOUT;
        return heldOut ? List.of() : new Walk(journey, enrollment).visits();
    }

    private List<Visit> visits() {
        List<Visit> visits = new ArrayList<>();
        Optional<Visit> at = itinerary.first().flatMap(step -> visit(step, enrollment.entry().at()));
        while (at.isPresent()) {
            Visit visit = at.get();
            visits.add(visit);
            seen.add(visit.step().id());
            at = visit.left().filter(_ -> goesOn(visit.step()))
                    .flatMap(left -> itinerary.after(visit.step(), visit.outcome().orElse(""))
                            .flatMap(next -> visit(next, left)));
        }
        return visits;
    }

    /// An action that the run's end overtook is the last she came to.
    private boolean goesOn(Step step) {
        Effect effect = enrollment.effects().get(step.id());
        return effect == null || !effect.isOvertaken();
    }

    /// How she fared at a step; empty where she never came there.
    private Optional<Visit> visit(Step step, Instant at) {
        Optional<String> outcome = Optional.ofNullable(enrollment.decided().outcomes().get(step.id()));
        return switch (step) {
            case Step.Action action -> Optional.ofNullable(enrollment.effects().get(action.id()))
                    .map(effect -> new Visit(action, at, Optional.of(effect).filter(Effect::isFinal).map(Effect::at),
                            Optional.empty()));
            case Step.Wait wait -> Optional.of(paused(wait, at, wait.length(), outcome));
            case Step.WaitUntil until -> Optional.of(new Visit(until, at, outcome.map(_ -> left(at)), outcome));
            case Step.WaitFor waitFor -> Optional.of(paused(waitFor, at, waitFor.atMost(), outcome));
            case Step.Branch branch -> outcome.map(_ -> new Visit(branch, at, Optional.of(at), outcome));
            case Step.End end -> Optional.of(new Visit(end, at, Optional.empty(), Optional.empty()));
        };
    }

    /// What is behind such a pause was done as soon as it was over.
    private Instant left(Instant at) {
        Stream<Instant> done = enrollment.effects().entrySet().stream().filter(step -> !seen.contains(step.getKey()))
                .map(step -> step.getValue().at());
        Stream<Instant> end = switch (enrollment.state()) {
            case Ended ended -> Stream.of(ended.at());
            case Running running -> running.from().map(Rest::until).stream();
            case Waiting _ -> Stream.empty();
        };
        return Stream.concat(done, end).filter(later -> !later.isBefore(at)).min(Comparator.naturalOrder()).orElse(at);
    }

    private Visit paused(Step.Pause pause, Instant at, Duration length, Optional<String> outcome) {
        Optional<Instant> left = outcome.map(word -> Outcomes.isEvent(word)
                ? Optional.ofNullable(enrollment.answers().get(pause.id())).map(Heard::at).filter(at::isBefore)
                        .orElse(at)
                : at.plus(length));
        return new Visit(pause, at, left, outcome);
    }
}
