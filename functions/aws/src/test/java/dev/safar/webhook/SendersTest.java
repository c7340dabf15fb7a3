package dev.safar.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.safar.door.Market;
import dev.safar.event.MemberEvent;
import dev.safar.money.Currency;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The senders of `docs/webhooks.md` are run as they stand there, against the real door. Here the clock is the machine's, since they sign with it.
class SendersTest {
    private static final String PAGE = Fixture
            .read(Path.of(System.getProperty("safar.root", "."), "docs", "webhooks.md"));
    private static final int LONGEST = 19;
    private static final long PATIENCE_SECONDS = 60;

    private final Wired wired = new Wired(new Market(Currency.EUR, "DE"));
    private final HttpServer server = startable();

    private static HttpServer startable() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void open() {
        server.createContext("/webhooks/", this::serve);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String source = exchange.getRequestURI().getPath().substring("/webhooks/".length());
            WebhookResponse response = wired.endpoint.answer(new WebhookRequest(exchange.getRequestMethod(), source,
                    Headers.of(exchange.getRequestHeaders()), exchange.getRequestBody().readAllBytes(), Instant.now()));
            response.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(response.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @ParameterizedTest
    @CsvSource({"sh, sh, send.sh, curl", "python, python3, send.py, python3", "js, node, send.cjs, node",
            "java, java, Send.java, java"})
    void aSenderOfThePageDeliversItsPurchase(String language, String command, String file, String needed,
            @TempDir Path folder) throws Exception {
        String program = language.equals("java")
                ? Path.of(System.getProperty("java.home"), "bin", "java").toString()
                : command;
        assumeTrue(language.equals("java") || isInstalled(needed), needed + " is not on this machine");
        Path script = Files.writeString(folder.resolve(file), sender(language));
        Ran ran = run(List.of(program, script.toString()), folder);
        assertThat(ran.output()).contains("\"accepted\":1");
        assertThat(ran.exit()).isZero();
        assertThat(wired.facts).singleElement().isInstanceOfSatisfying(MemberEvent.PurchaseCompleted.class,
                purchase -> {
                    assertThat(purchase.order()).isEqualTo("1001");
                    assertThat(purchase.total()).hasToString("13.90 EUR");
                });
    }

    @Test
    void everySenderIsShortAndThereAreFour() {
        for (String language : List.of("sh", "python", "js", "java")) {
            assertThat(sender(language).lines()).as(language).hasSizeLessThanOrEqualTo(LONGEST);
        }
    }

    @Test
    void everyWordOfTheDoorIsOnThePage() {
        assertThat(PAGE).contains(Arrays.stream(Refusal.values()).map(refusal -> "`" + refusal.word() + "`").toList())
                .contains("`" + Rejected.UNREADABLE + "`");
    }

    /// The last block of a language: an earlier one in the shell makes the secret.
    private static String sender(String language) {
        Matcher blocks = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(PAGE);
        return blocks.results().map(block -> block.group(1)).reduce((_, last) -> last).orElseThrow();
    }

    private static boolean isInstalled(String command) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }

    private Ran run(List<String> command, Path folder) throws Exception {
        Path output = folder.resolve("output.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.toLowerCase(Locale.ROOT).endsWith("_proxy"));
        builder.environment().put("SAFAR_URL", URI.create("http://127.0.0.1:" + server.getAddress().getPort()
                + "/webhooks/standard").toString());
        builder.environment().put("SAFAR_SECRET", Wired.STANDARD.getFirst());
        Process process = builder.start();
        boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (!ended) {
            process.destroyForcibly();
        }
        return new Ran(ended ? process.exitValue() : -1, Files.readString(output));
    }

    private record Ran(int exit, String output) {}
}
