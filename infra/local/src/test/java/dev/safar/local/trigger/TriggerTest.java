package dev.safar.local.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.json.JsonText;
import dev.safar.money.Currency;
import dev.safar.webhook.Headers;
import dev.safar.webhook.WebhookRequest;
import dev.safar.webhook.source.Standard;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TriggerTest {
    private static final Instant NOON = Instant.parse("2026-03-21T12:00:00Z");
    private static final Market IRAN = new Market(Currency.IRT, "IR");
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private int drawn;

    /// Something of everything that `docs/events.md` lists.
    static Stream<List<String>> everyTypeIsTakenByTheDoor() {
        return Stream.of(
                List.of("purchase.completed", "--total", "1250000", "--line", "sku=tea,qty=2,price=625000", "--line",
                        "sku=cup,quantity=1,price=1,category=ware"),
                List.of("purchase.refunded", "--order=7", "--amount", "1"),
                List.of("member.registered", "--name", "سارا", "--language", "fa", "--zone", "Asia/Tehran"),
                List.of("message.delivered", "--message", "m", "--channel", "email"),
                List.of("message.opened", "--message", "m", "--channel", "email"),
                List.of("message.clicked", "--message", "m", "--channel", "email", "--link", "https://shop.example/"),
                List.of("message.bounced", "--message", "m", "--channel", "email"),
                List.of("survey.answered", "--step", "ask", "--score", "9", "--text", "-- fine --"),
                List.of("complaint.opened", "--reason", "late"),
                List.of("complaint.resolved", "--complaint", "1", "--satisfied", "true"),
                List.of("member.referred", "--code", "7KQ2-M9XW-3ABC"),
                List.of("referral.joined", "--friend", "f"),
                List.of("referral.purchased", "--friend", "f", "--kept", "no"),
                List.of("consent.given", "--channel", "sms"), List.of("consent.withdrawn", "--version", "3"),
                List.of("custom.workshop", "--city", "Shiraz"));
    }

    @ParameterizedTest
    @MethodSource
    void everyTypeIsTakenByTheDoor(List<String> words) {
        Map<String, @Nullable Object> envelope = one(words, "sara@shop.example");
        byte[] body = JsonText.compact(envelope).getBytes(StandardCharsets.UTF_8);
        assertThat(new Door(IRAN).read(body, NOON)).isInstanceOfSatisfying(Assessment.Accepted.class,
                accepted -> assertThat(accepted.event().type()).isEqualTo(words.getFirst()));
    }

    @Test
    void everyTypeOfTheDoorCanBeTyped() {
        assertThat(everyTypeIsTakenByTheDoor().map(List::getFirst)).containsAll(Door.types());
    }

    @ParameterizedTest
    @CsvSource({"sara@shop.example,email,sara@shop.example", "09121234567,phone,+989121234567", "4711,customerId,4711",
            "customer-id:0912,customerId,0912", "phone:9121234567,phone,+989121234567"})
    void whoIsMeantIsWhatItLooksLike(String typed, String kind, String value) {
        assertThat(one(List.of("consent.given"), typed).get("identities")).isEqualTo(Map.of(kind, value));
    }

    @ParameterizedTest
    @CsvSource({"12.50,EUR,1250", "1250,EUR,1250", "12,IRT,12"})
    void amountIsInMinorUnitsUnlessItHasAPoint(String typed, Currency currency, long minor) {
        assertThat(Draft.of("purchase.completed", List.of("--total", typed), currency).data().get("total"))
                .isEqualTo(Map.of("amount", minor, "currency", currency.name()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"purchase.complete|--total 1|Did you mean `purchase.completed`?",
            "purchase.completed|--totl 1|Did you mean `total`?", "survey.answered|--total 1|It has --journey, --step",
            "purchase.completed|--total x|Expected --total to be an amount",
            "purchase.completed|--total 1.5|at most 0 digits",
            "purchase.completed|--total 1e3|Expected --total to be an amount in minor units",
            "purchase.completed|--line sku=a,price=1e3|but found '1e3'",
            "purchase.completed|--line sku=a,qt=2|Did you mean `qty`?",
            "purchase.completed|--total|--total needs a value",
            "purchase.completed|total 1|Expected --field value", "purchase.completed|--line sku=a|Expected",
            "survey.answered|--score nine|a whole number", "consent.given|--channel fax|channel"})
    void whatIsMistypedIsToldWithTheWayOut(String type, String words, String told) {
        assertThatThrownBy(() -> one(Stream.concat(Stream.of(type), Stream.of(words.split(" "))).toList(), "4711"))
                .isInstanceOf(Mistyped.class).hasMessageContaining(told);
    }

    @Test
    void repeatedIsTheSameEnvelopeAndShuffledIsEveryOne() {
        List<Draft> drafts = List.of(Draft.of("consent.given", List.of(), Currency.IRT),
                Draft.of("purchase.completed", List.of("--total", "1"), Currency.IRT));
        List<Map<String, @Nullable Object>> inOrder = plan(3).envelopes(drafts, List.of("1", "2"), IRAN,
                Optional.empty());
        drawn = 0;
        List<Map<String, @Nullable Object>> shuffled = plan(3).envelopes(drafts, List.of("1", "2"), IRAN,
                Optional.of(new SplittableRandom(7)));
        assertThat(inOrder).extracting(one -> one.get("id")).startsWith("evt-1", "evt-1", "evt-1", "evt-2")
                .hasSize(12);
        assertThat(shuffled).isNotEqualTo(inOrder).containsExactlyInAnyOrderElementsOf(inOrder);
    }

    @Test
    void signatureIsTheOneThatTheDoorAsksFor() {
        Signed signed = Signed.of(one(List.of("consent.given"), "4711"), SECRET, "msg_1", NOON);
        assertThat(
                new Standard(List.of(SECRET)).verify(request(signed, signed.body().getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
        assertThat(new Standard(List.of(SECRET)).verify(request(signed, new byte[]{1}))).isPresent();
    }

    /// The vector of the specification.
    @Test
    void signatureIsThatOfTheSpecification() {
        assertThat(new Standard(List.of(SECRET)).sign("msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void curlCanBeTypedEvenWithAQuoteInAName() {
        String curl = Signed.of(one(List.of("member.registered", "--name", "O'Neil; rm -rf"), "4711"), SECRET, "msg_1",
                NOON).curl("http://127.0.0.1:1/webhooks/shop");
        assertThat(curl).startsWith("curl -sS 'http://127.0.0.1:1/webhooks/shop'").contains("O'\\''Neil; rm -rf",
                "-H 'webhook-id: msg_1'");
    }

    private static WebhookRequest request(Signed signed, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        signed.headers().forEach((name, value) -> headers.put(name, List.of(value)));
        return new WebhookRequest("POST", "shop", Headers.of(headers), body, NOON);
    }

    private Plan plan(int repeat) {
        return new Plan("trigger", NOON, repeat, () -> "evt-" + ++drawn);
    }

    private Map<String, @Nullable Object> one(List<String> words, String member) {
        return plan(1).envelopes(List.of(Draft.of(words.getFirst(), words.subList(1, words.size()), Currency.IRT)),
                List.of(member), IRAN, Optional.empty()).getFirst();
    }
}
