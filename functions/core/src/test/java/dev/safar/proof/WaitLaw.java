package dev.safar.proof;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Rest;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Outcomes;
import dev.safar.journey.Step;
import dev.safar.store.Item;
import dev.safar.store.Key;
import java.util.Optional;
import java.util.stream.Stream;

/// Nobody waits for what has come, and no wait times out that was answered in time: at the very instant the event wins.
final class WaitLaw implements Law {
    @Override
    public Stream<String> broken(Moment before, Moment after) {
        return after.content().all(Item.Enrollment.class).map(Item.Enrollment::enrollment)
                .flatMap(is -> Stream.concat(waits(is), timedOut(before, is)));
    }

    private static Stream<String> waits(Enrollment is) {
        return is.state() instanceof Waiting waiting && isAnswered(is, waiting.rest())
                ? Stream.of(is.id() + ": waits for what has come")
                : Stream.empty();
    }

    /// What comes when that is decided comes too late.
    private static Stream<String> timedOut(Moment before, Enrollment is) {
        return is.state() instanceof Running running
                ? running.from().stream().filter(rest -> isTimeout(is, rest))
                        .filter(rest -> was(before, is).filter(was -> !isTimeout(was, rest) && isAnswered(was, rest))
                                .isPresent())
                        .map(_ -> is.id() + ": timed out though it was answered in time")
                : Stream.empty();
    }

    private static Optional<Enrollment> was(Moment before, Enrollment is) {
        return before.content().get(Key.enrollment(is.id()))
                .map(cell -> ((Item.Enrollment) cell.item()).enrollment());
    }

    private static boolean isTimeout(Enrollment is, Rest rest) {
        return Outcomes.TIMEOUT.equals(is.decided().outcomes().get(rest.step()));
    }

    private static boolean isAnswered(Enrollment is, Rest rest) {
        Optional<Step> step = Journeys.of(is).itinerary().find(rest.step());
        return step.filter(Step.WaitFor.class::isInstance).map(Step.WaitFor.class::cast)
                .filter(waitFor -> is.inbox().stream().anyMatch(
                        heard -> waitFor.awaits(heard.type()) && !heard.at().isAfter(rest.until())))
                .isPresent();
    }
}
