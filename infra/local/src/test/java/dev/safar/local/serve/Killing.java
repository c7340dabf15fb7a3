package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Starts a server, sends it signed webhooks as fast as it takes them, and kills it with SIGKILL at a point that a seed gives; again and again on one folder of
/// data.
final class Killing {
    private static final int AT_ONCE = 32;
    private static final int FACTS_A_MEMBER = 3;
    /// The facts that were answered with 2xx, by their orders.
    final Set<String> answered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger next = new AtomicInteger();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Path data;
    private final Path journeys;
    private final Path handed;
    private final SplittableRandom random;

    /// @param handed takes a line for each thing that was handed to the carrier in any life
    Killing(Path data, Path journeys, Path handed, long seed) {
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
            int enough = answered.size() + random.nextInt(150);
            long later = random.nextLong(30_000_000);
            Semaphore places = new Semaphore(AT_ONCE);
            while (answered.size() < enough) {
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

    private String secret() {
        return DataFolder.settings(data).sources().values().iterator().next().secrets().getFirst();
    }

    private CompletableFuture<?> send(Signed signed) {
        int number = next.getAndIncrement();
        String order = "o-" + number;
        String who = "c" + number / FACTS_A_MEMBER;
        return client.sendAsync(signed.request("msg-" + number, Signed.purchase(who, order, Instant.now())),
                BodyHandlers.ofString()).handle((HttpResponse<String> answer, Throwable failure) -> {
                    if (failure == null && answer.statusCode() / 100 == 2) {
                        answered.add(order);
                    }
                    return true;
                });
    }

    private Process start() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Doomed.class.getName(), data.toString(), journeys.toString(), handed.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }
}
