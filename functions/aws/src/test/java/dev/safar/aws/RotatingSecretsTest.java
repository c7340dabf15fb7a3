package dev.safar.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.log.JsonLog;
import dev.safar.log.Log;
import dev.safar.money.Currency;
import dev.safar.secret.Keyring;
import dev.safar.webhook.Headers;
import dev.safar.webhook.StorefrontWebhook;
import dev.safar.webhook.WebhookEndpoint;
import dev.safar.webhook.WebhookRequest;
import dev.safar.webhook.source.Standard;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A shop's secret lies elsewhere and is changed while webhooks come.
class RotatingSecretsTest {
    private static final String OLD = "whsec_b2xkLXNlY3JldC1vZi10ZXN0cw==";
    private static final String NEW = "whsec_bmV3LXNlY3JldC1vZi10ZXN0cw==";
    private Instant now = Instant.parse("2026-03-21T12:00:00Z");
    private List<String> there = List.of(OLD);
    private boolean down;
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final WebhookEndpoint endpoint = endpoint();

    private WebhookEndpoint endpoint() {
        Keyring keyring = new Keyring(_ -> {
            if (down) {
                throw new IllegalStateException("no vault");
            }
            return there;
        }, Duration.ofMinutes(5), Duration.ofHours(1), () -> now);
        Settings settings = new Settings(new Environment(Map.of("SAFAR_SOURCES",
                "{\"shop\": {\"kind\": \"standard\", \"secrets\": [\"ssm:/safar/prod/webhooks/shop\"]}}"), keyring));
        Log log = new JsonLog(new PrintStream(lines, true, StandardCharsets.UTF_8), () -> now);
        return new WebhookEndpoint(new StorefrontWebhook(new Door(new Market(Currency.GBP, Market.ANYWHERE)),
                settings.sources(), StorefrontWebhook.MOST_BYTES, log), (_, _) -> true, log);
    }

    @Test
    void secretIsChangedWithoutANewFunctionAndBothHoldMeanwhile() {
        assertThat(status(OLD)).isEqualTo(202);
        assertThat(status(NEW)).isEqualTo(401);
        there = List.of(NEW, OLD);
        now = now.plus(Duration.ofMinutes(5));
        assertThat(status(OLD)).isEqualTo(202);
        assertThat(status(NEW)).isEqualTo(202);
        there = List.of(NEW);
        now = now.plus(Duration.ofMinutes(5));
        assertThat(status(OLD)).isEqualTo(401);
        assertThat(status(NEW)).isEqualTo(202);
    }

    @Test
    void shopIsAskedToComeAgainWhereTheSecretCannotBeReadOrUsed() {
        down = true;
        assertThat(status(OLD)).isEqualTo(503);
        assertThat(lines.toString(StandardCharsets.UTF_8)).startsWith("{\"time\":\"").endsWith("}\n").contains(
                "\"level\":\"error\",\"what\":\"failed\",\"work\":\"webhook\",\"id\":\"shop\",\"error\":\"dev.safar.secret.UnreadableSecretException");
        down = false;
        assertThat(status(OLD)).isEqualTo(202);
        there = List.of("no secret of the kind");
        now = now.plus(Duration.ofMinutes(5));
        assertThat(status(OLD)).isEqualTo(503);
    }

    @Test
    void identityKeyMayLieElsewhereToo() {
        Keyring keyring = new Keyring(_ -> List.of("short"), Duration.ofMinutes(5), Duration.ofHours(1), () -> now);
        Map<String, String> variables = Map.of("SAFAR_SHOP_NAME", "Chai", "SAFAR_SHOP_LINK", "https://chai.example",
                "SAFAR_CURRENCY", "GBP", "SAFAR_IDENTITY_KEY", "secretsmanager:safar/key");
        assertThatIllegalStateException()
                .isThrownBy(() -> new Settings(new Environment(variables, keyring)).shop())
                .withMessageContaining("SAFAR_IDENTITY_KEY").withMessageNotContaining("short");
        Keyring good = new Keyring(_ -> List.of("0123456789abcdef"), Duration.ofMinutes(5), Duration.ofHours(1),
                () -> now);
        assertThat(new Settings(new Environment(variables, good)).shop().identityKey().value())
                .isEqualTo("0123456789abcdef");
    }

    private int status(String secret) {
        byte[] body = ("{\"id\": \"1\", \"type\": \"consent.given\", \"source\": \"shop\", \"occurredAt\": \"" + now
                + "\", \"identities\": {\"customerId\": \"17\"}, \"data\": {\"topic\": \"marketing\"}}")
                .getBytes(StandardCharsets.UTF_8);
        Map<String, List<String>> headers = new LinkedHashMap<>();
        new Standard(List.of(secret)).sign("1", now, body)
                .forEach((name, value) -> headers.put(name, List.of(value)));
        return endpoint.answer(new WebhookRequest("POST", "shop", Headers.of(headers), body, now)).status();
    }
}
