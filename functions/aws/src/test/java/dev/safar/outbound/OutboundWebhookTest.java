package dev.safar.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.safar.outbound.Listener.Heard;
import dev.safar.outbound.Listener.Said;
import dev.safar.webhook.Headers;
import dev.safar.webhook.WebhookRequest;
import dev.safar.webhook.source.Standard;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Real requests to a receiver on this machine. A shop's name leads there, because the test says so.
class OutboundWebhookTest {
    private static final Instant NOW = Instant.parse("2026-03-21T12:00:00Z");
    private static final String OLD = "whsec_b2xkLXNlY3JldC1vZi10ZXN0cw==";
    private static final String NEW = "whsec_bmV3LXNlY3JldC1vZi10ZXN0cw==";
    private static final byte[] BODY = "{\"text\":\"سلام\"}".getBytes(StandardCharsets.UTF_8);
    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");
    private final Listener receiver = new Listener();
    private final List<String> asked = new ArrayList<>();
    private List<String> secrets = List.of(OLD);
    private InetAddress[] leadsTo = {HERE};

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void receiverWithTheSecretBelievesIt() {
        assertThat(shop().send("m-1#win-back#e.1#hello", BODY)).isEqualTo(new Answer.Taken());
        Heard heard = receiver.heard.getFirst();
        assertThat(heard.target()).isEqualTo("/hooks?shop=1");
        assertThat(heard.header("Host")).isEqualTo("shop.example:" + receiver.port());
        assertThat(heard.header("webhook-id")).isEqualTo("m-1#win-back#e%2E1#hello");
        assertThat(heard.body()).isEqualTo(new String(BODY, StandardCharsets.UTF_8));
        assertThat(refusal(heard, OLD)).isEmpty();
        assertThat(refusal(heard, NEW)).isPresent();
        assertThat(asked).containsExactly("shop.example");
    }

    @Test
    void whileSecretsChangeReceiversWithEitherBelieveIt() {
        secrets = List.of(NEW, OLD);
        shop().send("e", BODY);
        assertThat(refusal(receiver.heard.getFirst(), OLD)).isEmpty();
        assertThat(refusal(receiver.heard.getFirst(), NEW)).isEmpty();
    }

    private static Optional<?> refusal(Heard heard, String secret) {
        return new Standard(List.of(secret))
                .verify(new WebhookRequest("POST", "safar", Headers.of(heard.headers()),
                        heard.body().getBytes(StandardCharsets.UTF_8), NOW));
    }

