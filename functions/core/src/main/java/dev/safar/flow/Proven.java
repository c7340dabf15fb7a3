package dev.safar.flow;

import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.MessageReceived;
import dev.safar.journey.Enrollment;
import dev.safar.journey.Move;
import dev.safar.journey.Move.Outcome.Moved;
import java.util.Optional;

/// What a receipt proves. It names an effect, and whatever met the message, even that it came back, says that it was sent: an effect in doubt is SENT, and one that is
/// begun will be, should its execution be dead (protocol, rule 9).
final class Proven {
    private Proven() {
    }

    /// {@return the enrollment as the fact leaves it; empty where the fact is no receipt, is about another effect, or nothing is in doubt}
    static Optional<Enrollment> by(MemberEvent event, Enrollment enrollment) {
        return event instanceof MessageReceived receipt
                ? step(receipt, enrollment).flatMap(step -> confirmed(enrollment, step, receipt))
                : Optional.empty();
    }

    private static Optional<Enrollment> confirmed(Enrollment enrollment, String step, MessageReceived receipt) {
        return enrollment.apply(new Move.Confirm(step, receipt.reception().word())) instanceof Moved moved
                ? Optional.of(moved.enrollment())
                : Optional.empty();
    }

    private static Optional<String> step(MessageReceived receipt, Enrollment enrollment) {
        String before = enrollment.id() + "#";
        return Optional.of(receipt.message()).filter(message -> message.startsWith(before))
                .map(message -> message.substring(before.length()));
    }
}
