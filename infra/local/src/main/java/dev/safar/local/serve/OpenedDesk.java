package dev.safar.local.serve;

import dev.safar.door.Door;
import dev.safar.flow.Carrier;
import dev.safar.flow.Erasure;
import dev.safar.flow.Shop;
import dev.safar.flow.Sweep;
import dev.safar.local.durable.MvStore;
import dev.safar.local.durable.Shelf;
import dev.safar.local.http.Route;
import dev.safar.local.http.Router;
import dev.safar.local.links.Links;
import dev.safar.local.live.DeadLetterOffice;
import dev.safar.local.live.Editions;
import dev.safar.local.live.Library;
import dev.safar.local.live.LocalClock;
import dev.safar.local.outbox.DurableOutbox;
import dev.safar.local.publish.Press;
import dev.safar.local.queue.Queue;
import dev.safar.publish.Publisher;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// The desk of a folder of data whose server does not run. Nothing is sent and nothing goes on by itself: what is put on the queue waits for the server.
///
/// @param folder the open folder
/// @param router the routes of its desk
public record OpenedDesk(DataFolder folder, Router router) implements AutoCloseable {
    /// Opens a folder.
    ///
    /// @param path where; something of ours must be there
    /// @return the desk; close it
    /// @throws Unusable if it is in use, or its settings cannot be read
    public static OpenedDesk open(Path path) {
        DataFolder folder = DataFolder.open(path, ZoneId.systemDefault());
        LocalClock clock = new LocalClock(folder.file(), InstantSource.system());
        MvStore store = new MvStore(folder.file());
        Shelf shelf = new Shelf(folder.file(), Post.SHELF);
        DurableOutbox outbox = new DurableOutbox(shelf);
        Press press = new Press(store, clock);
        Shop shop = folder.config().shop();
        Queue queue = new Queue(folder.file(), clock);
        DeadLetterOffice office = new DeadLetterOffice(queue.dead(), new Door(folder.config().market()),
                new Erasure(store, shop), clock, (_, _) -> {});
        Carrier post = new Forgetting(new ClosedPost(outbox, new Links(shelf)), office::forget, _ -> {});
        AtomicReference<Editions> editions = new AtomicReference<>(editions(press, folder));
        Supplier<Sweep> sweep = () -> new Sweep(store, editions.get().catalog(), shop, post);
        List<Route> routes = new ArrayList<>(new FolderDesk(folder.config(), store, editions::get,
                queue, office, outbox, clock, due -> sweep.get().look(due, clock.instant()),
                _ -> Optional.empty(), _ -> {})
                .routes());
        Publisher publisher = new Publisher(store);
        routes.addAll(new PublishRoutes(press, publisher, editions::set,
                journey -> publisher.settle(journey, sweep.get(), clock.instant()).size(), clock).routes());
        return new OpenedDesk(folder, new Router(routes));
    }

    /// A folder whose server did not run since editions became rows has them in files.
    private static Editions editions(Press press, DataFolder folder) {
        Editions published = press.editions();
        return published.publications().isEmpty()
                ? new Editions(List.of(), new Library(folder.journeys()).kept(), List.of())
                : published;
    }

    @Override
    public void close() {
        folder.close();
    }
}
