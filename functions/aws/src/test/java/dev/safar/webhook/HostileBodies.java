package dev.safar.webhook;

import static dev.safar.webhook.Hostile.accepted;
import static dev.safar.webhook.Hostile.refused;
import static dev.safar.webhook.Hostile.rejected;
import static dev.safar.webhook.Refusal.MALFORMED_ENVELOPE;
import static dev.safar.webhook.Refusal.NOT_JSON;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Bodies that are signed and wrong: those that are no JSON are refused, the others rejected in a row that people see, and some are right after all.
final class HostileBodies {
    private static final Fixture OURS = Fixture.of("standard", "purchase");
    private static final Fixture SHOPIFY = Fixture.of("shopify", "orders-paid");
    private static final Fixture STRIPE = Fixture.of("stripe", "checkout-session-completed");

    private HostileBodies() {
    }

    static Stream<Hostile> all() {
        return Stream.of(notJson(), notEnvelopes(), unacceptable(), unreadable(), strange()).flatMap(List::stream);
    }

    private static Knock ours(String from, String to) {
        return changed(OURS, from, to);
    }

    private static Knock shopify(String from, String to) {
        return changed(SHOPIFY, from, to);
    }

    private static Knock stripe(String from, String to) {
        return changed(STRIPE, from, to);
    }

    private static Knock changed(Fixture fixture, String from, String to) {
        String body = fixture.body();
        if (!body.contains(from)) {
            throw new AssertionError(fixture + " does not hold " + from);
        }
        return fixture.knock(body.replace(from, to));
    }

    private static List<Hostile> notJson() {
        byte[] latin = SHOPIFY.body().replace("Black", "Bl\u00e9ck").getBytes(StandardCharsets.ISO_8859_1);
        return List.of(
                refused("shopify: nothing", SHOPIFY.knock(""), NOT_JSON),
                refused("shopify: a bomb of arrays", SHOPIFY.knock("[".repeat(100_000)), NOT_JSON),
                refused("shopify: a bomb of objects", SHOPIFY.knock("{\"a\":".repeat(100) + "1" + "}".repeat(100)),
                        NOT_JSON),
                refused("shopify: garbage after the body", SHOPIFY.knock(SHOPIFY.body() + "x"), NOT_JSON),
                refused("shopify: two bodies", SHOPIFY.knock(SHOPIFY.body() + SHOPIFY.body()), NOT_JSON),
                refused("shopify: half a body", SHOPIFY.knock(SHOPIFY.body().substring(0, 700)), NOT_JSON),
                refused("shopify: a byte order mark", SHOPIFY.knock("\uFEFF" + SHOPIFY.body()), NOT_JSON),
                refused("shopify: an id twice", shopify("\"email\":", "\"id\": 1, \"email\":"), NOT_JSON),
                refused("shopify: no UTF-8", Knock.shopify("orders/paid", latin), NOT_JSON),
                refused("shopify: a number of a thousand digits", shopify("9007199254740993001", "9".repeat(1000)),
                        NOT_JSON),
                refused("shopify: an infinite number", shopify("\"number\": 17", "\"number\": 1e999"), NOT_JSON),
                refused("shopify: half a letter", shopify("Black tea", "\\ud83d"), NOT_JSON),
                refused("shopify: an array", SHOPIFY.knock("[" + SHOPIFY.body() + "]"), NOT_JSON),
                refused("shopify: the word null", SHOPIFY.knock("null"), NOT_JSON),
                refused("shopify: the issue's own message", SHOPIFY.knock("\"my secret message\""), NOT_JSON),
                refused("stripe: a comment", STRIPE.knock("/**/" + STRIPE.body()), NOT_JSON));
    }

