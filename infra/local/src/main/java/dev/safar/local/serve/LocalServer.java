package dev.safar.local.serve;

import dev.safar.door.Door;
import dev.safar.flow.Erasure;
import dev.safar.flow.Outgoing;
import dev.safar.local.durable.DataFile;
import dev.safar.local.durable.MvStore;
import dev.safar.local.http.HttpServer;
import dev.safar.local.http.Response;
import dev.safar.local.http.Route;
import dev.safar.local.http.Router;
import dev.safar.local.live.Console;
import dev.safar.local.live.DeadLetterOffice;
import dev.safar.local.live.Edition;
import dev.safar.local.live.Editions;
import dev.safar.local.live.LiveStack;
import dev.safar.local.live.LocalClock;
import dev.safar.local.live.Motion;
import dev.safar.local.live.MovedClock;
import dev.safar.local.live.Sweeper;
import dev.safar.local.live.Watched;
import dev.safar.local.page.Feed;
import dev.safar.local.page.JourneyRoutes;
import dev.safar.local.page.PageFiles;
import dev.safar.local.publish.Press;
import dev.safar.local.publish.TooManyJourneys;
import dev.safar.local.queue.Courtesy;
import dev.safar.local.queue.Message;
import dev.safar.local.queue.Pulse;
import dev.safar.local.queue.Pump;
import dev.safar.local.queue.Queue;
import dev.safar.local.stack.AwsEvents;
import dev.safar.publish.Registry;
import dev.safar.log.Line;
import dev.safar.log.Log;
import dev.safar.publish.Publisher;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// A folder of data, alive behind a port: the one place where the local parts are put together.
public final class LocalServer implements AutoCloseable {
    private static final int WORKERS = 16;

    private final DataFolder folder;
    private final LiveStack stack;
    private final Queue queue;
    private final Pump pump;
    private final Sweeper sweeper;
    private final HttpServer http;
    private final Post post;
    private final AtomicReference<List<String>> findings;
    private final Press press;

    private LocalServer(DataFolder folder, LiveStack stack, Queue queue, Pump pump, Sweeper sweeper,
            HttpServer http, Post post, AtomicReference<List<String>> findings, Press press) {
        this.press = press;
        this.post = post;
        this.findings = findings;
        this.folder = folder;
        this.stack = stack;
        this.queue = queue;
        this.pump = pump;
        this.sweeper = sweeper;
        this.http = http;
    }

    /// Starts to serve. What was under way when another process died goes on first.
    ///
    /// @param folder closed with the server
    /// @param editions what stands in the folder of journeys; what was published by hand otherwise stays
    /// @param options where to listen, and how often to sweep
    /// @param out is told in a line each what happens
    /// @return the server; close it
    /// @throws IOException if it cannot listen there; see [HttpServer#start(String, int, Router)]
    /// @throws Unusable if the settings name what cannot be, or the disk is full
    public static LocalServer start(DataFolder folder, Editions editions, Options options, PrintWriter out)
            throws IOException {
        return start(folder, editions, options, out, InstantSource.system(), _ -> {});
    }

    /// {@return whether journeys were published in a folder of data, so that it can be served without any other}
    ///
    /// @param folder it is open
    public static boolean hasJourneys(DataFolder folder) {
        return !new Registry(new MvStore(folder.file())).journeys().isEmpty();
    }

    /// @param world the clock that runs
    /// @param witness is told of everything that is handed to a carrier, before the carrier may drop it as a repetition
    static LocalServer start(DataFolder folder, Editions editions, Options options, PrintWriter out,
            InstantSource world, Consumer<Outgoing> witness) throws IOException {
        try {
            return begin(folder, editions, options, out, world, witness);
        } catch (IllegalStateException failed) {
            throw folder.file().broken().map(why -> new Unusable(end(why))).orElseThrow(() -> failed);
        }
    }

    /// {@return what to say where the file of data broke, and with it the server}
    ///
    /// @param why what [dev.safar.local.durable.DataFile#broken()] says
    public static String end(String why) {
        return why
                + ". Safar ends here. Everything that it answered with 2xx is kept: see that the disk has room and works, and start it again";
    }

