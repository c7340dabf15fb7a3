package dev.safar.proof;

import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Action;
import dev.safar.flow.Busy;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Crash;
import dev.safar.flow.Erasure;
import dev.safar.flow.Intake;
import dev.safar.flow.Received;
import dev.safar.flow.Segment;
import dev.safar.flow.Shop;
import dev.safar.flow.Start;
import dev.safar.flow.Sweep;
import dev.safar.flow.Ticket;
import dev.safar.flow.Walk;
import dev.safar.flow.World;
import dev.safar.message.TemplateBook;
import dev.safar.store.Due;
import dev.safar.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All functions, wired over one store and one carrier as they are when deployed.
final class Functions {
    private static final TemplateBook TEXTS = World.texts();
    /// How often the machine calls a function again before its execution is dead.
    private static final int TRIES = 2;

    final Segment segment;
    final Action action;
    private final Catalog catalog;
    private final Erasure erasure;
    private final Intake intake;
    private final Sweep sweep;

    Functions(Stage stage, Store store, Carrier carrier) {
        Shop shop = World.shop(stage.policy());
        this.catalog = stage.catalog();
        this.intake = new Intake(store, catalog, shop);
        this.sweep = new Sweep(store, catalog, shop, carrier);
        this.erasure = new Erasure(store, shop);
        this.segment = new Segment(store, catalog, shop);
        this.action = new Action(store, catalog, shop, TEXTS, carrier);
    }

    /// A fact arrives.
    ///
    /// @return what became of it, with what must be started now
    Received arrives(MemberEvent event, Instant now) {
        return intake.accept(event, now);
    }

    /// The sweep looks at one entry.
    ///
    /// @return what must be started now
    List<Start> looks(Due due, Instant now) {
        return sweep.look(due, now).starts();
    }

    /// Whoever published looks at one member.
    ///
    /// @return what must be started now
    List<Start> settles(Due due, Instant now) {
        return sweep.settle(due, now).starts();
    }

    /// Somebody asks that a member be forgotten.
    ///
    /// @return where the sweep must look
    Optional<Due> erases(Identity identity, Instant at) {
        return erasure.begin(identity, at);
    }

    /// One call of the machine, and then nothing.
    void calls(Runnable call) {
        try {
            call.run();
        } catch (Crash | Busy dead) {
            // The lease will tell.
        }
    }

    /// One execution of a segment.
    void executes(Start start, String claim, Instant now) {
        try {
            new Walk(segment, action, catalog.find(start.machine()).orElseThrow().itinerary(),
                    new Ticket(start.enrollment(), start.run(), claim), now, TRIES).run();
        } catch (Crash dead) {
            // The lease will tell.
        }
    }
}
