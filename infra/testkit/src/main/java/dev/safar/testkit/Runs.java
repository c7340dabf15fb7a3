package dev.safar.testkit;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A member's times through one journey, earliest first.
///
/// @param all each of them
record Runs(List<Enrollment> all) {
    static Runs of(Member member, String journey) {
        return new Runs(member.shop().enrollments(member.id()).stream()
                .filter(run -> run.id().journey().equals(journey))
                .sorted(Comparator.comparing(run -> run.entry().at())).toList());
    }

    Runs without(Stop.Kind kind) {
        return new Runs(all.stream().filter(run -> end(run).map(Ended::reason).map(Stop::kind).stream()
                .noneMatch(kind::equals)).toList());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Optional<Enrollment> first() {
        return all.stream().findFirst();
    }

    static Optional<Ended> end(Enrollment run) {
        return run.state() instanceof Ended ended ? Optional.of(ended) : Optional.empty();
    }
}
