package dev.safar.webhook.source;

import dev.safar.json.Spelling;
import dev.safar.webhook.Delivery;
import dev.safar.webhook.Translation;
import dev.safar.webhook.Translation.Facts;
import dev.safar.webhook.Translation.Mismatch;
import dev.safar.webhook.Translation.UnknownType;
import java.util.ArrayList;
import java.util.List;

/// What Shopify's bodies mean, by topic. The topic is not signed, so the body must be what the topic says: otherwise a recorded `orders/create` could be
/// played back as `orders/paid`.
final class ShopifyBodies {
    private static final List<String> TOPICS = List.of("orders/create", "orders/paid", "orders/updated",
            "refunds/create", "customers/create", "customers/update");

    private ShopifyBodies() {
    }

    static Translation translate(Delivery delivery) {
        String topic = delivery.headers().only(Shopify.TOPIC);
        Body body = new Body(delivery.body());
        if (!TOPICS.contains(topic)) {
            return new UnknownType("No fact is made of the topic " + Spelling.quoted(topic.replace('/', '.'))
                    + "; subscribe to " + String.join(", ", TOPICS));
        }
        return fits(topic, body)
                ? facts(topic, body, delivery.source())
                : new Mismatch("Expected the body to be what the topic " + topic + " says");
    }

    private static boolean fits(String topic, Body body) {
        return switch (topic) {
            case "orders/paid" -> isOrder(body) && !ShopifyOrders.isUnpaid(body);
            case "orders/create", "orders/updated" -> isOrder(body);
            case "refunds/create" -> isRefund(body);
            default -> isCustomer(body);
        };
    }

    private static boolean isOrder(Body body) {
        return body.has("total_price") && !body.has("order_id");
    }

    private static boolean isRefund(Body body) {
        return body.has("order_id") && (body.has("refund_line_items") || body.has("transactions"));
    }

    /// A shop has a mail address too, and a domain besides.
    private static boolean isCustomer(Body body) {
        return (body.has("email") || body.has("first_name")) && !body.has("total_price") && !body.has("order_id")
                && !body.has("domain");
    }

    private static Translation facts(String topic, Body body, String source) {
        return switch (topic) {
            case "orders/create" -> ShopifyOrders.registration(body, source);
            case "orders/paid" -> ShopifyOrders.paid(body, source);
            case "orders/updated" -> ShopifyOrders.updated(body, source);
            case "refunds/create" -> ShopifyRefunds.alone(body, source);
            default -> customer(body, source);
        };
    }

    private static Facts customer(Body body, String source) {
        Who who = new Who(body.id("id"), body.text("email"), body.text("phone"));
        Fact fact = Fact.of("member.registered", source, "customer", body.id("id")).at(body.text("created_at")).of(who)
                .named("name", body.text("first_name")).named("surname", body.text("last_name"))
                .changedAt(body.text("updated_at"));
        List<Fact> facts = new ArrayList<>(List.of(fact));
        facts.addAll(ShopifyConsents.of(body, who, source));
        return new Facts(Fact.envelopes(facts), List.of());
    }
}