    private static List<Hostile> notEnvelopes() {
        return List.of(
                refused("ours: a bomb", OURS.knock("[".repeat(100_000)), MALFORMED_ENVELOPE),
                refused("ours: garbage after the body", OURS.knock(OURS.body() + "]"), MALFORMED_ENVELOPE),
                refused("ours: the body of the published vector", OURS.knock("{\"test\": 2432232314}"),
                        MALFORMED_ENVELOPE),
                refused("ours: a field that nobody knows", ours("\"id\":", "\"__proto__\": {}, \"id\":"),
                        MALFORMED_ENVELOPE),
                refused("ours: an amount with a fraction", ours("13912", "139.12"), MALFORMED_ENVELOPE),
                refused("ours: an amount as text", ours("13912", "\"13912\""), MALFORMED_ENVELOPE),
                refused("ours: a negative amount", ours("13912", "-13912"), MALFORMED_ENVELOPE),
                refused("ours: a source with a slash", ours("my-shop", "my/shop"), MALFORMED_ENVELOPE),
                refused("ours: a time without its offset", ours("2026-03-20T18:04:11+03:30", "2026-03-20T18:04:11"),
                        MALFORMED_ENVELOPE),
                refused("ours: an order with a fraction", ours("820982911946154508", "8.2e17"), MALFORMED_ENVELOPE));
    }

    private static List<Hostile> unacceptable() {
        String who = "\"identities\": {\n    \"customerId\": \"4711\",\n    \"email\": \"sara@shop.example\",\n    \"phone\": \"+44 20 7946 0958\"\n  }";
        return List.of(
                rejected("ours: nobody", ours(who, "\"identities\": {}"), "no-identity"),
                rejected("ours: a broken address alone", ours(who, "\"identities\": {\"email\": \"sara at shop\"}"),
                        "no-identity"),
                rejected("ours: another currency", ours("GBP", "EUR"), "wrong-currency"),
                rejected("ours: a currency of nobody", ours("GBP", "ZZZ"), "unknown-currency"),
                rejected("ours: a type of nobody", ours("purchase.completed", "purchase.compleated"), "unknown-type"),
                rejected("ours: a type with a script in it", ours("purchase.completed", "<script>"), "unknown-type"),
                rejected("ours: in the year 2030", ours("2026-03-20T18:04:11+03:30", "2030-01-01T00:00:00Z"),
                        "far-future"),
                rejected("ours: in the name of another shop", ours("my-shop", "shopify"), Rejected.OTHER_SOURCE),
                rejected("ours: in the name of SES", ours("my-shop", "ses"), Rejected.OTHER_SOURCE),
                rejected("ours: in the name of our own letters", ours("my-shop", "safar-mail"), Rejected.OTHER_SOURCE),
                rejected("shopify: another currency", shopify("\"currency\": \"GBP\"", "\"currency\": \"USD\""),
                        "wrong-currency"),
                rejected("shopify: a currency of nobody", shopify("\"currency\": \"GBP\"", "\"currency\": \"DOGE\""),
                        Rejected.UNREADABLE),
                rejected("shopify: in the year 2030", shopify("2026-03-20T10:00:05", "2030-03-20T10:00:05"),
                        "far-future"),
                rejected("shopify: changed in the year 2030",
                        shopify("\"updated_at\": \"2026", "\"updated_at\": \"2030"),
                        "far-future"),
                rejected("shopify: a guest who left no address", guest(), "no-identity"),
                rejected("shopify: a topic of nobody", SHOPIFY.knock().with("X-Shopify-Topic", "products/update"),
                        "unknown-type"),
                rejected("shopify: a topic with a script in it",
                        SHOPIFY.knock().with("X-Shopify-Topic", "<script>alert(1)</script>"), "unknown-type"),
                rejected("woocommerce: a deleted order", Knock.woocommerce("order.deleted", "{\"id\": 1}"),
                        "unknown-type"),
                rejected("stripe: an event of nobody", stripe("checkout.session.completed", "invoice.paid"),
                        "unknown-type"),
                rejected("stripe: another currency", stripe("gbp", "usd"), "wrong-currency"));
    }

