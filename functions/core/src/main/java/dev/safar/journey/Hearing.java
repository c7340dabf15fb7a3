package dev.safar.journey;

import dev.safar.event.MemberEvent;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.message.Reason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One fact before one enrollment that is under way: what it ends, whether a wait would take it, and why not.
final class Hearing {
    private final JourneyDefinition journey;
    private final Enrollment enrollment;
    private final MemberEvent event;
    private final Names names;
    private final boolean tooOld;
    private final List<Remark> remarks = new ArrayList<>();

    Hearing(JourneyDefinition journey, Enrollment enrollment, MemberEvent event, Names names, boolean tooOld) {
        this.journey = journey;
        this.enrollment = enrollment;
        this.event = event;
        this.names = names;
        this.tooOld = tooOld;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /// Exit, then goal. Neither asks how late the fact came: what is known now ends what would go on.
    Optional<Stop> stop() {
        boolean leaves = journey.exits().stream()
                .anyMatch(exit -> exit.event().equals(event.type()) && holds("exit", exit.where()));
        return leaves
                ? Optional.of(new Stop(Stop.Kind.EXIT, event.type()))
                : journey.goal().filter(this::isReached)
                        .map(_ -> new Stop(Stop.Kind.GOAL, event.provenance().key().toString()));
    }

    private boolean isReached(Goal goal) {
        Instant entered = enrollment.entry().at();
        Instant last = entered.plus(goal.within());
        if (!goal.event().equals(event.type()) || !at().isAfter(entered) || !holds("goal", goal.where())) {
            return false;
        }
        if (at().isAfter(last)) {
            remark(Reason.LATE, "The goal of " + journey.name() + " counted until " + last);
        }
        return !at().isAfter(last);
    }

    private boolean holds(String what, Optional<Condition> where) {
        Verdict verdict = names.ask(where);
        verdict.trouble().ifPresent(trouble -> remarks.add(new Remark(Reason.UNDECIDED,
                enrollment.id().withinMember() + "#" + what,
                "The condition of the " + what + " of " + journey.name() + " counted as false: " + trouble)));
        return verdict.holds();
    }

    /// {@return whether a wait may still take it; where one would have, but cannot any more, a remark says so}
    boolean isAwaited() {
        List<Step.WaitFor> listening = journey.itinerary().waits().stream()
                .filter(wait -> wait.awaits(event.type())).toList();
        if (listening.isEmpty()) {
            return false;
        }
        Ahead ahead = Ahead.of(journey.itinerary(), enrollment);
        boolean open = listening.stream().anyMatch(wait -> ahead.mayTake(wait, at()));
        if (open && !tooOld) {
            return true;
        }
        if (!isTaken()) {
            listening.stream().filter(wait -> open ? ahead.mayTake(wait, at()) : ahead.isOver(wait, at()))
                    .filter(this::wouldTake).findFirst()
                    .ifPresent(wait -> remark(Reason.LATE, "Too late for `" + wait.id() + "`: "
                            + (open ? "older than " + journey.acceptLate() : "it had waited long enough")));
        }
        return false;
    }

    private boolean wouldTake(Step.WaitFor wait) {
        return wait.awaited().stream().filter(one -> one.event().equals(event.type()))
                .anyMatch(one -> names.ask(one.where()).holds());
    }

    /// A newer body of a fact that a wait took already, or that still may be taken.
    private boolean isTaken() {
        String fact = event.provenance().key().toString();
        return enrollment.answers().values().stream().anyMatch(heard -> heard.fact().equals(fact))
                || enrollment.inbox().stream().anyMatch(heard -> heard.fact().equals(fact));
    }

    /// Says something about this fact and this run.
    void remark(Reason reason, String text) {
        remarks.add(new Remark(reason, enrollment.id().withinMember() + "#" + event.provenance().key(), text));
    }

    private Instant at() {
        return event.provenance().occurredAt();
    }
}
