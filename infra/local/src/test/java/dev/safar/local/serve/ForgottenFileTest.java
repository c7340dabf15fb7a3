package dev.safar.local.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.cli.EraseCommand;
import dev.safar.local.queue.DeadLetter;
import dev.safar.local.queue.Queue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A member whose every word is a canary, on one machine: once she is erased none of them sings in any table of the file, that of the dead letters included.
class ForgottenFileTest {
    private static final String HELLO = """
            { "journey": "hello", "title": { "en": "Hello" }, "trigger": { "event": "purchase.completed" },
              "quietHours": { "from": "00:00", "to": "00:00" },
              "steps": [ { "id": "hello", "message": { "template": "hello", "firstOf": ["email"] } },
                         { "id": "later", "wait": "30 days" } ] }""";
    @TempDir
    private Path folder;
    private Instant now = Instant.now().minus(Duration.ofHours(1));

    @Test
    void noCanaryIsLeftInAnyTable() {
        buried(Signed.custom("canary", "canary-fact", "workshop", now), refund(now), household(now),
                Signed.purchase("omid", "own", now));
        try (Shop shop = new Shop(folder, Map.of("hello", HELLO))) {
            for (String body : List.of(Signed.consent("canary", now), Signed.purchase("canary", "canary-order", now),
                    Signed.consent("omid", now).replace("omid@", "omid2@"))) {
                shop.posts(body);
                shop.isAtRest();
            }
            assertThat(shop.outbox()).isNotEmpty();
            assertThat(shop.deadLetters()).hasSize(4);
            assertThat(At.typed(new EraseCommand(), "canary@shop.example", "--yes", "--data", shop.data()).done())
                    .contains("Dead letters of hers that went at once: 2");
            shop.passes("1 hours");
            assertThat(shop.deadLetters()).extracting(DeadLetter::body).hasSize(2)
                    .allMatch(body -> body.contains("omid"));
        }
        assertThat(singing()).isEmpty();
        // What was deleted lies in the file until it is written over, or anew at the next start.
        assertThat(bytes()).contains("canary");
        new Shop(folder, Map.of("hello", HELLO)).close();
        assertThat(bytes()).doesNotContain("canary").contains("omid");
        assertThat(folder.resolve("data/safar.db.new")).doesNotExist();
    }

    private String bytes() {
        try {
            return Files.readString(folder.resolve("data/safar.db"), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void canaryIsHeardWhereSheIsNotErased() {
        buried(Signed.custom("canary", "canary-fact", "workshop", now));
        assertThat(singing()).singleElement().asString().startsWith("queue.dead ");
    }

    /// Of nobody, but of an order of hers.
    private static String refund(Instant at) {
        return """
                {"id":"refund-1","type":"purchase.refunded","source":"my-shop","occurredAt":"%s","identities":{},
                 "data":{"refund":"canary-refund","order":"canary-order","amount":{"amount":1,"currency":"EUR"}}}"""
                .formatted(at);
    }

    /// Of another, who shares her address.
    private static String household(Instant at) {
        return """
                {"id":"order/shared","type":"purchase.completed","source":"my-shop","occurredAt":"%s",
                 "identities":{"customerId":"omid","email":"canary@shop.example"},
                 "data":{"order":"shared","total":{"amount":1390,"currency":"EUR"}}}""".formatted(at);
    }

    /// Facts that failed as often as may be before the server began.
    private void buried(String... bodies) {
        try (DataFolder data = DataFolder.open(folder.resolve("data"), ZoneOffset.UTC)) {
            Queue queue = new Queue(data.file(), () -> now);
            queue.send(List.of(bodies));
            for (int i = 0; i < Queue.MOST_FAILURES; i++) {
                now = now.plus(Duration.ofMinutes(2));
                queue.receive(bodies.length).forEach(message -> queue.failed(message, "it is a test"));
            }
        }
    }

    /// {@return every entry of every table that names her, behind the table's name}
    private List<String> singing() {
        List<String> heard = new ArrayList<>();
        try (MVStore file = new MVStore.Builder().fileName(folder.resolve("data/safar.db").toString()).readOnly()
                .open()) {
            assertThat(file.getMapNames()).contains("queue", "queue.dead");
            for (String table : file.getMapNames()) {
                MVMap<String, String> map = file.openMap(table, new MVMap.Builder<String, String>()
                        .keyType(StringDataType.INSTANCE).valueType(StringDataType.INSTANCE));
                map.forEach((key, value) -> heard.add(table + " " + key + " " + value));
            }
        }
        return heard.stream().filter(entry -> entry.toLowerCase(Locale.ROOT).contains("canary")).toList();
    }
}