    private static LocalServer begin(DataFolder folder, Editions editions, Options options, PrintWriter out,
            InstantSource world, Consumer<Outgoing> witness) throws IOException {
        LocalClock clock = new LocalClock(folder.file(), world);
        Console console = new Console(out, clock);
        Motion motion = new Motion();
        Watched store = new Watched(new MvStore(folder.file()), motion::ended);
        Press press = new Press(store, clock);
        // Before anything is opened that would have to be closed again where the journeys are too many.
        press.adopt(editions).forEach(out::println);
        Queue queue = new Queue(folder.file(), clock);
        Feed feed = new Feed(clock);
        Pulse pulse = new Pulse();
        Log log = line -> {
            console.tell(line);
            feed.tell(line);
            motion.tell(line);
        };
        AtomicReference<URI> here = new AtomicReference<>(options.at(options.port()));
        Post post = new Post(folder, store, clock, queue, here::get,
                outgoing -> {
                    console.left(outgoing);
                    motion.left(outgoing);
                }, log, pulse);
        press.unreadable().forEach(out::println);
        DeadLetterOffice office = new DeadLetterOffice(queue.dead(), new Door(folder.config().market()),
                new Erasure(store, folder.config().shop()), clock, console::gone);
        LiveStack stack = new LiveStack(store, press.editions(), folder.config().shop(), clock,
                new Forgetting(post.carrier(), office::forget, witness), log);
        Courtesy courtesy = new Courtesy();
        List<Route> webhooks = Webhooks.routes(folder.config(), stack, queue, clock, courtesy);
        stack.resume();
        press.unsettled().forEach(stack::settle);
        Pump pump = new Pump(queue, folder.file(), WORKERS, courtesy, batch -> stack.take(records(batch)), pulse,
                thrown -> log.tell(new Line.Failed("queue", "worker", thrown)));
        Sweeper sweeper = new Sweeper(stack, store, clock, office, options.sweep(), pulse);
        List<Route> routes = new ArrayList<>(webhooks);
        routes.add(new Health(stack, queue, folder.file(), pulse).route());
        AtomicReference<List<String>> findings = new AtomicReference<>(List.of());
        routes.addAll(post.routes());
        routes.addAll(page(stack, feed, findings));
        routes.addAll(new FolderDesk(folder.config(), store, stack::editions, queue, office,
                post.outbox(), clock, _ -> stack.sweep(),
                doubt -> Optional.of(stack.again(doubt.enrollment(), doubt.step(), doubt.by())), log).routes());
        routes.addAll(new PublishRoutes(press, new Publisher(store), stack::use, stack::settle, clock).routes());
        routes.addAll(Clock.routes(new MovedClock(clock, stack, queue, sweeper, motion)));
        try {
            HttpServer http = HttpServer.start(options.host(), options.port(),
                    new Router(routes.stream().map(route -> careful(route, folder.file())).toList(), folder.token()));
            here.set(options.at(http.port()));
            Presence.tell(folder.path(), http.port());
            return new LocalServer(folder, stack, queue, pump, sweeper, http, post, findings, press);
        } catch (IOException e) {
            post.close();
            pump.close();
            sweeper.close();
            stack.close();
            throw e;
        }
    }

    /// What a broken disk keeps from being done may be asked again once it works.
    private static Route careful(Route route, DataFile file) {
        return new Route(route.method(), route.pattern(), route.audience(), request -> {
            try {
                return route.handler().handle(request);
            } catch (RuntimeException e) {
                if (file.broken().isEmpty()) {
                    throw e;
                }
                return Response.refused(503, "not-stored", "The disk fails; send it again once it works");
            }
        });
    }

    private static List<Route> page(LiveStack stack, Feed feed, AtomicReference<List<String>> findings) {
        List<Route> routes = new ArrayList<>(PageFiles.routes());
        routes.addAll(feed.routes());
        routes.addAll(new JourneyRoutes(() -> stack.editions().active().stream().map(Edition::journey).toList(),
                findings::get).all());
        return routes;
    }

    private static List<Map<String, Object>> records(List<Message> batch) {
        return batch.stream().map(message -> AwsEvents.record(message.id(), message.body(), message.sent(),
                message.failures() + 1)).toList();
    }

    /// {@return the port it listens on}
    public int port() {
        return http.port();
    }

    /// {@return what can be asked here, as `GET /desk/clock`; `*` for every method}
    public List<String> mounted() {
        return http.mounted();
    }

    /// {@return the live stack}
    public LiveStack stack() {
        return stack;
    }

    /// Takes in what stands in the watched folder now.
    ///
    /// @param drafts without faults
    /// @return what a person should know, a sentence each
    /// @throws TooManyJourneys if there would be too many; then everything stays as it was
    public List<String> adopt(Editions drafts) {
        List<String> said = press.adopt(drafts);
        stack.use(press.editions());
        return said;
    }

    /// Shows what is wrong with the journeys that are being edited.
    ///
    /// @param wrong a sentence each, with its place; none once all is well
    public void found(List<String> wrong) {
        findings.set(List.copyOf(wrong));
    }

    /// {@return the queue}
    public Queue queue() {
        return queue;
    }

    /// Takes no more requests, then lets everything that runs come to an end, and closes the folder.
    @Override
    public void close() {
        // Backwards, and each of them whatever the ones before had to say.
        try (folder; stack; sweeper; pump; post; http) {
            stack.stop();
        }
    }

    /// Where to listen, and how often to look.
    ///
    /// @param host the address, as in `127.0.0.1`
    /// @param port the port; 0 for any that is free
    /// @param sweep the least time between two sweeps
    public record Options(String host, int port, Duration sweep) {
        /// What holds where nothing else is asked.
        public static final Options USUAL = new Options("127.0.0.1", 7077, Duration.ofSeconds(1));

        /// Where this machine reaches the server.
        private URI at(int real) {
            return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + real);
        }

        /// {@return the same on another port}
        ///
        /// @param other the port
        public Options on(int other) {
            return new Options(host, other, sweep);
        }
    }
}
