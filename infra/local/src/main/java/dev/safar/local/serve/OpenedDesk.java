package dev.safar.local.serve;

import dev.safar.flow.Catalog;
import dev.safar.flow.Sweep;
import dev.safar.local.durable.MvStore;
import dev.safar.local.durable.Shelf;
import dev.safar.local.http.Router;
import dev.safar.local.links.Links;
import dev.safar.local.live.Library;
import dev.safar.local.live.LocalClock;
import dev.safar.local.outbox.DurableOutbox;
import dev.safar.local.queue.Queue;
import java.time.InstantSource;
import java.time.ZoneId;
import java.nio.file.Path;

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
        Catalog catalog = Catalog.of(new Library(folder.journeys()).journeys());
        Sweep sweep = new Sweep(store, catalog, folder.config().shop(),
                new ClosedPost(outbox, new Links(shelf)));
        return new OpenedDesk(folder, new Router(new Desks(folder.config(), store, () -> catalog,
                new Queue(folder.file(), clock), outbox, clock, due -> sweep.look(due, clock.instant())).routes()));
    }

    @Override
    public void close() {
        folder.close();
    }
}
