package dev.safar.webhook;

import dev.safar.event.MemberEvent;
import java.util.List;

/// What the door makes of one request.
public sealed interface WebhookAnswer {
    /// It is genuine. What is in it must be durable before the sender hears 2xx.
    ///
    /// @param facts what happened; none where the body tells nothing new, such as an order that is not paid yet
    /// @param rejections what cannot be accepted
    /// @param notes what was left out or passed over, without personal data
    record Taken(List<MemberEvent> facts, List<Rejected> rejections, List<String> notes) implements WebhookAnswer {
        /// Copies.
        public Taken {
            facts = List.copyOf(facts);
            rejections = List.copyOf(rejections);
            notes = List.copyOf(notes);
        }
    }

    /// The platform only asks whether somebody listens. It is answered with 200 and nothing is stored; it need not be signed, since it says nothing.
    record Greeted() implements WebhookAnswer {}

    /// It is turned away and nothing is stored.
    ///
    /// @param refusal why, with its status
    /// @param detail a sentence for the sender's log: what was expected; without personal data, and without anything secret
    record Refused(Refusal refusal, String detail) implements WebhookAnswer {}
}
