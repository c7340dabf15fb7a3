package dev.safar.local.serve;

import dev.safar.door.EnvelopeWriter;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Carrier;
import dev.safar.flow.Directory;
import dev.safar.flow.Outgoing;
import dev.safar.local.durable.Shelf;
import dev.safar.local.http.DeskToken;
import dev.safar.local.http.Route;
import dev.safar.local.links.LinkRoutes;
import dev.safar.local.links.Linking;
import dev.safar.local.links.Links;
import dev.safar.local.links.Teller;
import dev.safar.local.live.LocalClock;
import dev.safar.local.mail.Smtp;
import dev.safar.local.outbox.DurableOutbox;
import dev.safar.local.page.OutboxRoutes;
import dev.safar.local.post.PostOffice;
import dev.safar.local.queue.Pulse;
import dev.safar.local.queue.Queue;
import dev.safar.log.Line;
import dev.safar.log.Log;
import dev.safar.mail.Addressee;
import dev.safar.store.Store;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The post of a server: what leaves the house, the links in it, and a thread that tells the queue what members did with them.
final class Post implements AutoCloseable {
    /// Where in the file of data the post keeps its things.
    static final String SHELF = "post";
    private static final int SECONDS_TO_END = 5;
    private final DurableOutbox outbox;
    private final PostOffice office;
    private final Links links;
    private final Teller teller;
    private final LocalClock clock;
    private final Log log;
    private final DeskToken token;
    private final Pulse pulse;
    private final ScheduledExecutorService thread = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("post").factory());

    /// @param here where this machine reaches the server, by when something leaves
    /// @param listener is told of what leaves
    /// @param pulse is told whether links are told of
    Post(DataFolder folder, Store store, LocalClock clock, Queue queue, Supplier<URI> here, Consumer<Outgoing> listener,
            Log log, Pulse pulse) {
        this.pulse = pulse;
        Config config = folder.config();
        Shelf shelf = new Shelf(folder.file(), SHELF);
        this.clock = clock;
        this.log = log;
        this.token = folder.token();
        this.outbox = new DurableOutbox(shelf);
        this.links = new Links(shelf);
        this.teller = new Teller(links, new Addressee(store, new Directory(store, config.shop())::find),
                (facts, _) -> put(facts, queue));
        this.office = new PostOffice(outbox, links,
                new Linking(() -> config.mail().publicUrl().orElseGet(here), config.shop().identityKey(),
                        config.mail().tracking()),
                config.mail().smtp().map(Smtp::new), config.shop().policy().language(), listener);
        var _ = thread.scheduleWithFixedDelay(this::tell, 1, 1, TimeUnit.SECONDS);
    }

    private static boolean put(List<MemberEvent> facts, Queue queue) {
        try {
            queue.send(facts.stream().map(EnvelopeWriter::write).toList());
            return true;
        } catch (IllegalStateException _) {
            return false; // the disk said no: whoever asks tries again
        }
    }

    /// A schedule ends with what is thrown.
    private void tell() {
        try {
            teller.tell(clock.instant());
            pulse.works(SHELF);
        } catch (Throwable thrown) {
            pulse.fails(SHELF, thrown.getClass().getSimpleName());
            log.tell(new Line.Failed(SHELF, "teller", thrown));
        }
    }

    Carrier carrier() {
        return office;
    }

    DurableOutbox outbox() {
        return outbox;
    }

    List<Route> routes() {
        List<Route> routes = new ArrayList<>(new LinkRoutes(links, teller, clock).all());
        routes.addAll(new OutboxRoutes(outbox, links, token).all());
        return routes;
    }

    /// Tells no more; what is not told yet is told after the next start.
    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