    @Test
    void idIsTheSameEachTimeAndTooLongOnesStandAsTheirHash() {
        OutboundWebhook shop = shop();
        String effect = "m-1#j#" + "سفارش".repeat(80);
        shop.send(effect, BODY);
        shop.send(effect, BODY);
        shop.send(effect + "#other", BODY);
        assertThat(receiver.heard).extracting(heard -> heard.header("webhook-id")).first().asString()
                .matches("sha256:[0-9a-f]{64}");
        assertThat(receiver.heard).extracting(heard -> heard.header("webhook-id")).satisfies(ids -> {
            assertThat(ids.get(0)).isEqualTo(ids.get(1));
            assertThat(ids.get(2)).isNotEqualTo(ids.get(1));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "169.254.169.254", "::1", "fd00:ec2::254", "100.64.1.1"})
    void nothingIsSentWhereANameLeadsInside(String address) {
        leadsTo = new InetAddress[]{InetAddress.ofLiteral("1.1.1.1"), InetAddress.ofLiteral(address)};
        OutboundWebhook shop = new OutboundWebhook(URI.create("https://shop.example/"), () -> secrets,
                new Net(this::names, PublicAddress::is, true, Net.world().trust()), () -> NOW);
        assertThat(shop.send("e", BODY)).isEqualTo(new Answer.Later("forbidden-address", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://127.0.0.1/", "https://[::ffff:127.0.0.1]/", "https://2130706433/",
            "https://localhost/"})
    void nothingIsSentToThisMachineHoweverItIsSpelled(String target) {
        OutboundWebhook shop = new OutboundWebhook(URI.create(target), () -> secrets, Net.world(), () -> NOW);
        assertThat(shop.send("e", BODY)).isInstanceOfSatisfying(Answer.Later.class,
                later -> assertThat(later.word()).isIn("forbidden-address", "no-connection"));
    }

    /// The name leads elsewhere at each look. The connection goes to what was looked at, and there is one look a sending.
    @Test
    void nameIsLookedUpOnceAndTheConnectionGoesWhereItLed() {
        Net rebinding = new Net(host -> {
            asked.add(host);
            return new InetAddress[]{asked.size() == 1 ? HERE : InetAddress.ofLiteral("10.0.0.1")};
        }, address -> !address.equals(InetAddress.ofLiteral("10.0.0.1")), false, Net.world().trust());
        OutboundWebhook shop = new OutboundWebhook(target(), () -> secrets, rebinding, () -> NOW);
        assertThat(shop.send("e", BODY)).isEqualTo(new Answer.Taken());
        assertThat(asked).hasSize(1);
        assertThat(shop.send("e", BODY)).isEqualTo(new Answer.Later("forbidden-address", Optional.empty()));
        assertThat(receiver.heard).hasSize(1);
    }

    @Test
    void redirectIsNotFollowed() {
        receiver.says(new Said(307, Map.of("Location", "http://127.0.0.1:" + receiver.port() + "/elsewhere"), ""));
        assertThat(shop().send("e", BODY)).isEqualTo(new Answer.Later("webhook-307", Optional.empty()));
        assertThat(receiver.heard).hasSize(1);
    }

    @Test
    void retryAfterIsHeardInBothForms() {
        receiver.says(new Said(429, Map.of("Retry-After", "120"), ""))
                .says(new Said(503, Map.of("Retry-After", "Sat, 21 Mar 2026 13:00:00 GMT"), ""))
                .says(new Said(503, Map.of("Retry-After", "soon"), ""));
        assertThat(shop().send("e", BODY))
                .isEqualTo(new Answer.Later("webhook-429", Optional.of(NOW.plusSeconds(120))));
        assertThat(shop().send("e", BODY))
                .isEqualTo(new Answer.Later("webhook-503", Optional.of(NOW.plusSeconds(3_600))));
        assertThat(shop().send("e", BODY)).isEqualTo(new Answer.Later("webhook-503", Optional.empty()));
    }

    @Test
    void goneRefusedAndLostAreToldApart() {
        receiver.says(Said.of(410)).says(Said.of(422)).says(Said.of(404)).says(Said.of(0));
        assertThat(shop().send("e", BODY)).isEqualTo(new Answer.Gone());
        assertThat(shop().send("e", BODY)).isEqualTo(new Answer.Refused("webhook-422"));
        assertThat(shop().send("e", BODY)).isEqualTo(new Answer.Later("webhook-404", Optional.empty()));
        assertThat(shop().send("e", BODY)).isEqualTo(new Answer.Lost());
    }

    @Test
    void receiverThatIsNotThereIsAskedLater() {
        OutboundWebhook shop = shop();
        receiver.close();
        assertThat(shop.send("e", BODY)).isEqualTo(new Answer.Later("no-connection", Optional.empty()));
        leadsTo = new InetAddress[0];
        assertThat(shop().send("e", BODY)).isEqualTo(new Answer.Later("no-connection", Optional.empty()));
    }

    @Test
    void bodyOfAnAnswerIsNotReadHoweverLongItIs() {
        receiver.says(new Said(200, Map.of(), "x".repeat(4 * 1024 * 1024)));
        assertThat(shop().send("e", BODY)).isEqualTo(new Answer.Taken());
    }

    @Test
    void bodyThatIsTooLargeIsNotSent() {
        assertThat(shop().send("e", new byte[OutboundWebhook.MOST_BYTES + 1]))
                .isEqualTo(new Answer.Refused("webhook-too-large"));
        assertThat(receiver.heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://shop.example/", "https://user:word@shop.example/", "ftp://shop.example/",
            "https:///path", "/path"})
    void addressThatIsNotOfTheFormIsRefusedWhereItIsWired(String target) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OutboundWebhook(URI.create(target), () -> secrets, Net.world(), () -> NOW))
                .withMessageContaining("https://");
    }

    private OutboundWebhook shop() {
        return new OutboundWebhook(target(), () -> secrets,
                new Net(this::names, HERE::equals, false, Net.world().trust()),
                () -> NOW);
    }

    private URI target() {
        return URI.create("http://shop.example:" + receiver.port() + "/hooks?shop=1");
    }

    private InetAddress[] names(String host) throws UnknownHostException {
        asked.add(host);
        if (leadsTo.length == 0) {
            throw new UnknownHostException(host);
        }
        return Arrays.copyOf(leadsTo, leadsTo.length);
    }
}
