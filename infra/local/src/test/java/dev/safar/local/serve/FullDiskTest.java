package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safar.local.durable.FailingDisk;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A disk that fails: whoever asks is told, nobody is told that something is kept which is not, and everything that was answered with 2xx is there afterwards.
@Timeout(180)
class FullDiskTest {
    private static final String THANKS = """
            { "journey": "thanks", "title": { "en": "Thanks" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "later", "wait": "3 days" } ] }""";
    @TempDir
    private Path folder;

    @Test
    void healthSaysWhyItIsDownAndShopsAreAskedToComeAgain() {
        FailingDisk disk = new FailingDisk();
        try (Shop shop = new Shop(folder, Map.of("thanks", THANKS), disk)) {
            shop.posts(Signed.purchase("sara", "kept", shop.now()));
            shop.isAtRest();
            assertThat(health(shop).statusCode()).isEqualTo(200);
            assertThat(health(shop).body()).startsWith("{\"status\":\"up\",\"now\":").contains("\"queue\":0");
            disk.fills();
            assertThat(shop.post("late", Signed.purchase("sara", "late", shop.now())).statusCode()).isEqualTo(503);
            assertThat(health(shop).statusCode()).isEqualTo(503);
            assertThat(health(shop).body()).startsWith(
                    "{\"status\":\"down\",\"reasons\":[\"The file of data cannot be written any more: No space left on device\"")
                    .doesNotContain("sara");
            HttpResponse<String> imported = shop.client.sendAsync(
                    shop.asks("/desk/import").header("Authorization", "Bearer " + shop.token().reveal())
                            .POST(BodyPublishers.ofString("{\"envelopes\": ["
                                    + Signed.purchase("sara", "later", shop.now()) + "]}"))
                            .build(),
                    BodyHandlers.ofString()).join();
            new Doors().check("POST /desk/import", imported.statusCode(), "application/json", imported.body());
            assertThat(imported.statusCode()).as(imported.body()).isEqualTo(503);
            new Doors().check("GET /health", 503, "application/json", health(shop).body());
        }
        try (Shop shop = new Shop(folder, Map.of("thanks", THANKS))) {
            assertThat(shop.facts("order/kept")).hasSize(1);
            assertThat(shop.post("late", Signed.purchase("sara", "late", shop.now())).statusCode()).isEqualTo(202);
            shop.isAtRest();
            assertThat(health(shop).statusCode()).isEqualTo(200);
        }
    }

    private static HttpResponse<String> health(Shop shop) {
        return shop.client.sendAsync(shop.asks("/health").build(), BodyHandlers.ofString()).join();
    }

    /// The system lets no file of the process grow beyond a few megabytes, as a full disk would.
    @Test
    void processEndsLoudlyAndTheNextHasEverythingThatWasAnswered() throws IOException, InterruptedException {
        List<String> kept = new ArrayList<>();
        new Shop(folder, Map.of("thanks", THANKS)).close();
        Process process = limited();
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
                HttpClient client = HttpClient.newHttpClient()) {
            Signed signed = new Signed(port(said), DataFolder.settings(folder.resolve("data")).sources().values()
                    .iterator().next().secrets().getFirst());
            for (int i = 0; sends(client, signed, "o-" + i); i++) {
                kept.add("o-" + i);
            }
            assertThat(said.lines()).last().asString().startsWith(
                    "The file of data cannot be written any more: File too large. Safar ends here.");
            assertThat(process.waitFor()).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
        assertThat(kept).isNotEmpty();
        try (Shop shop = new Shop(folder, Map.of("thanks", THANKS))) {
            shop.isAtRest();
            assertThat(kept).allMatch(order -> shop.facts("event/" + order).size() == 1);
        }
    }

    @Test
    void startOnADiskThatIsStillFullEndsInALine() {
        new Shop(folder, Map.of("thanks", THANKS)).close();
        FailingDisk full = new FailingDisk();
        full.fills();
        assertThatThrownBy(() -> new Shop(folder, Map.of("thanks", THANKS.replace("3 days", "4 days")), full))
                .isInstanceOf(Unusable.class).hasMessageStartingWith(
                        "The file of data cannot be written any more: No space left on device. Safar ends here.");
    }

    /// Each fact of a member of its own, with a text that fills the disk.
    private static boolean sends(HttpClient client, Signed signed, String order) {
        String body = Signed.custom(order, order, "note", Instant.now()).replace("\"data\":{}",
                "\"data\":{\"text\":\"" + "x".repeat(20_000) + "\"}");
        try {
            HttpResponse<String> answer = client
                    .sendAsync(signed.request("msg-" + order, body), BodyHandlers.ofString())
                    .join();
            return answer.statusCode() == 202;
        } catch (CompletionException _) {
            return false; // it is gone
        }
    }

    private static int port(BufferedReader said) throws IOException {
        String line = said.readLine();
        while (!line.contains("http://127.0.0.1:")) {
            line = said.readLine();
        }
        return Integer.parseInt(line.replaceAll(".*http://127\\.0\\.0\\.1:([0-9]+).*", "$1"));
    }

    private Process limited() throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of("/bin/sh", "-c", "ulimit -f 4096; exec \"$@\"", "sh", java,
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), "dev.safar.local.Main", "local", "--port", "0", "--data",
                folder.resolve("data").toString(), "--journeys", folder.resolve("journeys").toString()))
                .redirectErrorStream(true).start();
    }
}
