package dev.safar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// As many as the sweep has lanes ask the table at the same time, again and again, over the connections of the first time. The JDK reads how many it keeps
/// once, so this is asked of a JVM of its own.
class KeptConnectionsTest {
    private static final int LANES = 16;
    private static final int ROUNDS = 3;

    @Test
    void eachLaneKeepsItsConnection() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), KeptConnectionsTest.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(told.strip()).isEqualTo(LANES + " connections for " + LANES * ROUNDS + " requests");
    }

    /// Every answer waits until all lanes have asked, so that none can take the connection of another.
    ///
    /// @param args nothing
    /// @throws Exception if a lane cannot ask
    public static void main(String[] args) throws Exception {
        CyclicBarrier all = new CyclicBarrier(LANES);
        Set<Integer> ports = new ConcurrentSkipListSet<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            ports.add(exchange.getRemoteAddress().getPort());
            await(all);
            answer(exchange);
        });
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            server.setExecutor(threads);
            server.start();
            System.setProperty("aws.endpointUrl", "http://127.0.0.1:" + server.getAddress().getPort());
            System.setProperty("aws.accessKeyId", "k");
            System.setProperty("aws.secretAccessKey", "s");
            System.setProperty("aws.region", "eu-central-1");
            ask(threads);
            server.stop(0);
        }
        System.out.println(ports.size() + " connections for " + LANES * ROUNDS + " requests");
    }

    private static void ask(ExecutorService threads) throws Exception {
        try (DynamoDbClient client = Wiring.ofLambda(Map.of()).dynamo().get().build()) {
            Callable<Object> lane = () -> client.listTables();
            for (int round = 0; round < ROUNDS; round++) {
                List<Callable<Object>> lanes = IntStream.range(0, LANES).mapToObj(_ -> lane).toList();
                for (var done : threads.invokeAll(lanes)) {
                    done.get();
                }
            }
        }
    }

    private static void await(CyclicBarrier all) throws IOException {
        try {
            all.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(200, 2);
        exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
