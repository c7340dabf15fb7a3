package dev.safar.journey;

import dev.safar.event.MemberEvent;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.Move.Outcome.Moved;
import dev.safar.journey.Move.Outcome.Refused;
import dev.safar.message.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a fact means for one enrollment: exit, then goal, then something a step listens for (protocol, rules 1 and 3).
///
/// @param journey the definition the enrollment runs
/// @param member what conditions may read as `member`, with the fact folded in
/// @param left whether she withdrew her consent to what the journey is about, with the fact folded in: that is an exit everywhere, and the fact alone could not say it,
///        since a later word may be known already
/// @param paused whether nobody goes on in this journey for now: what is heard is kept, and wakes nobody
/// @param now the instant of looking
/// @param lease how long a segment that is woken may take
public record Router(JourneyDefinition journey, Map<String, @Nullable Object> member, boolean left, boolean paused,
        Instant now, Instant lease) {
    private static final String CONSENT_WITHDRAWN = "consent.withdrawn";

    /// Routes.
    ///
    /// @param enrollment where the member stands in this journey
    /// @param event the fact
    /// @return the enrollment as it must be written, if it moves, and what a person should see
    public Routed route(Enrollment enrollment, MemberEvent event) {
        if (enrollment.state() instanceof Ended) {
            return Routed.Unmoved.UNHEARD;
        }
        if (refutes(enrollment, event)) {
            return halted(enrollment, Stop.REFUTED, List.of());
        }
        if (left) {
            return halted(enrollment, new Stop(Stop.Kind.EXIT, CONSENT_WITHDRAWN), List.of());
        }
        if (isEntry(enrollment, event) || event.provenance().occurredAt().isBefore(enrollment.entry().at())) {
            return unheard(enrollment, event, List.of());
        }
        Hearing hearing = new Hearing(journey, enrollment, event,
                Names.of(member, enrollment).about(EventView.of(event)), isLate(event));
        Optional<Stop> stop = hearing.stop();
        if (stop.isPresent()) {
            return halted(enrollment, stop.get(), hearing.remarks());
        }
        return hearing.isAwaited()
                ? heard(enrollment, event, hearing)
                : unheard(enrollment, event, hearing.remarks());
    }

    /// What an older body of the fact was heard as holds no longer.
    private static Routed unheard(Enrollment enrollment, MemberEvent event, List<Remark> remarks) {
        return enrollment.apply(new Move.Unhear(event.provenance().key().toString())) instanceof Moved moved
                ? new Routed.Moved(moved.enrollment(), remarks)
                : new Routed.Unmoved(remarks);
    }

    /// {@return whether a fact is too old to count for this journey's waits and trigger}
    ///
    /// @param event the fact
    public boolean isLate(MemberEvent event) {
        return isLate(event.provenance().occurredAt());
    }

    /// {@return whether an instant is too long ago to begin this journey, or to count for its waits}
    ///
    /// @param at the instant
    public boolean isLate(Instant at) {
        return at.isBefore(now.minus(journey.acceptLate()));
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

    private Routed halted(Enrollment enrollment, Stop stop, List<Remark> remarks) {
        return enrollment.apply(new Move.Halt(stop, now)) instanceof Moved moved
                ? new Routed.Moved(moved.enrollment(), remarks)
                : new Routed.Unmoved(remarks);
    }

    private Routed heard(Enrollment enrollment, MemberEvent event, Hearing hearing) {
        Heard heard = new Heard(event.provenance().key().toString(), event.type(), event.provenance().occurredAt(),
                EventView.of(event));
        Move.Outcome outcome = enrollment.apply(new Move.Hear(heard, false));
        if (isFull(outcome)) {
            outcome = atOnce(enrollment, heard).orElse(outcome);
        }
        if (isFull(outcome)) {
            hearing.remark(Reason.INBOX_FULL, "A run holds at most " + Heard.MOST + " events, and "
                    + Heard.HEAVIEST / 1024 + " KiB of them, that no step has taken, and took no more");
        }
        return outcome instanceof Moved moved
                ? new Routed.Moved(woken(moved.enrollment()), hearing.remarks())
                : new Routed.Unmoved(hearing.remarks());
    }

    private static boolean isFull(Move.Outcome outcome) {
        return outcome instanceof Refused refused && refused.why() == Move.Refusal.INBOX_FULL;
    }

    /// What the wait she is at takes at once stays in a full inbox for a moment only.
    private Optional<Move.Outcome> atOnce(Enrollment enrollment, Heard heard) {
        return enrollment.apply(new Move.Hear(heard, true)) instanceof Moved moved && takes(moved.enrollment(), heard)
                ? Optional.of(moved)
                : Optional.empty();
    }

    /// A wake only says "look": the segment decides again, on its own reading.
    private Enrollment woken(Enrollment enrollment) {
        return !paused && look(enrollment).isPresent() && enrollment.apply(new Move.Wake(lease)) instanceof Moved moved
                ? moved.enrollment()
                : enrollment;
    }

    private boolean takes(Enrollment enrollment, Heard heard) {
        return look(enrollment).flatMap(Landing::taken).filter(heard::isSameFact).isPresent();
    }

    private Optional<Landing> look(Enrollment enrollment) {
        return enrollment.state() instanceof Waiting waiting
                && journey.isRest(waiting.rest().step(), enrollment)
                        ? new Navigator(journey, enrollment, () -> member).leave(waiting.rest(), now)
                        : Optional.empty();
    }
}
