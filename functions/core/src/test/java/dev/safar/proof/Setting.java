package dev.safar.proof;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Crash;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Ticket;
import dev.safar.journey.EnrollmentId;
import dev.safar.store.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happens before a scene, one thing after the other: the same functions over a store of its own.
final class Setting {
    /// The execution that holds the claim where one does.
    static final String HOLDER = "x0";

    final ContentStore store = new ContentStore(Content.EMPTY);
    final List<String> post = new ArrayList<>();
    final Stage stage;
    private final Functions functions;
    private boolean dying;

    Setting() {
        this(Stage.LIFE);
    }

    Setting(Stage stage) {
        this.stage = stage;
        this.functions = new Functions(stage, store, this::carry);
    }

    private Receipt carry(Outgoing outgoing) {
        post.add(outgoing.effect());
        if (dying) {
            throw new Crash("behind the channel");
        }
        return new Receipt.Taken();
    }

    /// She buys, and the start is lost.
    Setting entered(Instant at) {
        functions.arrives(Cast.bought(at), at);
        return this;
    }

    Setting claimed(Instant at) {
        functions.segment.begin(ticket(), at);
        return this;
    }

    Setting acted(Instant at) {
        functions.calls(() -> functions.action.act(ticket(), "hello", at));
        return this;
    }

    /// The execution dies when the letter is out, and nobody hears that it is.
    Setting diedBehindTheChannel(Instant at) {
        dying = true;
        return acted(at);
    }

    Setting parked(String step, Instant at) {
        functions.segment.park(ticket(), step, at);
        return this;
    }

    /// Somebody asks that she be forgotten, and nobody looks yet.
    Setting erased(Instant at) {
        functions.erases(Cast.HER, at);
        return this;
    }

    /// The sweep looks at what is due.
    Setting looked(Instant at) {
        store.content().due(at, Optional.empty(), 1).forEach(due -> functions.looks(due, at));
        return this;
    }

    private Ticket ticket() {
        return new Ticket(id(), 1, HOLDER);
    }

    /// The first there is.
    EnrollmentId id() {
        return ids().getFirst();
    }

    List<EnrollmentId> ids() {
        return store.content().all(Item.Enrollment.class).map(item -> item.enrollment().id()).toList();
    }
}
