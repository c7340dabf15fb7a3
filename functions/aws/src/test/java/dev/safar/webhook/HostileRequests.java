package dev.safar.webhook;

import static dev.safar.webhook.Hostile.refused;
import static dev.safar.webhook.Refusal.DUPLICATED_HEADER;
import static dev.safar.webhook.Refusal.MALFORMED_HEADER;
import static dev.safar.webhook.Refusal.METHOD_NOT_ALLOWED;
import static dev.safar.webhook.Refusal.MISSING_HEADER;
import static dev.safar.webhook.Refusal.MISSING_SIGNATURE;
import static dev.safar.webhook.Refusal.STALE;
import static dev.safar.webhook.Refusal.TOO_LARGE;
import static dev.safar.webhook.Refusal.TOPIC_MISMATCH;
import static dev.safar.webhook.Refusal.UNKNOWN_SOURCE;
import static dev.safar.webhook.Refusal.UNSUPPORTED_ENCODING;
import static dev.safar.webhook.Refusal.UNSUPPORTED_TYPE;
import static dev.safar.webhook.Refusal.WRONG_SIGNATURE;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Requests that are wrong before their body is read: forged, stale, doubled, halved, misdirected.
final class HostileRequests {
    private static final String SIGNATURE = "webhook-signature";
    private static final String HMAC = "X-Shopify-Hmac-Sha256";
    private static final String STRIPE = "Stripe-Signature";
    private static final Duration LATE = SignedTime.TOLERANCE.plusSeconds(1);

    private HostileRequests() {
    }

    static Stream<Hostile> all() {
        return Stream.of(forged(), halved(), stale(), headers(), shape()).flatMap(List::stream);
    }

    private static Knock standard() {
        return Fixture.of("standard", "purchase").knock();
    }

    private static Knock shopify() {
        return Fixture.of("shopify", "orders-paid").knock();
    }

    private static Knock woocommerce() {
        return Fixture.of("woocommerce", "order-updated").knock();
    }

    private static Knock stripe() {
        return Fixture.of("stripe", "checkout-session-completed").knock();
    }

    private static List<Hostile> forged() {
        String other = Base64.getEncoder().encodeToString(new byte[32]);
        return List.of(
                refused("standard: another signature", standard().with(SIGNATURE, "v1," + other), WRONG_SIGNATURE),
                refused("shopify: another signature", shopify().with(HMAC, other), WRONG_SIGNATURE),
                refused("woocommerce: another signature", woocommerce().with("X-WC-Webhook-Signature", other),
                        WRONG_SIGNATURE),
                refused("stripe: another signature",
                        stripe().bent(STRIPE, now -> now.substring(0, now.indexOf("v1=")) + "v1=" + "0".repeat(64)),
                        WRONG_SIGNATURE),
                refused("standard: one letter of the body changed",
                        standard().body(Fixture.of("standard", "purchase").body().replace("13912", "13913")),
                        WRONG_SIGNATURE),
                refused("shopify: one letter of the body changed",
                        shopify().body(Fixture.of("shopify", "orders-paid").body().replace("57.98", "57.99")),
                        WRONG_SIGNATURE),
                refused("stripe: a space after the body",
                        stripe().body(Fixture.of("stripe", "checkout-session-completed").body() + " "),
                        WRONG_SIGNATURE),
                refused("woocommerce: the empty body", woocommerce().body(""), WRONG_SIGNATURE),
                refused("standard: the id of another delivery", standard().with("webhook-id", "msg_other"),
                        WRONG_SIGNATURE),
                refused("standard: a fresh time on an old signature",
                        standard().with("webhook-timestamp", String.valueOf(Wired.NOW.getEpochSecond() + 1)),
                        WRONG_SIGNATURE),
                refused("standard: the secret's text as the key",
                        standard().with(SIGNATURE,
                                "v1," + Knock.base64(Wired.STANDARD.getFirst().getBytes(StandardCharsets.UTF_8), "",
                                        new byte[0])),
                        WRONG_SIGNATURE),
                refused("standard: signed with a public key (v1a)",
                        standard().bent(SIGNATURE, now -> now.replace("v1,", "v1a,")), WRONG_SIGNATURE),
                refused("stripe: the test scheme (v0)", stripe().bent(STRIPE, now -> now.replace("v1=", "v0=")),
                        WRONG_SIGNATURE),
                refused("stripe: hexadecimal in capitals",
                        stripe().bent(STRIPE,
                                now -> now.substring(0, now.indexOf("v1=") + 3)
                                        + now.substring(now.indexOf("v1=") + 3).toUpperCase(Locale.ROOT)),
                        WRONG_SIGNATURE),
                refused("a Shopify delivery at Stripe's door", shopify().at("stripe"), MISSING_SIGNATURE),
                refused("a Shopify signature at WooCommerce's door", shopify().at("woocommerce")
                        .renamed(HMAC, "X-WC-Webhook-Signature").with("X-WC-Webhook-Topic", "order.updated"),
                        WRONG_SIGNATURE));
    }