    private static Knock payments(String instead) {
        return changed(Fixture.of("shopify", "refunds-create"), "\"transactions\"", instead);
    }

    private static Knock guest() {
        return SHOPIFY.knock(
                "{\"id\": 5, \"total_price\": \"1.00\", \"currency\": \"GBP\", \"financial_status\": \"paid\", \"created_at\": \"2026-03-20T10:00:00Z\"}");
    }

    private static List<Hostile> unreadable() {
        return List.of(
                rejected("shopify: no order id", shopify("\"id\": 9007199254740993001,", ""), Rejected.UNREADABLE),
                rejected("shopify: an order id with a fraction",
                        shopify("\"id\": 9007199254740993001,", "\"id\": 9.5,"), Rejected.UNREADABLE),
                rejected("shopify: a paid order that does not say so", paid("null"), Rejected.UNREADABLE),
                rejected("shopify: a paid order that shouts", paid("\"PAID\""), Rejected.UNREADABLE),
                rejected("shopify: a paid order in a state that is a number", paid("5"), Rejected.UNREADABLE),
                rejected("shopify: a refund without its payments",
                        payments("\"payments\""),
                        Rejected.UNREADABLE),
                rejected("shopify: a refund whose payments are no list",
                        payments("\"transactions\": {}, \"payments\""), Rejected.UNREADABLE),
                rejected("shopify: a refund whose payments are null",
                        payments("\"transactions\": null, \"payments\""), Rejected.UNREADABLE),
                rejected("shopify: a refund with a payment that shouts",
                        payments("\"transactions\": [{\"kind\": \"refund\", \"status\": \"SUCCESS\"}], \"payments\""),
                        Rejected.UNREADABLE),
                rejected("shopify: a refund with a payment of no kind",
                        payments("\"transactions\": [{\"status\": \"success\"}], \"payments\""), Rejected.UNREADABLE),
                rejected("shopify: a refund whose payments are in two currencies",
                        Knock.shopify("refunds/create", Fixture.of("shopify", "refunds-create").body()
                                .replaceFirst("\"currency\": \"GBP\"", "\"currency\": \"USD\"")),
                        Rejected.UNREADABLE),
                rejected("shopify: a refund abroad whose parts do not add up to it",
                        changed(Fixture.of("shopify", "refunds-create-abroad"), "\"19.49\"", "\"19.48\""),
                        Rejected.UNREADABLE),
                rejected("shopify: a price with half a penny", shopify("57.98", "57.985"), Rejected.UNREADABLE),
                rejected("shopify: a price with an exponent", shopify("57.98", "5e2"), Rejected.UNREADABLE),
                rejected("shopify: a price that went through floating point", shopify("\"57.98\"", "57.98"),
                        Rejected.UNREADABLE),
                rejected("shopify: a negative price", shopify("57.98", "-57.98"), Rejected.UNREADABLE),
                rejected("shopify: an endless price", shopify("57.98", "9".repeat(60_000)), Rejected.UNREADABLE),
                rejected("shopify: no time that a calendar has", shopify("2026-03-20T10:00:05", "2026-02-30T10:00:05"),
                        Rejected.UNREADABLE),
                rejected("shopify: an id of a thousand letters",
                        shopify("\"id\": 9007199254740993001", "\"id\": \"" + "x".repeat(1000) + "\""),
                        Rejected.UNREADABLE),
                rejected("stripe: an event without its object",
                        STRIPE.knock("{\"object\": \"event\", \"type\": \"checkout.session.completed\", \"data\": []}"),
                        Rejected.UNREADABLE),
                rejected("stripe: an event with another object",
                        stripe("\"object\": \"checkout.session\"", "\"object\": \"customer\""), Rejected.UNREADABLE),
                rejected("stripe: a thin event", STRIPE.knock("{\"object\": \"v2.core.event\", \"type\": \"x\"}"),
                        Rejected.UNREADABLE),
                rejected("stripe: a session of which nobody says whether it is paid",
                        stripe("\"payment_status\": \"paid\"", "\"payment_status\": null"), Rejected.UNREADABLE),
                rejected("stripe: a refund in a state of nobody",
                        changed(Fixture.of("stripe", "refund-created"), "\"status\": \"succeeded\"",
                                "\"status\": \"<script>\""),
                        Rejected.UNREADABLE),
                rejected("stripe: a charge with a refund in no state",
                        changed(Fixture.of("stripe", "charge-refunded"), "\"status\": \"succeeded\"",
                                "\"status\": [\"succeeded\"]"),
                        Rejected.UNREADABLE),
                rejected("shopify: a change of an order of which nobody says whether it is paid",
                        SHOPIFY.knock(SHOPIFY.body().replace("\"financial_status\": \"paid\"",
                                "\"financial_status\": 1")).with("X-Shopify-Topic", "orders/updated"),
                        Rejected.UNREADABLE),
                rejected("woocommerce: a change of an order in no state",
                        Knock.woocommerce("order.updated", Fixture.of("woocommerce", "order-updated").body()
                                .replaceFirst("\"status\": \"[a-z]+\"", "\"status\": {}")),
                        Rejected.UNREADABLE),
                rejected("stripe: an amount as text", stripe("5798", "\"5798\""), Rejected.UNREADABLE),
                rejected("stripe: no amount", stripe("5798", "null"), Rejected.UNREADABLE),
                rejected("stripe: a time beyond all times",
                        stripe("\"created\": 1774000000", "\"created\": 9223372036854775807"), Rejected.UNREADABLE));
    }

