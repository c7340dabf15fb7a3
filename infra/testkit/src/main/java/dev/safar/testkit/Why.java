package dev.safar.testkit;

import dev.safar.journey.Effect;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.local.story.Line;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Why something did not happen to a member, as far as that was decided.
///
/// @param reasons the words of it; none where it was never its turn
record Why(Collection<String> reasons) {
    /// Why she did not get a text.
    static Why of(Member member, String template) {
        return ofSteps(member, step -> Known.template(step).filter(template::equals).isPresent());
    }

    static Why ofStep(Member member, String id) {
        return ofSteps(member, step -> step.id().equals(id));
    }

    private static Why ofSteps(Member member, Predicate<Step> wanted) {
        TreeSet<String> reasons = new TreeSet<>();
        for (JourneyDefinition journey : member.shop().journeys().values()) {
            for (Step step : journey.itinerary().byId().values()) {
                if (wanted.test(step)) {
                    Runs.of(member, journey.name()).all().forEach(run -> reason(run, step).ifPresent(reasons::add));
                    reasons.addAll(notEntered(member, journey.name()).reasons);
                }
            }
        }
        return new Why(reasons);
    }

    /// Where the run was over before the step's turn came, that is why; where another way led past it, nothing was decided about it.
    private static Optional<String> reason(Enrollment run, Step step) {
        Effect effect = run.effects().get(step.id());
        if (effect != null) {
            return Optional.ofNullable(effect.result().get(Effect.REASON));
        }
        return Runs.end(run).map(end -> end.reason()).filter(stop -> stop.kind() != Stop.Kind.COMPLETED)
                .map(stop -> stop.reason().word());
    }

    /// Why she did not come into a journey: what the notices about it say, or that she was held out.
    static Why notEntered(Member member, String journey) {
        Stream<String> notices = Told.story(member).lines().stream()
                .filter(line -> line.kind() == Line.Kind.NOTICE && journey.equals(line.about().get("journey")))
                .flatMap(line -> Optional.ofNullable(line.about().get("reason")).stream());
        Stream<String> heldOut = Runs.of(member, journey).all().stream().map(Runs::end).flatMap(Optional::stream)
                .filter(end -> end.reason().kind() == Stop.Kind.HOLDOUT).map(end -> end.reason().reason().word());
        return new Why(new TreeSet<>(Stream.concat(notices, heldOut).toList()));
    }

    /// {@return the reasons behind a comma, or nothing}
    String said() {
        return reasons.isEmpty() ? "" : ": " + String.join(" and ", reasons);
    }
}
