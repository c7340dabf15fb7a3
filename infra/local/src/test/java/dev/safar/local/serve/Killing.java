package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Starts a server, sends it signed webhooks as fast as it takes them, clicks in a mail of an earlier life, and kills it with SIGKILL at a point that a seed gives; again
/// and again on one folder of data.
final class Killing {
    private static final int AT_ONCE = 32;
    private static final int FACTS_A_MEMBER = 3;
    /// One in so many is in a currency that is not the shop's.
    private static final int FACTS_A_REJECTION = 20;
    private static final Duration A_WHILE = Duration.ofSeconds(2);
    /// What was under way at a death goes on at the next start.
    private static final Duration A_MAIL_COMES = Duration.ofSeconds(30);
    /// The facts that were answered with 2xx and can be taken, by their orders.
    final Set<String> answered = ConcurrentHashMap.newKeySet();
    /// Those that were answered so, and that the shop cannot take.
    final Set<String> rejected = ConcurrentHashMap.newKeySet();
    /// Who clicked in a mail and was led on.
    final List<String> clicked = new ArrayList<>();
    private int lives;
    private final AtomicInteger next = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final Path journeys;
    private final Path handed;
    private final SplittableRandom random;
    private final Postbox postbox;
    /// @param postbox where its mails arrive
    /// @param handed takes a line for each thing that was handed to the carrier in any life
    Killing(Path data, Path journeys, Path handed, Postbox postbox, long seed) {
        this.postbox = postbox;
        this.data = data;
        this.journeys = journeys;
        this.handed = handed;
        this.random = new SplittableRandom(seed);
    }

    /// One life: it ends a moment after so many more facts were answered, both by chance.
    void once() throws IOException, InterruptedException {
        Process process = start();
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Signed signed = new Signed(Integer.parseInt(said.readLine()), secret());
            clicks(signed.port());
            int enough = answered.size() + 1 + random.nextInt(150);
            long later = random.nextLong(30_000_000);
            Semaphore places = new Semaphore(AT_ONCE);
            while (answered.size() < enough || rejected.isEmpty()) {
                places.acquire();
                CompletableFuture<?> _ = send(signed).whenComplete((_, _) -> places.release());
            }
            long from = System.nanoTime();
            while (System.nanoTime() - from < later) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    /// In a mail that left a while ago: no person clicks within a second after it left. The second life waits for the first such mail.
    private void clicks(int port) throws InterruptedException, IOException {
        long from = System.nanoTime();
        while (lives++ > 0 && clicked.isEmpty() && System.nanoTime() - from < A_MAIL_COMES.toNanos()) {
            click(port);
        }
        click(port);
    }

    private void click(int port) throws InterruptedException, IOException {
        List<MimeMessage> mails = postbox.received();
        if (clicked.size() < mails.size()
                && Postbox.left(mails.get(clicked.size())).isBefore(Instant.now().minus(A_WHILE))) {
            MimeMessage mail = mails.get(clicked.size());
            HttpRequest click = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Postbox.click(mail)))
                    .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0").build();
            assertThat(client.send(click, BodyHandlers.discarding()).statusCode()).isEqualTo(302);
            clicked.add(Postbox.reader(mail));
        }
    }

    private String secret() {
        return DataFolder.settings(data).sources().values().iterator().next().secrets().getFirst();
    }

    private CompletableFuture<?> send(Signed signed) {
        int number = next.getAndIncrement();
        String order = "o-" + number;
        String who = "c" + number / FACTS_A_MEMBER;
        boolean foreign = number % FACTS_A_REJECTION == 0;
        String fact = Signed.purchase(who, order, Instant.now());
        return client.sendAsync(signed.request("msg-" + number, foreign ? fact.replace("EUR", "USD") : fact),
                BodyHandlers.ofString()).handle((HttpResponse<String> answer, Throwable failure) -> {
                    if (failure == null && answer.statusCode() / 100 == 2) {
                        (foreign ? rejected : answered).add(order);
                    }
                    return true;
                });
    }

    /// {@return the orders of a member}
    static Stream<String> orders(String who) {
        int first = Integer.parseInt(who.substring(1)) * FACTS_A_MEMBER;
        return IntStream.range(first, first + FACTS_A_MEMBER).mapToObj(number -> "o-" + number);
    }

    private Process start() throws IOException {
        return start(data, journeys, handed);
    }

    /// Starts a server that somebody kills.
    ///
    /// @param handed takes a line for each thing that is handed to the carrier
    static Process start(Path data, Path journeys, Path handed) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Doomed.class.getName(), data.toString(), journeys.toString(), handed.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
