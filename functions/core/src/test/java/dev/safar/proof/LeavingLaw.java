package dev.safar.proof;

import dev.safar.event.MemberEvent;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState;
import dev.safar.journey.JourneyDefinition;
import dev.safar.store.Item;
import java.time.Instant;
import java.util.stream.Stream;

/// Goal, exit and withdrawal act at once: as soon as the fact is there, every enrollment that it concerns is over or about to stop. What
/// happened at the very instant of the entry is left to the order of arrival.
final class LeavingLaw implements Law {
    @Override
    public Stream<String> broken(Moment before, Moment after) {
        return after.content().all(Item.Enrollment.class).map(Item.Enrollment::enrollment)
                .filter(LeavingLaw::goesOn)
                .flatMap(is -> after.content().all(Item.Event.class)
                        .filter(row -> row.member().equals(is.id().member()) && ends(row.event(), is))
                        .map(row -> is.id() + ": goes on after " + row.event().type()));
    }

    private static boolean goesOn(Enrollment enrollment) {
        return switch (enrollment.state()) {
            case EnrollmentState.Ended _ -> false;
            case EnrollmentState.Waiting _ -> true;
            case EnrollmentState.Running running -> running.stop().isEmpty();
        };
    }

    private static boolean ends(MemberEvent event, Enrollment enrollment) {
        Instant at = event.provenance().occurredAt();
        Instant entered = enrollment.entry().at();
        JourneyDefinition journey = Journeys.of(enrollment);
        boolean leaves = (event instanceof MemberEvent.ConsentWithdrawn word && word.channel().isEmpty())
                || journey.exits().stream().anyMatch(exit -> exit.event().equals(event.type()));
        boolean reaches = journey.goal().filter(goal -> goal.event().equals(event.type()) && at.isAfter(entered)
                && !at.isAfter(entered.plus(goal.within()))).isPresent();
        return (leaves && at.isAfter(entered)) || reaches;
    }
}
