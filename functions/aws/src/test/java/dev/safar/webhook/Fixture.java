package dev.safar.webhook;

import dev.safar.door.Market;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A synthetic body of the shape that a platform sends, under `src/test/resources`, and how it comes.
///
/// @param folder the kind of source
/// @param topic the topic, where the kind has one
/// @param file its name without the ending
/// @param shop whose door
record Fixture(String folder, String topic, String file, Market shop) {
    static final List<Fixture> ALL = List.of(
            british("standard", "", "purchase"), british("standard", "", "cloud-event"),
            british("shopify", "orders/paid", "orders-paid"), british("shopify", "orders/create", "orders-create"),
            british("shopify", "orders/updated", "orders-updated"),
            british("shopify", "orders/paid", "orders-paid-triggered"),
            british("shopify", "orders/updated", "orders-updated-abroad"),
            british("shopify", "refunds/create", "refunds-create"),
            british("shopify", "refunds/create", "refunds-create-abroad"),
            british("shopify", "customers/create", "customers-create"),
            iranian("order.created", "order-created"), iranian("order.updated", "order-updated"),
            iranian("order.updated", "order-refunded"), iranian("order.updated", "order-unpaid"),
            iranian("order.updated", "order-cancelled"),
            iranian("customer.created", "customer-created"),
            british("stripe", "", "checkout-session-completed"), british("stripe", "", "checkout-session-unpaid"),
            british("stripe", "", "checkout-session-unpaid-consent"),
            british("stripe", "", "checkout-session-async-yen"), british("stripe", "", "refund-created"),
            british("stripe", "", "refund-pending"), british("stripe", "", "refund-failed-later"),
            british("stripe", "", "charge-refunded"), british("stripe", "", "charge-refunded-without-list"),
            british("stripe", "", "customer-created"));

    private static Fixture british(String folder, String topic, String file) {
        return new Fixture(folder, topic, file, Wired.BRITISH);
    }

    private static Fixture iranian(String topic, String file) {
        return new Fixture("woocommerce", topic, file, Wired.IRANIAN);
    }

    static Fixture of(String folder, String file) {
        return ALL.stream().filter(one -> one.folder().equals(folder) && one.file().equals(file)).findFirst()
                .orElseThrow();
    }

    Path golden() {
        return folder(folder).resolve(file + ".golden.json");
    }

    String body() {
        return read(folder(folder).resolve(file + ".json"));
    }

    Knock knock() {
        return knock(body());
    }

    /// The same delivery with another body, signed.
    Knock knock(String body) {
        return switch (folder) {
            case "standard" -> Knock.standard(body);
            case "shopify" -> Knock.shopify(topic, body);
            case "woocommerce" -> Knock.woocommerce(topic, body);
            case "stripe" -> Knock.stripe(body);
            default -> throw new AssertionError(folder);
        };
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        return Path.of(System.getProperty("safar.root", "."), "functions", "aws", "src", "test", "resources", "dev",
                "safar", "webhook", name);
    }

    @Override
    public String toString() {
        return folder + "/" + file;
    }
}
