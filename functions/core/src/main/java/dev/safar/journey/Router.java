package dev.safar.journey;

import dev.safar.event.MemberEvent;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.message.Gate;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a fact means for one enrollment: exit, then goal, then something a step listens for (protocol, rules 1 and 3).
///
/// @param journey the definition the enrollment runs
/// @param member what conditions may read as `member`, with the fact folded in
/// @param now the instant of looking
/// @param lease how long a segment that is woken may take
public record Router(JourneyDefinition journey, Map<String, @Nullable Object> member, Instant now, Instant lease) {
    /// Routes.
    ///
    /// @param enrollment where the member stands in this journey
    /// @param event the fact
    /// @return the enrollment as it must be written, or empty where the fact means nothing to it
    public Optional<Enrollment> route(Enrollment enrollment, MemberEvent event) {
        if (enrollment.state() instanceof Ended) {
            return Optional.empty();
        }
        if (refutes(enrollment, event)) {
            return halted(enrollment, new Stop(Stop.Kind.EXIT, "was-not-silent"));
        }
        if (isEntry(enrollment, event) || event.provenance().occurredAt().isBefore(enrollment.entry().at())) {
            return Optional.empty();
        }
        Names names = Names.of(member, enrollment).about(EventView.of(event));
        if (exits(event, names)) {
            return halted(enrollment, new Stop(Stop.Kind.EXIT, event.type()));
        }
        if (reaches(enrollment, event, names)) {
            return halted(enrollment, new Stop(Stop.Kind.GOAL, event.provenance().key().toString()));
        }
        return listens(event) && !isLate(event) ? heard(enrollment, event) : Optional.empty();
    }

    /// {@return whether a fact is too old to count for this journey's waits and trigger}
    ///
    /// @param event the fact
    public boolean isLate(MemberEvent event) {
        return event.provenance().occurredAt().isBefore(now.minus(journey.acceptLate()));
    }

    /// A purchase that became known late, and that fell into the very silence that began the journey: she never was silent. At the instant at which
    /// the silence was complete, the tie belongs to the purchase.
    private boolean refutes(Enrollment enrollment, MemberEvent event) {
        return journey.trigger() instanceof Trigger.OnSilence silence
                && event instanceof MemberEvent.PurchaseCompleted purchase
                && !purchase.provenance().occurredAt().isAfter(enrollment.entry().at())
                && purchase.provenance().occurredAt().isAfter(enrollment.entry().at().minus(silence.length()));
    }

    /// A newer body of the very fact that began the journey, such as an order that is paid a day after it was placed: it is no second event.
    private static boolean isEntry(Enrollment enrollment, MemberEvent event) {
        return enrollment.id().entry().equals(event.provenance().key().toString());
    }

    private boolean exits(MemberEvent event, Names names) {
        boolean leavesUs = event instanceof MemberEvent.ConsentWithdrawn word && word.channel().isEmpty()
                && word.topic().equals(Gate.MARKETING);
        return leavesUs || journey.exits().stream()
                .anyMatch(exit -> exit.event().equals(event.type()) && names.allow(exit.where()));
    }

    private boolean reaches(Enrollment enrollment, MemberEvent event, Names names) {
        Instant entered = enrollment.entry().at();
        Instant at = event.provenance().occurredAt();
        return journey.goal()
                .filter(goal -> goal.event().equals(event.type()) && at.isAfter(entered)
                        && !at.isAfter(entered.plus(goal.within()))
                        && names.allow(goal.where()))
                .isPresent();
    }

    private boolean listens(MemberEvent event) {
        return journey.itinerary().byId().values().stream()
                .anyMatch(step -> step instanceof Step.WaitFor waitFor && waitFor.event().equals(event.type()));
    }

    private Optional<Enrollment> halted(Enrollment enrollment, Stop stop) {
        return enrollment.apply(new Move.Halt(stop, now)) instanceof Moved moved
                ? Optional.of(moved.enrollment())
                : Optional.empty();
    }

    private Optional<Enrollment> heard(Enrollment enrollment, MemberEvent event) {
        Heard heard = new Heard(event.provenance().key().toString(), event.type(), event.provenance().occurredAt(),
                EventView.of(event));
        return enrollment.apply(new Move.Hear(heard)) instanceof Moved moved
                ? Optional.of(woken(moved.enrollment()))
                : Optional.empty();
    }

    /// A wake only says "look": the segment decides again, on its own reading.
    private Enrollment woken(Enrollment enrollment) {
        boolean wakes = enrollment.state() instanceof Waiting waiting
                && new Navigator(journey, enrollment, () -> member).leave(waiting.rest(), now).isPresent();
        return wakes && enrollment.apply(new Move.Wake(lease)) instanceof Moved moved ? moved.enrollment() : enrollment;
    }
}
