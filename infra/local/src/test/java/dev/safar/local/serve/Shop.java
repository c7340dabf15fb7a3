package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.safar.event.FactKey;
import dev.safar.journey.Enrollment;
import dev.safar.local.durable.FailingDisk;
import dev.safar.local.durable.Shelf;
import dev.safar.local.http.DeskToken;
import dev.safar.local.outbox.DurableOutbox;
import dev.safar.local.outbox.Sent;
import dev.safar.local.live.Library;
import dev.safar.local.queue.DeadLetter;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/// A server on a folder of its own, with journeys of a test's own, asked through its port. Its clock runs and is moved; nothing here sleeps for a set
/// time, and whatever is waited for is waited for with a deadline.
final class Shop implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PAGE = 500;
    private static final int MOST_CONNECTIONS = 200;
    private static final long BETWEEN_LOOKS_NANOS = 5_000_000;
    final StringWriter said = new StringWriter();
    /// The effects that were handed to the carrier, repetitions included.
    final List<String> handed = Collections.synchronizedList(new ArrayList<>());
    final HttpClient client = HttpClient.newHttpClient();
    private final Path folder;
    private final Library library;
    private final DataFolder data;
    private final LocalServer server;
    private final Signed signed;

    /// @param folder for data and journeys
    /// @param journeys texts of journeys by their names
    Shop(Path folder, Map<String, String> journeys) {
        this(folder, journeys, opened -> opened);
    }

    /// @param disk where its data lie
    Shop(Path folder, Map<String, String> journeys, FailingDisk disk) {
        this(folder, journeys, opened -> {
            opened.close();
            return new DataFolder(opened.path(), opened.config(), disk.file(opened.path().resolve("safar.db")),
                    opened.token());
        });
    }

    private Shop(Path folder, Map<String, String> journeys, UnaryOperator<DataFolder> elsewhere) {
        this.folder = folder;
        try {
            Files.createDirectories(folder.resolve("journeys/messages/en"));
            Files.writeString(folder.resolve("journeys/messages/en/hello.txt"),
                    "subject: Hello\nsms: Hello\n---\nHello, look: https://shop.example/tea\n");
            for (Map.Entry<String, String> journey : journeys.entrySet()) {
                write(journey.getKey(), journey.getValue());
            }
            this.data = elsewhere.apply(DataFolder.open(folder.resolve("data"), ZoneOffset.UTC));
            this.library = new Library(data.journeys());
            Library.Taken taken = library.take(folder.resolve("journeys"));
            assertThat(taken.faults()).isEmpty();
            this.server = LocalServer.start(data, taken.editions().orElseThrow(),
                    LocalServer.Options.USUAL.on(0), new PrintWriter(said, true), InstantSource.system(),
                    outgoing -> handed.add(outgoing.effect()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.signed = new Signed(server.port(),
                data.config().sources().values().iterator().next().secrets().getFirst());
    }

    /// {@return its folder of data}
    Path data() {
        return data.path();
    }

    /// {@return what can be asked, as `GET /desk/clock`}
    List<String> mounted() {
        return server.mounted();
    }

    DeskToken token() {
        return data.token();
    }

    /// {@return the page of the mail that left last}
    String picture() {
        return new DurableOutbox(new Shelf(data.file(), Post.SHELF)).latest(Optional.empty(), 1).getFirst().html()
                .orElseThrow();
    }

    /// Puts something on the queue that no door lets through.
    void breaks() {
        server.queue().send(List.of("no envelope"));
    }

    /// {@return a request that says nothing of a token}
    HttpRequest.Builder asks(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    void write(String name, String journey) throws IOException {
        Files.writeString(folder.resolve("journeys").resolve(name + ".journey.json"), journey);
    }

    /// What `safar local` does when a file is saved.
    Library.Taken reload() {
        Library.Taken taken = library.take(folder.resolve("journeys"));
        taken.editions().ifPresent(server::adopt);
        return taken;
    }

    /// What `safar local` has beside the server.
    Reload watches() throws IOException {
        return new Reload(library, folder.resolve("journeys"), server, new PrintWriter(said, true));
    }

    Instant now() {
        return server.stack().now();
    }

    void posts(String body) {
        answered(List.of(body));
    }

    HttpResponse<String> post(String id, String body) {
        return client.sendAsync(signed.request(id, body), BodyHandlers.ofString()).join();
    }

    /// Posts all at once, as far as they have a connection each, and every answer must be 202.
    void answered(List<String> bodies) {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        Semaphore connections = new Semaphore(MOST_CONNECTIONS);
        for (int i = 0; i < bodies.size(); i++) {
            connections.acquireUninterruptibly();
            answers.add(client.sendAsync(signed.request("msg-" + i, bodies.get(i)), BodyHandlers.ofString())
                    .whenComplete((_, _) -> connections.release()));
        }
        assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode)).containsOnly(202);
    }

    void isAtRest() {
        await(() -> server.queue().size() == 0 && server.stack().atWork() == 0
                && server.stack().store().due(0, now(), Optional.empty(), 1).isEmpty());
    }

    Map<?, ?> passes(String by) {
        HttpRequest request = asks("/desk/clock")
                .header("Authorization", "Bearer " + data.token().reveal())
                .POST(BodyPublishers.ofString("{\"by\": \"" + by + "\"}")).build();
        HttpResponse<String> answer = client.sendAsync(request, BodyHandlers.ofString()).join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        isAtRest();
        try {
            return JSON.std.mapFrom(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void await(BooleanSupplier condition) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("patience ends").isBefore(until);
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    /// {@return the enrollments of whoever's fact that is}
    ///
    /// @param fact as in `order/1001`
    List<Enrollment> enrollments(String fact) {
        return items(fact, Kind.ENROLLMENT.prefix()).stream().map(item -> ((Item.Enrollment) item).enrollment())
                .toList();
    }

    /// {@return the names of all that was rejected, page by page: the desk shows the latest thousand}
    List<String> rejections() {
        List<String> names = new ArrayList<>();
        Optional<Key> last = Optional.empty();
        List<Stored<Item>> page;
        do {
            page = server.stack().store().scan(Kind.REJECTION, last, PAGE);
            page.forEach(row -> names.add(((Item.Rejection) row.item()).name()));
            last = page.isEmpty() ? last : Optional.of(page.getLast().item().key());
        } while (page.size() == PAGE);
        return names;
    }

    /// {@return the rows of a kind, whosever they are, in the store's own order}
    List<Item> all(Kind kind) {
        return server.stack().store().scan(kind, Optional.empty(), Integer.MAX_VALUE).stream().map(Stored::item)
                .toList();
    }

    /// {@return all facts of whoever's fact that is}
    List<Item> facts(String fact) {
        return items(fact, Kind.EVENT.prefix());
    }

    List<DeadLetter> deadLetters() {
        return server.queue().dead().page("", 10);
    }

    /// {@return the ids of all effects that left the house}
    List<String> outbox() {
        DurableOutbox outbox = new DurableOutbox(new Shelf(data.file(), Post.SHELF));
        List<String> all = new ArrayList<>();
        List<Sent> page = outbox.latest(Optional.empty(), 1000);
        while (!page.isEmpty()) {
            page.forEach(sent -> all.add(sent.effect()));
            page = outbox.latest(Optional.of(page.getLast()), 1000);
        }
        return all;
    }

    private List<Item> items(String fact, String prefix) {
        Store store = server.stack().store();
        String[] kindAndId = fact.split("/", 2);
        return store.get(Key.fact(new FactKey("my-shop", kindAndId[0], kindAndId[1]))).stream()
                .map(stored -> ((Item.FactOf) stored.item()).member())
                .flatMap(member -> store.query(member.value(), prefix, Optional.empty(), 1000).stream())
                .map(Stored::item).toList();
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
