import com.sun.management.OperatingSystemMXBean;
import dev.safar.local.durable.DataFile;
import dev.safar.local.live.Library;
import dev.safar.local.queue.Queue;
import dev.safar.local.serve.DataFolder;
import dev.safar.local.serve.LocalServer;
import dev.safar.webhook.Secrets;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Measures the server of one machine; `infra/bench/ingest` runs it. Everything is in one process: the server, and clients that write requests which were signed
/// before, and read no more of an answer than they must.
final class Ingest {
    private static final String ID = "msg-";
    private static final int FACTS_A_MEMBER = 10;
    private static final OperatingSystemMXBean PROCESS = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Path journeys;
    private final Path work;
    private final int connections;

    private Ingest(Path journeys, Path work, int connections) {
        this.journeys = journeys;
        this.work = work;
        this.connections = connections;
    }

    /// @param arguments what to measure (`rate`, `members`, `memory`), the folder of journeys, a folder to work in, how many events, how many connections
    public static void main(String[] arguments) throws Exception {
        Ingest ingest = new Ingest(Path.of(arguments[1]), Path.of(arguments[2]), Integer.parseInt(arguments[4]));
        int events = Integer.parseInt(arguments[3]);
        switch (arguments[0]) {
            case "rate" -> ingest.rate(events);
            case "members" -> ingest.members(events);
            case "memory" -> ingest.memory(events);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.exit(0);
    }

    /// One line: durable 202s a second; appends a second of a bare loop that waits for each, and the ratio; those of as many threads as there are connections, which
    /// share their syncs, and the ratio; processor time of the whole process for a 202, clients included; and events a second until everything that came of them was
    /// done. Loops and door begin after a quarter as many that are not counted, since nobody's server is a second old.
    private void rate(int events) throws Exception {
        int first = events / 4;
        bare(first, connections);
        double alone = bare(events, 1);
        double together = bare(events, connections);
        try (Shop shop = new Shop(fresh("door"), journeys)) {
            perSecond(connections, first, shop.posting(IntStream.range(0, first).mapToObj(shop::request).toList()));
            shop.awaitRest();
            List<byte[]> requests = IntStream.range(first, first + events).mapToObj(shop::request).toList();
            long cpu = PROCESS.getProcessCpuTime();
            long from = System.nanoTime();
            double answered = perSecond(connections, events, shop.posting(requests));
            long micros = (PROCESS.getProcessCpuTime() - cpu) / 1000 / events;
            shop.awaitRest();
            double whole = (System.nanoTime() - from) / 1e9;
            System.out.printf("%8.0f %8.0f %6.2f %10.0f %6.2f %7d %8.0f%n", answered, alone, answered / alone, together,
                    answered / together, micros, events / whole);
        }
    }

    /// One line: so many new members at once, until each of them waits in her journey.
    private void members(int members) throws Exception {
        try (Shop shop = new Shop(fresh("members"), journeys)) {
            List<byte[]> requests = IntStream.range(0, members)
                    .mapToObj(number -> shop.request(number * FACTS_A_MEMBER)).toList();
            long from = System.nanoTime();
            double answered = perSecond(connections, members, shop.posting(requests));
            shop.awaitRest();
            System.out.printf("%8.0f %8.0f%n", answered, members * 1e9 / (System.nanoTime() - from));
        }
    }

    /// A line each at a tenth, the half and the end: what the heap holds after a collection, once everything that came is done, and the file.
    private void memory(int events) throws Exception {
        Path folder = fresh("memory");
        try (Shop shop = new Shop(folder, journeys)) {
            int done = 0;
            for (int mark : new int[]{events / 10, events / 2, events}) {
                while (done < mark) {
                    int from = done;
                    int some = Math.min(1000, mark - done);
                    List<byte[]> requests = IntStream.range(0, some).mapToObj(i -> shop.request(from + i)).toList();
                    perSecond(connections, some, shop.posting(requests));
                    done += some;
                }
                shop.awaitRest();
                System.gc();
                Runtime runtime = Runtime.getRuntime();
                System.out.printf("%8d %8.1f %8.1f%n", mark, (runtime.totalMemory() - runtime.freeMemory()) / 1048576.0,
                        Files.size(folder.resolve("data/safar.db")) / 1048576.0);
            }
        }
    }

    private Path fresh(String name) throws IOException {
        Path folder = work.resolve(name);
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
            }
        }
        return Files.createDirectories(folder);
    }

    private static String purchase(int number) {
        String who = "c" + number / FACTS_A_MEMBER;
        return """
                {"id":"purchase-o%d","type":"purchase.completed","source":"my-shop","occurredAt":"%s",
                 "identities":{"customerId":"%s","email":"%s@shop.example"},
                 "data":{"order":"o%d","total":{"amount":1390,"currency":"EUR"}}}"""
                .formatted(number, Instant.now(), who, who, number);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The same appends to the same store by some threads, without HTTP, signatures, the reading of bodies, and what becomes of them.
    private double bare(int events, int threads) throws Exception {
        Path file = fresh("bare").resolve("safar.db");
        List<String> bodies = IntStream.range(0, events).mapToObj(Ingest::purchase).toList();
        try (DataFile data = DataFile.open(file)) {
            Queue queue = new Queue(data, InstantSource.system());
            return perSecond(threads, events, number -> queue.send(List.of(bodies.get(number))));
        }
    }

    private static double perSecond(int count, int events, IntConsumer work) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        CountDownLatch ready = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            threads.add(Thread.ofPlatform().start(() -> {
                await(ready);
                for (int number = next.getAndIncrement(); number < events; number = next.getAndIncrement()) {
                    work.accept(number);
                }
            }));
        }
        long from = System.nanoTime();
        ready.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        return events * 1e9 / (System.nanoTime() - from);
    }

    /// A server on a folder of its own.
    private static final class Shop implements AutoCloseable {
        private final LocalServer server;
        private final Secrets secret;
        private final ThreadLocal<Line> lines = ThreadLocal.withInitial(this::line);

        Shop(Path folder, Path journeys) throws IOException {
            DataFolder data = DataFolder.open(folder.resolve("data"), ZoneOffset.UTC);
            String text = data.config().sources().values().iterator().next().secrets().getFirst();
            this.secret = Secrets.ofBytes(List.of(Base64.getDecoder().decode(text.substring("whsec_".length()))));
            this.server = LocalServer.start(data, new Library(data.journeys()).take(journeys).editions().orElseThrow(),
                    LocalServer.Options.USUAL.on(0), new PrintWriter(Writer.nullWriter()));
        }

        byte[] request(int number) {
            byte[] body = purchase(number).getBytes(StandardCharsets.UTF_8);
            String time = Long.toString(Instant.now().getEpochSecond());
            String prefix = ID + number + "." + time + ".";
            String signature = secret.sign(Secrets.Written.BASE64, prefix.getBytes(StandardCharsets.UTF_8), body);
            String head = "POST /webhooks/shop HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nwebhook-id: " + ID
                    + number + "\r\nwebhook-timestamp: " + time + "\r\nwebhook-signature: v1," + signature
                    + "\r\nContent-Length: " + body.length + "\r\n\r\n";
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            bytes.writeBytes(body);
            return bytes.toByteArray();
        }

        IntConsumer posting(List<byte[]> requests) {
            return number -> lines.get().post(requests.get(number));
        }

        private Line line() {
            try {
                return new Line(server.port());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /// Until nothing is on the queue, runs, or is due.
        void awaitRest() {
            while (server.queue().size() > 0 || server.stack().atWork() > 0 || !server.stack().store()
                    .due(0, server.stack().now(), Optional.empty(), 1).isEmpty()) {
                LockSupport.parkNanos(2_000_000);
            }
            if (!server.queue().dead().page("", 1).isEmpty()) {
                throw new IllegalStateException("There are dead letters");
            }
        }

        @Override
        public void close() {
            server.close();
        }
    }

    /// One connection that is kept.
    private static final class Line {
        private final Socket socket;
        private final InputStream in;

        Line(int port) throws IOException {
            this.socket = new Socket("127.0.0.1", port);
            this.socket.setTcpNoDelay(true);
            this.in = new BufferedInputStream(socket.getInputStream());
        }

        void post(byte[] request) {
            try {
                socket.getOutputStream().write(request);
                String status = line();
                int length = 0;
                for (String header = line(); !header.isEmpty(); header = line()) {
                    if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                        length = Integer.parseInt(header.substring(15).strip());
                    }
                }
                in.skipNBytes(length);
                if (!status.startsWith("HTTP/1.1 202")) {
                    throw new IllegalStateException("Expected 202, but found " + status);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String line() throws IOException {
            StringBuilder text = new StringBuilder();
            for (int letter = in.read(); letter != '\n'; letter = in.read()) {
                if (letter < 0) {
                    throw new IOException("The server closed the connection");
                }
                if (letter != '\r') {
                    text.append((char) letter);
                }
            }
            return text.toString();
        }
    }
}
