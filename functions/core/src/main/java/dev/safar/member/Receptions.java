package dev.safar.member;

import dev.safar.event.MemberEvent.MessageReceived;
import dev.safar.event.Reception;

/// What became of the messages sent to her. One message that is opened twice is two facts, if the channel names them apart.
///
/// @param delivered those that arrived
/// @param opened those she opened
/// @param clicked those in which she followed a link
/// @param bounced those that came back
public record Receptions(Tally delivered, Tally opened, Tally clicked, Tally bounced) {
    static final Receptions NONE = new Receptions(Tally.NONE, Tally.NONE, Tally.NONE, Tally.NONE);

    /// {@return the tally of one kind}
    ///
    /// @param reception which
    public Tally of(Reception reception) {
        return switch (reception) {
            case DELIVERED -> delivered;
            case OPENED -> opened;
            case CLICKED -> clicked;
            case BOUNCED -> bounced;
        };
    }

    Receptions revised(Change<MessageReceived> change) {
        return new Receptions(revised(change, Reception.DELIVERED), revised(change, Reception.OPENED),
                revised(change, Reception.CLICKED), revised(change, Reception.BOUNCED));
    }

    private Tally revised(Change<MessageReceived> change, Reception reception) {
        return of(reception).revised(
                change.filter(event -> event.reception() == reception).map(event -> event.provenance().stamp()));
    }

    void write(CanonicalText text) {
        for (Reception reception : Reception.values()) {
            of(reception).write(text, "receptions." + reception.word());
        }
    }
}
