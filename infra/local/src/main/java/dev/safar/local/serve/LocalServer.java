package dev.safar.local.serve;

import dev.safar.local.http.HttpServer;
import dev.safar.local.http.Route;
import dev.safar.local.http.Router;
import dev.safar.local.live.LiveStack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A live stack behind a port.
public final class LocalServer implements AutoCloseable {
    private final LiveStack stack;
    private final HttpServer http;

    private LocalServer(LiveStack stack, HttpServer http) {
        this.stack = stack;
        this.http = http;
    }

    /// Starts to serve a stack.
    ///
    /// @param stack closed with the server
    /// @param host the address to listen on
    /// @param port the port; 0 for any that is free
    /// @return the server; close it
    /// @throws IOException if it cannot listen there; see [HttpServer#start(String, int, Router)]
    public static LocalServer start(LiveStack stack, String host, int port) throws IOException {
        return new LocalServer(stack, HttpServer.start(host, port, new Router(routes(stack))));
    }

    /// Everything that can be asked. What is mounted first is looked at first.
    private static List<Route> routes(LiveStack stack) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(Health.routes(stack));
        return routes;
    }

    /// {@return the port it listens on}
    public int port() {
        return http.port();
    }

    /// Takes no more requests, then lets executions end.
    @Override
    public void close() {
        http.close();
        stack.close();
    }
}