    private static List<Hostile> halved() {
        return List.of(
                refused("standard: half a signature",
                        standard().bent(SIGNATURE, now -> now.substring(0, now.length() / 2)), WRONG_SIGNATURE),
                refused("standard: a signature without its padding",
                        standard().bent(SIGNATURE, now -> now.replace("=", "")), WRONG_SIGNATURE),
                refused("standard: a signature without its version",
                        standard().bent(SIGNATURE, now -> now.substring(3)), WRONG_SIGNATURE),
                refused("standard: the version alone", standard().with(SIGNATURE, "v1,"), WRONG_SIGNATURE),
                refused("standard: an empty signature", standard().with(SIGNATURE, ""), WRONG_SIGNATURE),
                refused("shopify: half a signature", shopify().bent(HMAC, now -> now.substring(0, 22)),
                        WRONG_SIGNATURE),
                refused("shopify: an empty signature", shopify().with(HMAC, ""), WRONG_SIGNATURE),
                refused("shopify: the signature in hexadecimal",
                        shopify().bent(HMAC, now -> HexFormat.of().formatHex(Base64.getDecoder().decode(now))),
                        WRONG_SIGNATURE),
                refused("shopify: two signatures in one header", shopify().bent(HMAC, now -> now + ", " + now),
                        WRONG_SIGNATURE),
                refused("stripe: half a signature", stripe().bent(STRIPE, now -> now.substring(0, now.length() - 32)),
                        WRONG_SIGNATURE),
                refused("stripe: a time without a signature",
                        stripe().bent(STRIPE, now -> now.substring(0, now.indexOf(','))), WRONG_SIGNATURE),
                refused("stripe: a signature without a time",
                        stripe().bent(STRIPE, now -> now.substring(now.indexOf(',') + 1)), MALFORMED_HEADER),
                refused("stripe: two times", stripe().bent(STRIPE, now -> "t=1," + now), MALFORMED_HEADER));
    }

    private static List<Hostile> stale() {
        byte[] body = Fixture.of("standard", "purchase").body().getBytes(StandardCharsets.UTF_8);
        String event = Fixture.of("stripe", "checkout-session-completed").body();
        return List.of(
                refused("standard: signed too long ago", Knock.standard(body, Knock.ID, Wired.NOW.minus(LATE)), STALE),
                refused("standard: signed in the future", Knock.standard(body, Knock.ID, Wired.NOW.plus(LATE)), STALE),
                refused("standard: signed in 1970",
                        Knock.standard(body, Knock.ID, Wired.NOW.minusSeconds(Wired.NOW.getEpochSecond())), STALE),
                refused("stripe: signed too long ago", Knock.stripe(event, Wired.NOW.minus(LATE)), STALE),
                refused("stripe: signed in the future", Knock.stripe(event, Wired.NOW.plus(LATE)), STALE),
                refused("standard: a time in milliseconds", standard().bent("webhook-timestamp", now -> now + "000"),
                        MALFORMED_HEADER),
                refused("standard: a negative time", standard().bent("webhook-timestamp", now -> "-" + now),
                        MALFORMED_HEADER),
                refused("standard: a time with a fraction", standard().bent("webhook-timestamp", now -> now + ".0"),
                        MALFORMED_HEADER),
                refused("standard: a time in Persian digits", standard().with("webhook-timestamp", "۱۷۷۴۱۸۰۸۰۰"),
                        MALFORMED_HEADER),
                refused("standard: a time of a thousand digits", standard().with("webhook-timestamp", "9".repeat(1000)),
                        MALFORMED_HEADER));
    }

