package dev.safar.door;

import dev.safar.event.MemberEvent;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.money.Currency;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One shop, one instant and a good envelope of every type, for all tests of the door.
final class Samples {
    static final Instant NOW = Instant.parse("2026-03-21T12:00:00Z");
    static final Market SHOP = new Market(Currency.IRT, "IR");
    static final Door DOOR = new Door(SHOP);

    /// Type and data, the data as in `docs/events.md`.
    static final Map<String, String> DATA = data();

    private Samples() {
    }

    private static Map<String, String> data() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put("purchase.completed",
                """
                {"order": 820982911946154508, "total": {"amount": 250000, "currency": "IRT"}, "version": 3,
                 "lines": [{"sku": "chai-1", "category": "tea", "quantity": 2, "unitPrice": 125000}, {"sku": 7, "quantity": 1, "unitPrice": 0}]}""");
        data.put("purchase.refunded", """
                {"refund": "r-1", "order": "820982911946154508", "amount": {"amount": 0, "currency": "IRT"}}""");
        data.put("member.registered",
                """
                {"title": "خانم", "name": "سارا\\u202E", "surname": "محمدی", "language": "fa", "zone": "Asia/Tehran"}""");
        for (String word : List.of("delivered", "opened", "clicked", "bounced")) {
            data.put("message." + word, """
                    {"message": "m-1/offer", "channel": "email", "link": "https://shop.example/tea"}""");
        }
        data.put("survey.answered",
                """
                {"journey": "win-back", "step": "ask-why", "score": 10, "reason": "bad-experience", "text": "دیر رسید"}""");
        data.put("complaint.opened", """
                {"complaint": "c-1", "reason": "late-delivery"}""");
        data.put("complaint.resolved", """
                {"complaint": "c-1", "satisfied": true}""");
        data.put("referral.joined", """
                {"friend": "4711"}""");
        data.put("referral.purchased", """
                {"friend": "4711", "kept": false}""");
        data.put("member.referred", """
                {"code": "7KQ2M9XW3ABC"}""");
        data.put("consent.given", """
                {"channel": "sms", "topic": "marketing"}""");
        data.put("consent.withdrawn", "{}");
        data.put("custom.workshop-visited",
                """
                {"seats": 2.0, "big": 123456789012345678901234567890, "nested": {"list": [1.5, null, "x", -0.0, 1e3]}, "version": 9}""");
        return data;
    }

    static String envelope(String type) {
        return envelope(type, DATA.getOrDefault(type, "{}"));
    }

    static String envelope(String type, String data) {
        return envelope(type, data, "{\"customerId\": \"17\"}");
    }

    static String envelope(String type, String data, String identities) {
        return envelope(type, data, identities, "2026-03-21T10:15:30.123+03:30");
    }

    static String envelope(String type, String data, String identities, String occurredAt) {
        return """
                {"id": "evt-1", "type": "%s", "source": "shopify", "occurredAt": "%s",
                "identities": %s,
                "data": %s}""".formatted(type, occurredAt, identities, data);
    }

    static Assessment read(String envelope) {
        return DOOR.read(envelope.getBytes(StandardCharsets.UTF_8), NOW);
    }

    static MemberEvent accepted(String envelope) {
        return switch (read(envelope)) {
            case Assessment.Accepted(MemberEvent event, List<Finding> _) -> event;
            case Assessment other -> throw new AssertionError(other);
        };
    }

    static Assessment.Unacceptable unacceptable(String envelope) {
        return switch (read(envelope)) {
            case Assessment.Unacceptable refused -> refused;
            case Assessment other -> throw new AssertionError(other);
        };
    }

    static List<String> findings(String envelope) {
        return switch (read(envelope)) {
            case Assessment.Malformed(List<Finding> findings) -> findings.stream().map(Finding::toString).toList();
            case Assessment other -> throw new AssertionError(other);
        };
    }

    static Map<String, @Nullable Object> plain(String json) {
        return switch (Json.read(json, Limits.EVENT)) {
            case Parsed.Value(Node.Obj root) -> root.plain();
            case Parsed other -> throw new AssertionError(other);
        };
    }
}
