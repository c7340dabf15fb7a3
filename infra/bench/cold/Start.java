import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/// One start of a function through AWS's runtime interface client: a process, its first event, and the end.
///
/// @param wall until the first event was answered
/// @param processor what the process had used of the processors by then
/// @param answer what it answered
record Start(Duration wall, Duration processor, String answer) {
    private static final int SECONDS = 60;

    /// Starts one and measures.
    ///
    /// @param command the JVM with its options and class path; the runner and the handler are added
    /// @param handler the class that Lambda is told
    /// @param event its first event
    /// @param variables its environment, and nothing else
    static Start of(List<String> command, String handler, String event, Map<String, String> variables) throws IOException, InterruptedException {
        CompletableFuture<String> answered = new CompletableFuture<>();
        AtomicBoolean asked = new AtomicBoolean();
        HttpServer api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.setExecutor(Executors.newCachedThreadPool(Thread.ofPlatform().daemon().factory()));
        api.createContext("/", exchange -> serve(exchange, event, asked, answered));
        api.start();
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of("com.amazonaws.services.lambda.runtime.api.client.AWSLambda", handler));
        ProcessBuilder builder = new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(variables);
        builder.environment().putAll(Map.of("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + api.getAddress().getPort(), "_HANDLER", handler, "TZ", "UTC",
                "LC_ALL", "C.UTF-8", "PATH", System.getenv("PATH")));
        long begun = System.nanoTime();
        Process process = builder.start();
        try {
            String answer = answered.get(SECONDS, TimeUnit.SECONDS);
            Duration wall = Duration.ofNanos(System.nanoTime() - begun);
            return new Start(wall, process.info().totalCpuDuration().orElse(Duration.ZERO), answer);
        } catch (java.util.concurrent.ExecutionException | TimeoutException e) {
            throw new IOException(handler + " did not answer: " + e.getMessage());
        } finally {
            process.destroyForcibly().waitFor();
            api.stop(0);
        }
    }

    private static void serve(HttpExchange exchange, String event, AtomicBoolean asked, CompletableFuture<String> answered) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.endsWith("/invocation/next")) {
            if (asked.getAndSet(true)) {
                return; // the second one is never answered: the process ends before
            }
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", "8476a536-e9f4-11e8-9739-2dfe598c3fcd");
            exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
            exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:123456789012:function:bench");
            send(exchange, 200, event);
        } else {
            send(exchange, 202, "{\"status\":\"OK\"}");
            answered.complete(path.endsWith("/response") ? body : "ERROR " + body);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
