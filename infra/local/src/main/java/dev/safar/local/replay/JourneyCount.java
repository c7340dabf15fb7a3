package dev.safar.local.replay;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Active;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How one journey went.
///
/// @param entered who ran it: the sum of the five that follow
/// @param goalReached ended because the goal was reached
/// @param exited ended by an exit
/// @param ended came to the end of the steps
/// @param waiting still under way
/// @param failed could not go on
/// @param holdout would have entered but were held out; not among the entered
/// @param messages messages and surveys sent
public record JourneyCount(long entered, long goalReached, long exited, long ended, long waiting, long failed,
        long holdout, long messages) {
    /// Adds up.
    ///
    /// @param enrollments of one journey
    /// @return the count
    public static JourneyCount of(List<Enrollment> enrollments) {
        long holdout = ended(enrollments, Kind.HOLDOUT);
        long messages = enrollments.stream().flatMap(enrollment -> enrollment.effects().values().stream())
                .filter(MessageCount::isSent).count();
        return new JourneyCount(enrollments.size() - holdout, ended(enrollments, Kind.GOAL),
                ended(enrollments, Kind.EXIT),
                ended(enrollments, Kind.COMPLETED),
                count(enrollments, enrollment -> enrollment.state() instanceof Active),
                ended(enrollments, Kind.FAILED), holdout, messages);
    }

    private static long ended(List<Enrollment> enrollments, Kind kind) {
        return count(enrollments,
                enrollment -> enrollment.state() instanceof Ended ended && ended.reason().kind() == kind);
    }

    private static long count(List<Enrollment> enrollments, Predicate<Enrollment> which) {
        return enrollments.stream().filter(which).count();
    }

    /// {@return both together}
    ///
    /// @param other other members' of the same journey
    public JourneyCount plus(JourneyCount other) {
        return new JourneyCount(entered + other.entered, goalReached + other.goalReached, exited + other.exited,
                ended + other.ended, waiting + other.waiting, failed + other.failed, holdout + other.holdout,
                messages + other.messages);
    }

    /// {@return the count for machines}
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entered", entered);
        json.put("goalReached", goalReached);
        json.put("exited", exited);
        json.put("ended", ended);
        json.put("waiting", waiting);
        json.put("failed", failed);
        json.put("holdout", holdout);
        json.put("messages", messages);
        return json;
    }
}
