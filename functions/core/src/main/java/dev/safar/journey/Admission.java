package dev.safar.journey;

import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.member.MemberId;
import dev.safar.message.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Whether a member may enter a journey, given her earlier times through it (protocol, rule 11).
public final class Admission {
    private Admission() {
    }

    /// Why a member may not enter.
    ///
    /// @param reason `ALREADY_IN`, `ONCE`, `TOO_SOON`, or `DUPLICATE` where the very entry is known
    /// @param by her time through the journey that stands in the way
    public record Refusal(Reason reason, EnrollmentId by) {
        /// {@return what a person should see; empty where the entry is known, which is its own row}
        ///
        /// @param entry the natural key of what would make her enter
        public Optional<Remark> remark(String entry) {
            return reason == Reason.DUPLICATE
                    ? Optional.empty()
                    : Optional.of(new Remark(reason, by.withinMember(), by.journey() + " does not begin with " + entry
                            + " because of the time that began with " + by.entry()));
        }
    }

    /// Asks the guards: one at a time, once, or again after a time.
    ///
    /// @param journey which journey
    /// @param earlier her enrollments, of any journey
    /// @param entry the natural key of what would make her enter
    /// @param at when what would make her enter happened, whenever it came: facts that come late or in another order are let in or kept out as if they had come at
    ///        once
    /// @return why she may not; empty where she may
    public static Optional<Refusal> refusal(JourneyDefinition journey, List<Enrollment> earlier, String entry,
            Instant at) {
        List<Enrollment> known = earlier.stream().filter(one -> one.id().journey().equals(journey.name())).toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        List<Enrollment> same = known.stream().filter(one -> !isRefuted(one)).toList();
        return first(known, one -> one.id().entry().equals(entry), Reason.DUPLICATE)
                .or(() -> first(same, Admission::isUnderWay, Reason.ALREADY_IN))
                .or(() -> same.stream().max(Comparator.comparing(one -> end(one, at)))
                        .flatMap(last -> before(journey, last, at)));
    }

    private static Optional<Refusal> first(List<Enrollment> same, Predicate<Enrollment> which, Reason reason) {
        return same.stream().filter(which).findFirst().map(one -> new Refusal(reason, one.id()));
    }

    private static Optional<Refusal> before(JourneyDefinition journey, Enrollment last, Instant at) {
        if (journey.trigger().repeats()) {
            // Once a year by its entry's name, whatever else is said of re-entry: a run that took a moment must not cost her the next year.
            return Optional.empty();
        }
        if (journey.reentryAfter().isEmpty()) {
            return Optional.of(new Refusal(Reason.ONCE, last.id()));
        }
        Duration after = journey.reentryAfter().get();
        // Who may enter again at once may do so by what happened while she was in, if she is not in any more.
        return after.isPositive() && at.isBefore(end(last, at).plus(after))
                ? Optional.of(new Refusal(Reason.TOO_SOON, last.id()))
                : Optional.empty();
    }

    /// A run that is to stop begins nothing any more: it is over, though its execution has not heard of it yet.
    private static boolean isUnderWay(Enrollment enrollment) {
        return stop(enrollment).isEmpty();
    }

    private static Optional<Stop> stop(Enrollment enrollment) {
        return switch (enrollment.state()) {
            case Waiting _ -> Optional.empty();
            case Running running -> running.stop();
            case Ended ended -> Optional.of(ended.reason());
        };
    }

    /// A run that is to stop ends now, which is not before what would begin another.
    private static Instant end(Enrollment enrollment, Instant at) {
        return enrollment.state() instanceof Ended ended ? ended.at() : at;
    }

    private static boolean isRefuted(Enrollment enrollment) {
        return stop(enrollment).equals(Optional.of(Stop.REFUTED));
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
