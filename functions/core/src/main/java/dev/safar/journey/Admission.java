package dev.safar.journey;

import dev.safar.journey.EnrollmentState.Active;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.member.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether a member may enter a journey, given her earlier times through it (protocol, rule 11).
public final class Admission {
    private Admission() {
    }

    /// Asks the guards: one at a time, once, or again after a time.
    ///
    /// @param journey which journey
    /// @param earlier her enrollments, of any journey
    /// @param entry the natural key of what would make her enter
    /// @param at when she would enter
    /// @return why she may not, in a word: `already-in`, `once`, `too-soon`, `known`; empty where she may
    public static Optional<String> refusal(JourneyDefinition journey, List<Enrollment> earlier, String entry,
            Instant at) {
        List<Enrollment> same = earlier.stream().filter(one -> one.id().journey().equals(journey.name())).toList();
        if (same.stream().anyMatch(one -> one.id().entry().equals(entry))) {
            return Optional.of("known");
        }
        if (same.stream().anyMatch(one -> one.state() instanceof Active)) {
            return Optional.of("already-in");
        }
        Optional<Instant> lastEnd = same.stream().flatMap(Admission::end).max(Instant::compareTo);
        if (lastEnd.isEmpty()) {
            return Optional.empty();
        }
        return journey.reentryAfter().map(
                after -> at.isBefore(lastEnd.get().plus(after)) ? Optional.of("too-soon") : Optional.<String>empty())
                .orElse(Optional.of("once"));
    }

    private static Stream<Instant> end(Enrollment enrollment) {
        return enrollment.state() instanceof Ended ended ? Stream.of(ended.at()) : Stream.empty();
    }

    /// Lets a member in, or holds her out. A member is held out of a journey every time or never.
    ///
    /// @param journey which journey
    /// @param member who
    /// @param key the natural key of what makes her enter
    /// @param entry how she comes in
    /// @param lease how long the first segment may take
    /// @return the enrollment, in run 1 or held out
    public static Enrollment enroll(JourneyDefinition journey, MemberId member, String key, Entry entry,
            Instant lease) {
        EnrollmentId id = new EnrollmentId(member, journey.name(), key);
        boolean heldOut = Draw.lot(100, "holdout", member.value(), journey.name()) < journey.holdoutPercent();
        return heldOut
                ? Enrollment.heldOut(id, journey.version(), entry)
                : Enrollment.entered(id, journey.version(), entry, lease);
    }
}
