package dev.safar.flow;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Running;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a segment must be started, and how long it may take.
final class Starts {
    /// Longer than an Express execution can live (5 minutes) plus the delay of its start (protocol, rule 6).
    private static final Duration LEASE = Duration.ofMinutes(7);

    private Starts() {
    }

    static Instant lease(Instant now) {
        return now.plus(LEASE);
    }

    /// An enrollment that runs, and that no execution has claimed, wants one.
    static Optional<Start> of(Enrollment enrollment) {
        return enrollment.state() instanceof Running running && running.claim().isEmpty()
                ? Optional.of(new Start(enrollment.id(), enrollment.version(), running.run(), running.attempt()))
                : Optional.empty();
    }
}
