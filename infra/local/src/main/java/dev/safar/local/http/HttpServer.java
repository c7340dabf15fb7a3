package dev.safar.local.http;

import java.io.IOException;
import java.net.BindException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/// Serves routes on one port. Whoever is slow, sends half a request, endless headers or an endless body costs a connection for a while, and no thread.
public final class HttpServer implements AutoCloseable {
    /// Longest line of the request and its headers together, in bytes.
    private static final int MOST_HEADER_BYTES = 16 * 1024;
    /// Without a byte for so long, in either direction, a connection is closed. Longer than requests are waited for, which [Patience] ends.
    private static final int IDLE_MILLIS = 30_000;
    private static final int MOST_CONNECTIONS = 1000;
    private static final int MOST_THREADS = 64;
    /// It says nothing: its warnings quote whatever anybody sends, terminal controls included, and who sends it hears the same in an answer. Kept, since the JDK
    /// forgets loggers that nobody holds, and their levels with them.
    private static final Logger LIBRARY = Logger.getLogger("org.eclipse.jetty");

    private final Server server;
    private final ServerConnector connector;
    private final Router router;

    private HttpServer(Server server, ServerConnector connector, Router router) {
        this.router = router;
        this.server = server;
        this.connector = connector;
    }

    /// Starts to serve.
    ///
    /// @param host the address to listen on, as in `127.0.0.1`
    /// @param port the port; 0 for any that is free
    /// @param router answers
    /// @return the server; close it
    /// @throws BindException if the port is taken, or may not be used
    /// @throws IOException if it cannot listen for another reason
    public static HttpServer start(String host, int port, Router router) throws IOException {
        return start(host, port, router, Bounds.USUAL);
    }

    static HttpServer start(String host, int port, Router router, Bounds bounds) throws IOException {
        LIBRARY.setLevel(Level.OFF);
        QueuedThreadPool threads = new Threads();
        threads.setName("http");
        Server server = new Server(threads);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
        Patience patience = new Patience(new Bridge(router, new Room(bounds.bodyBytes())), connector.getScheduler(),
                bounds.patienceMillis());
        connector.addBean(patience, false);
        server.setHandler(patience);
        server.setErrorHandler((_, response, callback) -> {
            // Another version of HTTP is no fault of ours, and 5xx would ask to send it again.
            int status = response.getStatus() == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505
                    ? HttpStatus.BAD_REQUEST_400
                    : response.getStatus();
            Bridge.write(Response.refused(status, "malformed-request",
                    "Expected a request of HTTP/1.1 with at most " + MOST_HEADER_BYTES + " bytes of headers"), response,
                    callback);
            return true;
        });
        server.setStopTimeout(bounds.stopMillis());
        HttpServer started = new HttpServer(server, connector, router);
        started.begin();
        return started;
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setRequestHeaderSize(MOST_HEADER_BYTES);
        configuration.setSendServerVersion(false);
        return configuration;
    }

    private void begin() throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            close();
            // The library wraps what the system says; who asks wants to know whether the port is taken.
            throw e.getCause() instanceof BindException taken ? taken : e;
        } catch (Exception e) {
            close();
            throw new IllegalStateException("The server could not be started", e);
        }
    }

    /// {@return what can be asked here: see [Router#mounted()]}
    public List<String> mounted() {
        return router.mounted();
    }

    /// {@return the port it listens on}
    public int port() {
        return connector.getLocalPort();
    }

    /// Takes no more requests, and waits a few seconds for those that were begun; what takes longer is left to itself, and nobody hears its answer.
    @Override
    public void close() {
        try {
            server.stop();
        } catch (TimeoutException _) {
            // It is stopped all the same.
            return;
        } catch (Exception e) {
            throw new IllegalStateException("The server could not be stopped", e);
        }
    }

    /// Nobody interrupts these: an interrupt that meets a thread in the file of data closes the file for all.
    private static final class Threads extends QueuedThreadPool {
        Threads() {
            super(MOST_THREADS);
        }

        @Override
        public Thread newThread(Runnable job) {
            return new Thread(job, getName()) {
                @Override
                public void interrupt() {
                    // It ends by itself.
                }
            };
        }
    }
}
