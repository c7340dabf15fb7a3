package dev.safar.local.http;

import static dev.safar.local.http.Callers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Timeout;

/// Whatever is sent over a socket, the next one is served.
class HttpServerTest {
    private static final String HERE = "127.0.0.1";
    private static final int MEGABYTE = 1024 * 1024;
    private static final Bounds HASTY = new Bounds(300, MEGABYTE, 100);
    private static final int KEPT_BY_THE_SOCKET = 96 * 1024;
    private final Callers callers = new Callers();
    private final Router router = new Router(List.of(
            Route.open("POST", "/echo/{name}",
                    request -> new Response(200, Map.of("Content-Type", "text/plain"), request.body())),
            Route.open("GET", "/asked", request -> Response.json(200, request.asked("q").orElse("")))));
    private final HttpServer server;

    HttpServerTest() throws IOException {
        server = HttpServer.start(HERE, 0, router);
    }

    @BeforeEach
    void itServes() throws IOException {
        serves();
    }

    @AfterEach
    void itServesStill() throws IOException {
        serves();
        callers.close();
        server.close();
    }

    @Test
    void halfRequestsHoldNobodyUp() throws IOException {
        for (int i = 0; i < 200; i++) {
            send("POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Le");
            send("POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf");
        }
    }

    @Test
    @Timeout(60)
    void headersThatComeLetterByLetterAreGivenUp() throws IOException {
        try (HttpServer hasty = HttpServer.start(HERE, 0, new Router(List.of()), HASTY);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), hasty.port())) {
            socket.setSoTimeout(5);
            write(socket, "GET /a HTTP/1.1\r\nHost: x\r\n\r\n");
            while (!hears(socket, "There is nothing here")) {
                Thread.onSpinWait();
            }
            write(socket, "GET /asked HTTP/1.1\r\nHost: x\r\nX: ");
            assertThatThrownBy(() -> {
                while (!hears(socket, "closed")) {
                    write(socket, "y");
                }
            }).isInstanceOf(IOException.class);
        }
    }

    @Test
    @Timeout(60)
    void bodyThatComesLetterByLetterIsGivenUp() throws IOException {
        try (HttpServer hasty = HttpServer.start(HERE, 0, router, HASTY);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), hasty.port())) {
            socket.setSoTimeout(5);
            write(socket, "POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 1048576\r\n\r\n");
            while (!hears(socket, "HTTP/1.1 408")) {
                write(socket, "y");
            }
        }
    }

    /// So much at once would buy a minute and a half of silence, were it to buy any; and is gone from here before anybody answers.
    @Test
    @Timeout(60)
    void bodyThatStopsIsAnswered408AndEndsTheConnection() throws IOException {
        try (HttpServer patient = HttpServer.start(HERE, 0, router, new Bounds(2_000, MEGABYTE, 2_000));
                Socket socket = send(patient,
                        "POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: " + MEGABYTE + "\r\n\r\n"
                                + "y".repeat(KEPT_BY_THE_SOCKET))) {
            assertThat(answer(socket)).startsWith("HTTP/1.1 408").contains("Connection: close", "too-slow");
        }
    }

    @Test
    @Timeout(60)
    void bodyInThreePacketsIsTaken() throws IOException {
        Socket socket = send("POST /echo/a HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 150\r\n\r\n");
        socket.setTcpNoDelay(true);
        for (int i = 0; i < 3; i++) {
            long from = System.nanoTime();
            while (System.nanoTime() - from < 100_000_000) {
                Thread.onSpinWait();
            }
            write(socket, "y".repeat(50));
        }
        assertThat(answer(socket)).startsWith("HTTP/1.1 200").endsWith("y".repeat(150));
    }

    @Test
    void bodyThatEndsBeforeItsEndIsAnswered400() throws IOException {
        Socket half = send("POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf");
        half.shutdownOutput();
        assertThat(answer(half)).startsWith("HTTP/1.1 400");
        assertThat(answer(send("POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n")))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    @Timeout(60)
    void bodiesTogetherTakeUpNoMoreThanTheyMay() throws IOException {
        String small = "POST /echo/a HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2048\r\n\r\n"
                + "y".repeat(2048);
        try (HttpServer narrow = HttpServer.start(HERE, 0, router, new Bounds(20_000, 4096, 5_000))) {
            try (Socket _ = send(narrow, "POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 3001\r\n\r\n"
                    + "y".repeat(3000))) {
                assertThat(awaited(narrow, small, 503)).contains("Retry-After: 10", "Connection: close", "busy");
            }
            for (int i = 0; i < 10; i++) {
                awaited(narrow, small, 200);
            }
        }
    }

    /// Room is given back a moment after the answer.
    private String awaited(HttpServer asked, String request, int status) throws IOException {
        String answer = answer(send(asked, request));
        while (!answer.startsWith("HTTP/1.1 " + status)) {
            answer = answer(send(asked, request));
        }
        return answer;
    }

    /// Waits for a few milliseconds at most.
    private static boolean hears(Socket socket, String text) throws IOException {
        byte[] some = new byte[4096];
        try {
            int count = socket.getInputStream().read(some);
            if (count < 0) {
                throw new EOFException();
            }
            return new String(some, 0, count, StandardCharsets.UTF_8).contains(text);
        } catch (SocketTimeoutException _) {
            return false;
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void hugeHeadersAreRefused() throws IOException {
        assertThat(answer(send("GET /asked HTTP/1.1\r\nHost: x\r\nX: " + "y".repeat(64 * 1024) + "\r\n\r\n")))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void bodyThatSaysItIsTooLargeIsRefusedUnread() throws IOException {
        assertThat(answer(send("POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: " + (MEGABYTE + 1) + "\r\n\r\n")))
                .startsWith("HTTP/1.1 413").contains("too-large");
    }

    @Test
    void bodyThatNeverEndsIsCutOff() throws IOException {
        Socket socket = send("POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
        byte[] chunk = ("10000\r\n" + "x".repeat(65_536) + "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> {
            for (int i = 0; i < 1000; i++) {
                socket.getOutputStream().write(chunk);
            }
        }).isInstanceOf(IOException.class);
    }

    @Test
    void nonsenseIsAnswered400() throws IOException {
        assertThat(answer(send("\u0016\u0003\u0001 hello\r\n\r\n"))).startsWith("HTTP/1.1 400");
        assertThat(answer(send("GET /asked?q=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")))
                .startsWith("HTTP/1.1 400");
        assertThat(answer(send("GET /asked?q=%ff HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")))
                .startsWith("HTTP/1.1 400");
        assertThat(answer(send("GET /asked HTTP/9.9\r\nHost: x\r\nConnection: close\r\n\r\n")))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: gzip, chunked", "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked",
            "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked"})
    void bodyOfAnotherCodingIsRefused(String header) throws IOException {
        assertThat(answer(send("POST /echo/a HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n2\r\nhi\r\n0\r\n\r\n")))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void chunksOfAnOlderVersionAreRefused() throws IOException {
        assertThat(answer(send("POST /echo/a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n")))
                .startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo/../asked", "/./asked", "/asked/.", "/echo/..", "/echo/..;x=1/asked"})
    void pathWithDotsIsRefused(String path) throws IOException {
        assertThat(answer(send("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void methodWithoutAPathIsRefused() throws IOException {
        // Jetty leaves the connection open until nobody has said anything for long, so only what is asked for is read.
        byte[] begin = send("CONNECT shop.example:443 HTTP/1.1\r\nHost: shop.example:443\r\nConnection: close\r\n\r\n")
                .getInputStream().readNBytes("HTTP/1.1 40".length());
        assertThat(new String(begin, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 40");
    }

    @Test
    void portThatIsTakenIsSaid() {
        assertThatThrownBy(() -> HttpServer.start(HERE, server.port(), new Router(List.of())))
                .isInstanceOf(BindException.class);
    }

    private void serves() throws IOException {
        assertThat(answer(
                send("POST /echo/%D8%B3 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nConnection: close\r\n\r\nhi")))
                .startsWith("HTTP/1.1 200").endsWith("hi");
    }

    private Socket send(String text) throws IOException {
        return send(server, text);
    }

    private Socket send(HttpServer asked, String text) throws IOException {
        return callers.send(asked, text);
    }
}
