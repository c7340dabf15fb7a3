package dev.safar.local.replay;

import dev.safar.event.MemberEvent;
import dev.safar.flow.Received;
import dev.safar.local.stack.Stack;
import java.time.Instant;
import java.util.List;

/// Some of the members, with all of their facts, in a stack of their own. Lanes know nothing of each other, so they may run side by side.
final class Lane {
    private final Stack stack;
    private final List<MemberEvent> arrivals;
    private long duplicates;
    private long otherBodies;

    Lane(Stack stack, List<MemberEvent> arrivals) {
        this.stack = stack;
        this.arrivals = arrivals;
    }

    Stack stack() {
        return stack;
    }

    /// {@return how many deliveries told what was known already}
    long duplicates() {
        return duplicates;
    }

    /// {@return how many deliveries told a known fact with other contents}
    long otherBodies() {
        return otherBodies;
    }

    /// Delivers every fact at its own instant. What is due at the very instant of a fact, or at the end, is left for later.
    ///
    /// @param end lets time pass up to here
    /// @param delivered is told of each delivery
    void run(Instant end, Runnable delivered) {
        for (MemberEvent event : arrivals) {
            stack.passToJustBefore(event.provenance().occurredAt());
            deliver(event);
            delivered.run();
        }
        stack.passToJustBefore(end);
    }

    /// Delivers every fact now, in the order in which they arrive, and then runs whatever is due by now.
    ///
    /// @param delivered is told of each delivery
    void runLate(Runnable delivered) {
        for (MemberEvent event : arrivals) {
            deliver(event);
            delivered.run();
        }
        stack.passTo(stack.now());
    }

    private void deliver(MemberEvent event) {
        switch (stack.deliver(event)) {
            case Received.Accepted accepted -> otherBodies += accepted.corrected() ? 1 : 0;
            case Received.Duplicate _ -> duplicates++;
            case Received.Superseded _ -> otherBodies++;
            case Received.Waits _ -> throw new IllegalStateException("Every order names its member");
            case Received.Rejected rejected -> throw new IllegalStateException(
                    "Every order names its member, yet one was rejected: " + rejected.reason());
            case Received.Busy _ -> throw new IllegalStateException("A store in memory is never busy");
        }
    }
}
