package dev.safar.flow;

import dev.safar.event.MemberEvent;
import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Store;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.Optional;

/// Takes a fact in: reads the member, folds, routes, and writes the fact with all that it sets in motion in one transaction (protocol, rule 1).
/// After that only the starts are left.
public final class Intake {
    /// How often it reads again and computes again when somebody was faster; more than that many at once on one member are delivered again.
    private static final int MOST_TRIES = 10;

    private final Store store;
    private final Catalog catalog;
    private final Shop shop;
    private final IdentityHash hash;

    /// Wires the intake.
    ///
    /// @param store where members are
    /// @param catalog the journeys
    /// @param shop whose members they are
    public Intake(Store store, Catalog catalog, Shop shop) {
        this.store = store;
        this.catalog = catalog;
        this.shop = shop;
        this.hash = new IdentityHash(shop.identityKey());
    }

    /// Takes one fact in. Delivering it again changes nothing.
    ///
    /// @param event the fact
    /// @param now the instant of arrival
    /// @return what became of it
    public Received accept(MemberEvent event, Instant now) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Optional<Owners> owners = Owners.of(event, hash, store);
            if (owners.isEmpty()) {
                return reject(event, now);
            }
            Arrival arrival = new Arrival(store, catalog, shop, owners.get(), event, now);
            if (arrival.ended().isPresent()) {
                return arrival.ended().get();
            }
            switch (store.transact(arrival.writes())) {
                case Answer.Applied _ -> {
                    return arrival.accepted();
                }
                case Answer.Contended _ -> {
                    return new Received.Busy();
                }
                case Answer.Lost _ -> {
                    // Somebody wrote between our reading and our writing: look again.
                }
            }
        }
        return new Received.Busy();
    }

    private Received reject(MemberEvent event, Instant now) {
        String name = event.provenance().key().toString();
        Item row = new Item.Rejection(name, "no-identity", now,
                "The fact names nobody; send a customer id, an e-mail address or a phone number with it");
        return switch (store.write(new Write.Put(row, Expect.ANYTHING))) {
            case Answer.Applied _ -> new Received.Rejected("no-identity");
            case Answer.Lost _,Answer.Contended _ -> new Received.Busy();
        };
    }
}
