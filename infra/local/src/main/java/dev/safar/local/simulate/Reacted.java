package dev.safar.local.simulate;

import dev.safar.event.MemberEvent;
import dev.safar.event.Reception;

/// What was done because somebody assumed it. Not for use by several threads.
public final class Reacted {
    private long opened;
    private long clicked;
    private long bought;
    private long spent;

    Reacted() {
    }

    boolean isOne(MemberEvent event) {
        return event.provenance().key().source().equals(Reactions.SOURCE);
    }

    void count(MemberEvent event) {
        switch (event) {
            case MemberEvent.MessageReceived received when received.reception() == Reception.OPENED -> opened++;
            case MemberEvent.MessageReceived _ -> clicked++;
            case MemberEvent.PurchaseCompleted purchase -> {
                bought++;
                spent += purchase.total().minorUnits();
            }
            case MemberEvent other -> throw new IllegalStateException("Nobody assumes a " + other.type());
        }
    }

    void add(Reacted other) {
        opened += other.opened;
        clicked += other.clicked;
        bought += other.bought;
        spent += other.spent;
    }

    /// {@return letters opened}
    public long opened() {
        return opened;
    }

    /// {@return letters clicked in}
    public long clicked() {
        return clicked;
    }

    /// {@return purchases beyond those of the history}
    public long bought() {
        return bought;
    }

    /// {@return what these came to, in minor units}
    public long spent() {
        return spent;
    }
}
