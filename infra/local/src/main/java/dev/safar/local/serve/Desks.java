package dev.safar.local.serve;

import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.door.TypedIdentities;
import dev.safar.flow.Catalog;
import dev.safar.flow.Doubts.Said;
import dev.safar.flow.Erasure;
import dev.safar.flow.Shop;
import dev.safar.local.desk.Concerns;
import dev.safar.local.desk.DeadLetters;
import dev.safar.local.desk.Desk;
import dev.safar.local.desk.Doubt;
import dev.safar.local.desk.Export;
import dev.safar.local.desk.Forgetter;
import dev.safar.local.desk.Reconciliation;
import dev.safar.local.desk.Strangers;
import dev.safar.local.http.Route;
import dev.safar.local.live.Editions;
import dev.safar.local.story.Letters;
import dev.safar.store.Due;
import dev.safar.store.Store;
import dev.safar.webhook.Durable;
import dev.safar.webhook.source.SourceKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// A desk: puts what is known of a shop's members behind the routes under `/desk`, wherever it is kept: in a folder of data, or on AWS.
///
/// @param shop whose members they are
/// @param market what is traded in, and where
/// @param sources who may send, by the last part of the webhook's path
/// @param store where members are
/// @param editions the journeys at the moment of asking
/// @param durable takes in what webhooks missed
/// @param deadLetters what the queue gave up
/// @param letters the texts that left the house, by the ids of their effects, where they are kept
/// @param clock what time it is
/// @param ahead how far the clock was moved
/// @param look lets the sweep look at an entry at once
/// @param forget takes away the dead letters of whoever is erased
/// @param again has an action done once more; empty where nothing leaves from here
public record Desks(Shop shop, Market market, Map<String, SourceKind> sources, Store store,
        Supplier<Editions> editions, Durable durable, DeadLetters deadLetters,
        Letters letters, InstantSource clock, Supplier<Duration> ahead,
        Consumer<Due> look, Forgetter forget, Function<Doubt, Optional<Said>> again) {
    /// {@return the routes}
    public List<Route> routes() {
        Supplier<Catalog> catalog = () -> editions.get().catalog();
        DeskRoutes members = new DeskRoutes(new Desk(store, shop, market, catalog, letters), new Concerns(store),
                new Export(store, shop, letters), new Erasure(store, shop), look, forget, clock);
        DeskWorks works = new DeskWorks(shop, market, sources,
                new Reconciliation(store, catalog, new Door(market), durable), clock, ahead);
        List<Route> routes = new ArrayList<>(members.routes());
        routes.addAll(new StrangerRoutes(new Strangers(deadLetters, new Door(market), new TypedIdentities(market),
                new Erasure(store, shop), look, forget), clock).routes());
        routes.add(new PreviewRoute(store, shop, editions, clock).route());
        routes.addAll(new DoubtRoutes(store, new Concerns(store), again, clock).routes());
        routes.addAll(works.routes());
        routes.addAll(new DeadLetterRoutes(DeadLetterRoutes.FACTS, deadLetters, clock).routes());
        return routes;
    }
}