    private static Knock paid(String status) {
        return shopify("\"financial_status\": \"paid\"", "\"financial_status\": " + status);
    }

    private static List<Hostile> strange() {
        return List.of(
                accepted("ours: headers in other letters",
                        OURS.knock().renamed("webhook-signature", "Webhook-SIGNATURE").renamed("webhook-id",
                                "WEBHOOK-ID")),
                accepted("ours: several signatures, one of them ours",
                        OURS.knock().bent("webhook-signature", now -> "v1a,x v1,AAAA " + now + " v2,y")),
                accepted("ours: no type of content", OURS.knock().without("Content-Type")),
                accepted("ours: a type of content with its letters",
                        OURS.knock().with("Content-Type", "Application/JSON; charset=utf-8")),
                accepted("shopify: an order above 2^53", SHOPIFY.knock()),
                accepted("shopify: an article of three hundred letters is left out",
                        shopify("tea-black", "t".repeat(300))),
                accepted("shopify: an article with a control character is left out",
                        shopify("tea-black", "tea\\u0007black")),
                accepted("shopify: a piece that costs more than all of it is left out",
                        shopify("18.99", "99999999999999.00")),
                accepted("shopify: a change beyond all times",
                        shopify("\"updated_at\": \"2026-03-20T10:00:07+00:00\"",
                                "\"updated_at\": \"+999999999-12-31T23:59:59Z\"")),
                accepted("shopify: an order number of forty digits",
                        shopify("9007199254740993001", "1234567890123456789012345678901234567890")),
                accepted("shopify: a name of ten thousand letters is left out",
                        Fixture.of("shopify", "orders-create").knock(
                                Fixture.of("shopify", "orders-create").body().replace("\u202era", "r".repeat(10_000)))),
                accepted("shopify: a language that is none",
                        Fixture.of("shopify", "orders-create")
                                .knock(Fixture.of("shopify", "orders-create").body().replace("en-GB", "%%%"))),
                accepted("stripe: a signature of another version besides",
                        STRIPE.knock().bent("Stripe-Signature", now -> now + ",v0=00,v1=00")),
                accepted("woocommerce: a greeting",
                        Knock.woocommerce("x", "webhook_id=142").without("X-WC-Webhook-Signature")
                                .without("X-WC-Webhook-Topic")
                                .with("Content-Type", "application/x-www-form-urlencoded")));
    }
}