    private static List<Hostile> headers() {
        byte[] body = Fixture.of("standard", "purchase").body().getBytes(StandardCharsets.UTF_8);
        return List.of(
                refused("standard: no signature", standard().without(SIGNATURE), MISSING_SIGNATURE),
                refused("standard: no id", standard().without("webhook-id"), MISSING_HEADER),
                refused("standard: no time", standard().without("webhook-timestamp"), MISSING_HEADER),
                refused("shopify: no signature", shopify().without(HMAC), MISSING_SIGNATURE),
                refused("shopify: no topic", shopify().without("X-Shopify-Topic"), MISSING_HEADER),
                refused("standard: the signature twice", standard().twice(SIGNATURE), DUPLICATED_HEADER),
                refused("standard: the signature twice, in other letters", standard().with("Webhook-SIGNATURE", "v1,x"),
                        DUPLICATED_HEADER),
                refused("standard: two ids", standard().with("Webhook-Id", "msg_other"), DUPLICATED_HEADER),
                refused("shopify: two topics", shopify().also("X-Shopify-Topic", "refunds/create"), DUPLICATED_HEADER),
                refused("stripe: the signature twice", stripe().twice(STRIPE), DUPLICATED_HEADER),
                refused("standard: a dot in the id", Knock.standard(body, "msg_1.1774180800", Wired.NOW),
                        MALFORMED_HEADER),
                refused("standard: an empty id", Knock.standard(body, "", Wired.NOW), MALFORMED_HEADER),
                refused("standard: a line break in the id", Knock.standard(body, "msg\r\nx: y", Wired.NOW),
                        MALFORMED_HEADER),
                refused("standard: an id of a thousand letters", Knock.standard(body, "m".repeat(1000), Wired.NOW),
                        MALFORMED_HEADER));
    }

    private static Knock paid(String status) {
        Fixture order = Fixture.of("shopify", "orders-paid");
        return order.knock(order.body().replace("\"financial_status\": \"paid\"",
                "\"financial_status\": \"" + status + "\"").replace("\"test\": true", "\"test\": false"));
    }

    private static List<Hostile> shape() {
        return List.of(
                refused("GET", standard().method("GET"), METHOD_NOT_ALLOWED),
                refused("a method in small letters", standard().method("post"), METHOD_NOT_ALLOWED),
                refused("no such source", standard().at("magento"), UNKNOWN_SOURCE),
                refused("a path that climbs", standard().at("../standard"), UNKNOWN_SOURCE),
                refused("a source in capitals", standard().at("STANDARD"), UNKNOWN_SOURCE),
                refused("one byte more than an envelope may have", Knock.standard(" ".repeat(256 * 1024 + 1)),
                        TOO_LARGE),
                refused("one byte more than a body may have",
                        Knock.shopify("orders/paid", " ".repeat(StorefrontWebhook.MOST_BYTES + 1)), TOO_LARGE),
                refused("a compressed body", standard().with("Content-Encoding", "gzip"), UNSUPPORTED_ENCODING),
                refused("a form", standard().with("Content-Type", "application/x-www-form-urlencoded"),
                        UNSUPPORTED_TYPE),
                refused("two types", standard().twice("Content-Type"), UNSUPPORTED_TYPE),
                refused("a greeting at Shopify's door", shopify().without(HMAC).body("webhook_id=1"),
                        MISSING_SIGNATURE),
                refused("a greeting with more in it",
                        woocommerce().without("X-WC-Webhook-Signature").body("webhook_id=1&x=1"), MISSING_SIGNATURE),
                refused("shopify: an order that is not paid as orders/paid",
                        Fixture.of("shopify", "orders-create").knock().with("X-Shopify-Topic", "orders/paid"),
                        TOPIC_MISMATCH),
                refused("shopify: an order that is paid in part as orders/paid", paid("partially_paid"),
                        TOPIC_MISMATCH),
                refused("shopify: a voided order as orders/paid", paid("voided"), TOPIC_MISMATCH),
                refused("shopify: a refund as orders/paid",
                        Fixture.of("shopify", "refunds-create").knock().with("X-Shopify-Topic", "orders/paid"),
                        TOPIC_MISMATCH),
                refused("shopify: an order as refunds/create", shopify().with("X-Shopify-Topic", "refunds/create"),
                        TOPIC_MISMATCH),
                refused("shopify: an order as customers/create", shopify().with("X-Shopify-Topic", "customers/create"),
                        TOPIC_MISMATCH),
                refused("woocommerce: an order as customer.created",
                        woocommerce().with("X-WC-Webhook-Topic", "customer.created"), TOPIC_MISMATCH),
                refused("woocommerce: a customer as order.created", Fixture.of("woocommerce", "customer-created")
                        .knock().with("X-WC-Webhook-Topic", "order.created"), TOPIC_MISMATCH));
    }
}
