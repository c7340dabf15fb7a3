package dev.safar.local.http;

import static dev.safar.local.http.Callers.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The server disturbs nobody: neither a request that outlasts its end, nor whoever reads the log.
class QuietServerTest {
    private static final String HERE = "127.0.0.1";
    private static final Bounds HASTY = new Bounds(300, 4096, 100);
    private final Callers callers = new Callers();

    @AfterEach
    void hangsUp() throws IOException {
        callers.close();
    }

    @Test
    @Timeout(60)
    void requestThatOutlastsTheEndIsNotInterrupted() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Route slow = Route.open("GET", "/slow", _ -> {
            begun.countDown();
            interrupted.complete(isInterrupted(ended));
            return Response.json(200, "");
        });
        try (HttpServer hasty = HttpServer.start(HERE, 0, new Router(List.of(slow)), HASTY)) {
            callers.send(hasty, "GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
            begun.await();
        }
        ended.countDown();
        assertThat(interrupted.get()).isFalse();
    }

    private static boolean isInterrupted(CountDownLatch ended) {
        try {
            ended.await();
            return false;
        } catch (InterruptedException _) {
            return true;
        }
    }

    @Test
    void nothingThatIsSentStandsInTheLog() throws IOException {
        List<String> said = new CopyOnWriteArrayList<>();
        Logger everybody = Logger.getLogger("");
        Handler ears = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line.getMessage());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        everybody.addHandler(ears);
        try (HttpServer server = HttpServer.start(HERE, 0, new Router(List.of()))) {
            answer(callers.send(server, "GET /asked HTTP/1.1\r\nHost: x\r\nHost: sara\u009b2J\r\n\r\n"));
            answer(callers.send(server, "GET /asked HTTP/1.1\r\nHost: [sara:x:y\r\n\r\n"));
        } finally {
            everybody.removeHandler(ears);
        }
        assertThat(said).noneMatch(line -> line.contains("sara"));
    }
}
