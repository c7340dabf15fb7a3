package dev.safar.proof;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.store.Item;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An effect reaches the outside at most once, and only after it was written as pending, by the execution that held the claim; what became of it does not
/// change any more.
final class EffectLaw implements Law {
    @Override
    public Stream<String> broken(Moment before, Moment after) {
        return Stream.of(twice(after), unwritten(after), unclaimed(before, after), early(before, after),
                changed(before, after))
                .flatMap(found -> found);
    }

    private static Stream<String> twice(Moment after) {
        return new HashSet<>(after.post()).size() == after.post().size()
                ? Stream.empty()
                : Stream.of("sent twice: " + after.post());
    }

    private static Stream<String> unwritten(Moment after) {
        return after.outside().stray().stream().map(id -> "handed over without being written: " + id);
    }

    private static Stream<String> unclaimed(Moment before, Moment after) {
        return enrollments(before).flatMap(was -> enrollments(after).filter(is -> is.id().equals(was.id()))
                .flatMap(is -> is.effects().entrySet().stream()
                        .filter(step -> step.getValue().status() == Status.PENDING
                                && !step.getValue().equals(was.effects().get(step.getKey()))
                                && !holds(was, step.getValue().claim()))
                        .map(step -> "begun without the claim: " + was.id() + "#" + step.getKey())));
    }

    /// While its execution goes on, an effect in work is not given up before its time.
    private static Stream<String> early(Moment before, Moment after) {
        return enrollments(before).flatMap(was -> enrollments(after)
                .filter(is -> is.id().equals(was.id()) && is.state() instanceof Running)
                .flatMap(is -> was.effects().entrySet().stream()
                        .filter(step -> isGivenUp(step.getValue(), is.effects().get(step.getKey())))
                        .map(step -> "given up while in work: " + was.id() + "#" + step.getKey())));
    }

    private static boolean isGivenUp(Effect was, @Nullable Effect is) {
        return was.status() == Status.PENDING && is != null && is.status() == Status.UNCERTAIN
                && is.at().isBefore(was.until());
    }

    private static boolean holds(Enrollment enrollment, String claim) {
        return enrollment.state() instanceof Running running && running.claim().filter(claim::equals).isPresent();
    }

    private static Stream<String> changed(Moment before, Moment after) {
        return enrollments(before).flatMap(was -> enrollments(after).filter(is -> is.id().equals(was.id()))
                .flatMap(is -> was.effects().entrySet().stream().filter(step -> changed(step, is))
                        .map(step -> "final effect changed: " + was.id() + "#" + step.getKey())));
    }

    private static boolean changed(Map.Entry<String, Effect> step, Enrollment is) {
        return step.getValue().isFinal() && !step.getValue().equals(is.effects().get(step.getKey()));
    }

    private static Stream<Enrollment> enrollments(Moment moment) {
        return moment.content().all(Item.Enrollment.class).map(Item.Enrollment::enrollment);
    }
}
