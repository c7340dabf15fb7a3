package dev.safar.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.EnvelopeWriter;
import dev.safar.door.Market;
import dev.safar.event.MemberEvent;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the door took is read again behind the queue, by a door that knows no region: so whatever is answered as accepted must be read there, as the same fact.
class InnerDoorTest {
    private static final int MOST = 256 * 1024;
    private static final Door INNER = new Door(new Market(Wired.BRITISH.currency(), Market.ANYWHERE));
    private static final String WHO = "\"source\":\"my-shop\",\"occurredAt\":\"2026-03-20T18:04:11Z\",\"identities\":{\"email\":\"sara@shop.example\"}";

    private final Wired wired = new Wired(Wired.BRITISH);

    /// Bodies a little shorter than a message of the queue; stored, their facts have the order's name once more.
    static Stream<Integer> lengths() {
        return Stream.of(MOST - 2_000, MOST - 300, MOST - 200, MOST - 100, MOST);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void theLongestOrdersThatAreTakenAreRead(int length) {
        assertReadWhereTaken(purchase(length, "o".repeat(250)));
        assertThat(wired.facts).hasSize(length <= MOST - 300 ? 1 : 0);
        assertReadWhereTaken(purchase(length, "1"));
        assertThat(wired.facts.isEmpty()).isEqualTo(length == MOST);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void theLongestEventsOfAShopsOwnThatAreTakenAreRead(int length) {
        assertReadWhereTaken(custom(length, "\"x\""));
        assertReadWhereTaken(custom(length, "1e9"));
    }

    @Test
    void aMessageIsNamedByTheLongestOrderThatBeganIt() {
        String message = "0f8fad5b-d9cb-469f-a165-70867728950e#" + "j".repeat(64) + "#" + "s".repeat(64) + "/order/"
                + "o".repeat(256) + "#" + "s".repeat(64);
        assertReadWhereTaken("{\"id\":\"1\",\"type\":\"message.opened\"," + WHO + ",\"data\":{\"message\":\"" + message
                + "\",\"channel\":\"email\"}}");
        assertThat(wired.facts).hasSize(1);
    }

    @Test
    void whateverIsTakenOfABentBodyIsRead() {
        Random random = new Random(10);
        List<UnaryOperator<String>> bends = List.of(body -> body.replaceAll("\"sku\": \"[^\"]*\"",
                "\"sku\": \"" + "k".repeat(200 + random.nextInt(100)) + "\""),
                body -> body.replaceAll("900719925474099300\\d|72700\\d", "9".repeat(1 + random.nextInt(40))),
                body -> body.replaceAll("\"id\": \"[^\"]+\"",
                        "\"id\": \"" + "i".repeat(1 + random.nextInt(300)) + "\""),
                body -> body.replaceAll("[\\w.]+@shop.example",
                        "s\u00df\ufb01\ufdfa".repeat(random.nextInt(30)) + "@shop.example"),
                body -> body.replaceAll("\"phone\": \"[^\"]*\"",
                        "\"phone\": \"020 7946 09" + random.nextInt(100) + "\""),
                body -> body.replaceAll("\"version\": \\d+|\"created\": \\d+", "\"created\": " + random.nextInt()));
        for (int i = 0; i < 2_000; i++) {
            Fixture fixture = Fixture.ALL.get(random.nextInt(Fixture.ALL.size()));
            String bent = bends.get(random.nextInt(bends.size())).apply(fixture.body());
            wired.endpoint.answer(fixture.knock(bends.get(random.nextInt(bends.size())).apply(bent)).request());
        }
        assertThat(wired.facts).hasSizeGreaterThan(500);
        wired.facts.forEach(InnerDoorTest::assertRead);
    }

    private void assertReadWhereTaken(String body) {
        WebhookResponse response = wired.endpoint.answer(Knock.standard(body).request());
        assertThat(response.status()).isIn(202, 400);
        assertThat(response.body()).contains(response.status() == 202 ? "\"accepted\":1" : "at most " + MOST);
        wired.facts.forEach(InnerDoorTest::assertRead);
    }

    private static void assertRead(MemberEvent fact) {
        byte[] message = EnvelopeWriter.write(fact).getBytes(StandardCharsets.UTF_8);
        assertThat(INNER.read(message, Wired.NOW)).isEqualTo(new Assessment.Accepted(fact, List.of()));
    }

    private static String purchase(int length, String order) {
        String line = "{\"sku\":\"" + "k".repeat(230) + "\",\"quantity\":1,\"unitPrice\":1}";
        String head = "{\"id\":\"1\",\"type\":\"purchase.completed\"," + WHO + ",\"data\":{\"order\":\"" + order
                + "\",\"total\":{\"amount\":1,\"currency\":\"GBP\"},\"lines\":[";
        return filled(head, line, "]}}", length);
    }

    private static String custom(int length, String value) {
        return filled("{\"id\":\"1\",\"type\":\"custom.long\"," + WHO + ",\"data\":{\"values\":[", value, "]}}",
                length);
    }

    /// Items as many as there is room for, and somebody's id for the rest.
    private static String filled(String head, String item, String tail, int length) {
        int items = (length - head.length() - tail.length()) / (item.length() + 1);
        String body = head + String.join(",", Collections.nCopies(items, item)) + tail;
        String id = ",\"customerId\":\"\"}";
        int rest = length - body.length() - id.length() + 1;
        return rest < 1 ? body : body.replaceFirst("}", id.replace("\"}", "c".repeat(Math.min(rest, 256)) + "\"}"));
    }
}
