package dev.safar.outbound;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A receiver of webhooks on this machine.
final class Listener implements AutoCloseable {
    /// What came, in its order.
    final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Deque<Said> next = new ArrayDeque<>();
    private final HttpServer server;

    record Heard(Headers headers, String target, String body) {
        String header(String name) {
            return String.valueOf(headers.getFirst(name));
        }
    }

    /// @param status none where it hangs up
    record Said(int status, Map<String, String> headers, String body) {
        static Said of(int status) {
            return new Said(status, Map.of(), "");
        }
    }

    Listener() {
        this(plain());
    }

    Listener(HttpServer server) {
        this.server = server;
        server.createContext("/", this::answer);
        server.start();
    }

    private static HttpServer plain() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Listener says(Said said) {
        next.add(said);
        return this;
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            heard.add(new Heard(exchange.getRequestHeaders(), exchange.getRequestURI().toString(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Said said = next.isEmpty() ? Said.of(204) : next.poll();
            if (said.status() == 0) {
                return; // to close the exchange without an answer ends the connection
            }
            said.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(said.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
