package dev.safar.local.live;

import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Intake;
import dev.safar.flow.Shop;
import dev.safar.flow.Sweep;
import dev.safar.lambda.DueSweep;
import dev.safar.lambda.MemberEvents;
import dev.safar.lambda.Starter;
import dev.safar.local.stack.LocalFunction;
import dev.safar.log.Log;
import dev.safar.store.Store;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/// The functions, wired for one catalog. Safe for many threads.
///
/// @param memberEvents takes batches of the queue
/// @param dueSweep looks at what is due
/// @param intake writes rejections
/// @param sweep what the sweep calls for each entry
record Functions(LocalFunction memberEvents, LocalFunction dueSweep, Intake intake, Sweep sweep) {
    static Functions of(Store store, Catalog catalog, Shop shop, InstantSource clock, Carrier carrier,
            Starter starter, BooleanSupplier stopping, Log log) {
        Intake intake = new Intake(store, catalog, shop);
        Sweep sweep = new Sweep(store, catalog, shop, carrier);
        // What is on the queue has passed the door of the webhooks: its phone numbers carry their country codes.
        Door door = new Door(new Market(shop.currency(), Market.ANYWHERE));
        return new Functions(
                new LocalFunction("MemberEvents", new MemberEvents(door, intake, sweep, starter, clock, log)),
                new LocalFunction("DueSweep", new DueSweep(store, sweep, starter, clock, log), stopping), intake,
                sweep);
    }
}
