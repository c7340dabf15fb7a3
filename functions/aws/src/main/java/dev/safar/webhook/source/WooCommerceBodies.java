package dev.safar.webhook.source;

import dev.safar.json.Spelling;
import dev.safar.webhook.Delivery;
import dev.safar.webhook.Translation;
import dev.safar.webhook.Translation.Facts;
import dev.safar.webhook.Translation.Mismatch;
import dev.safar.webhook.Translation.UnknownType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What WooCommerce's bodies mean, by topic. The topic is not signed, so the body must be what the topic says. The bodies are those of its REST API,
/// version 1 to 3.
final class WooCommerceBodies {
    private static final List<String> TOPICS = List.of("order.created", "order.updated", "order.restored",
            "customer.created", "customer.updated");
    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d");

    private WooCommerceBodies() {
    }

    static Translation translate(Delivery delivery) {
        String topic = delivery.headers().only(WooCommerce.TOPIC);
        Body body = new Body(delivery.body());
        if (!TOPICS.contains(topic)) {
            return new UnknownType("No fact is made of the topic " + Spelling.quoted(topic) + "; use "
                    + String.join(", ", TOPICS));
        }
        boolean order = topic.startsWith("order.");
        if (order != body.has("total")) {
            return new Mismatch("Expected the body to be what the topic " + topic + " says");
        }
        return order
                ? WooCommerceOrders.facts(body, delivery.source(), topic.equals("order.created"))
                : customer(body, delivery.source());
    }

    private static Facts customer(Body body, String source) {
        Body billing = body.object("billing");
        Who who = new Who(body.id("id"), body.text("email"), billing.text("phone"));
        Fact fact = Fact.of("member.registered", source, "customer", body.id("id")).at(utc(body, "date_created_gmt"))
                .of(who).named("name", Who.first(List.of(body.text("first_name"), billing.text("first_name"))))
                .named("surname", Who.first(List.of(body.text("last_name"), billing.text("last_name"))))
                .changedAt(utc(body, "date_modified_gmt"));
        return new Facts(Fact.envelopes(List.of(fact)), List.of());
    }

    /// {@return a time of which the platform's name for it, not the text, says that it is in UTC}
    static Optional<String> utc(Body body, String name) {
        return body.text(name).map(text -> LOCAL.matcher(text).matches() ? text + "Z" : text);
    }
}
