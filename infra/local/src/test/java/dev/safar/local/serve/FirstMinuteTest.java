package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.safar.local.cli.ExplainCommand;
import dev.safar.local.cli.LocalCommand;
import dev.safar.local.cli.MembersCommand;
import dev.safar.local.cli.TriggerCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What somebody types and pastes in the first minute: the server as it is started in a window of its own.
@Timeout(180)
class FirstMinuteTest {
    private static final String THANKS = """
            { "journey": "thanks", "title": { "en": "Thanks" }, "trigger": { "event": "purchase.completed" },
              "steps": [ { "id": "later", "wait": "3 days" } ] }""";
    @TempDir
    private Path folder;
    private Path data;

    @BeforeEach
    void write() throws IOException {
        data = folder.resolve("data");
        Files.writeString(Files.createDirectories(folder.resolve("journeys")).resolve("thanks.journey.json"), THANKS);
    }

    private interface Meanwhile {
        void happens(List<String> said) throws IOException, InterruptedException;
    }

    /// Starts the server, does something once all of its welcome is said, and stops it.
    private void serves(Meanwhile meanwhile, String... more) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(Stream.concat(Stream.of(java, "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), "dev.safar.local.Main", "local", "--port", "0", "--data",
                data.toString(), "--journeys", folder.resolve("journeys").toString()), Stream.of(more)).toList())
                .redirectErrorStream(true).start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> said = new ArrayList<>();
            for (String line = out.readLine(); line != null && !line.startsWith("Ctrl-C"); line = out.readLine()) {
                said.add(line);
            }
            assertThat(process.isAlive()).as(String.join("\n", said)).isTrue();
            meanwhile.happens(said);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static String shell(String lines) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("/bin/sh", "-c", lines).redirectErrorStream(true).start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return said;
    }

    private String members() {
        return At.typed(new MembersCommand(), "--data", data).done();
    }

    @Test
    void linesThatTheWelcomePrintsArePastedAndFreshTakesAllOfItAway() throws IOException, InterruptedException {
        assumeTrue(shell("command -v curl && command -v openssl").lines().count() == 2, "curl and openssl are there");
        serves(said -> {
            List<String> pasted = said.subList(said.indexOf("") + 1, said.size());
            assertThat(shell(String.join("\n", pasted)).lines()).hasSize(2).allMatch(line -> line.contains("accepted"));
            Shop.await(() -> members().contains("first-time-buyer"));
        });
        String before = Files.readString(data.resolve("safar.json"));
        assertThat(At.typed(new LocalCommand(), "--fresh", "--port", 0, "--data", data).refused())
                .contains("it stays", "--fresh --yes");
        assertThat(Files.readString(data.resolve("safar.json"))).isEqualTo(before);
        serves(_ -> assertThat(members()).contains("Nobody is here yet"), "--fresh", "--yes");
        assertThat(Files.readString(data.resolve("safar.json"))).as("secrets").isNotEqualTo(before);
    }

    @Test
    void mistakeInAJourneyKeepsNobodyFromStartingAgain() throws IOException, InterruptedException {
        Path journey = folder.resolve("journeys/thanks.journey.json");
        serves(_ -> {});
        Files.writeString(journey, "{ nope");
        serves(said -> {
            assertThat(String.join("\n", said)).contains("thanks.journey.json:1:3: error no-json",
                    "The journeys are those that were published last, until this is mended.");
            assertThat(At.typed(new TriggerCommand(), "purchase.completed", "--member", "sara@shop.example", "--total",
                    "12", "--data", data).done()).contains("accepted");
            Shop.await(() -> members().contains("first-time-buyer"));
            assertThat(At.typed(new ExplainCommand(), "sara@shop.example", "--data", data).done()).contains("Thanks");
        });
    }

    @Test
    void platformsAreToldWhereTheySendWhereNobodySendsOurEnvelopes() throws IOException, InterruptedException {
        DataFolder.open(data, ZoneOffset.UTC).close();
        Path settings = data.resolve("safar.json");
        Files.writeString(settings,
                Files.readString(settings).replaceFirst("(?s)\"shop\"\\s*:\\s*\\{\\s*\"kind\".*?\\}",
                        "\"cafe\": { \"kind\": \"shopify\", \"secrets\": [ \"hush\" ] }"));
        serves(said -> assertThat(String.join("\n", said)).contains("/webhooks/cafe (shopify)", "safar trigger",
                "`standard`").doesNotContain("hush"));
    }
}
