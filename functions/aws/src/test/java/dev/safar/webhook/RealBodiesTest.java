package dev.safar.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.safar.door.Market;
import dev.safar.event.MemberEvent;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.money.Currency;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bodies that others published, which lie beside the project and are not part of it: skipped where they are not there.
class RealBodiesTest {
    private static final Path FOLDER = Path.of(System.getProperty("safar.root", "."), "..", "shared", "data",
            "webhooks");

    private final Wired wired = new Wired(new Market(Currency.USD, "US"));

    private static String read(String file) {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), "no published bodies in " + FOLDER.getFileName());
        return Fixture.read(path);
    }

    /// Some were recorded from another interface, which wraps an object into one of its name.
    private static String unwrapped(String file, String name) {
        return switch (Json.read(read(file), Limits.FILE)) {
            case Parsed.Value(Node.Obj root) -> JsonText.compact(root.plain().getOrDefault(name, root.plain()));
            case Parsed other -> throw new AssertionError(other);
        };
    }

    private List<String> keys(Knock knock) {
        assertThat(wired.endpoint.answer(knock.request()).status()).isEqualTo(202);
        return wired.facts.stream().map(fact -> fact.provenance().key().toString()).toList();
    }

    /// What `shopify app webhook trigger` sends.
    @Test
    void aTestDeliveryOfShopifyIsARowAndNoPurchase() {
        assertThat(keys(Knock.shopify("orders/paid", read("shopify/laravel-shopify.webhook.json")))).isEmpty();
        assertThat(wired.rejections).singleElement()
                .satisfies(row -> assertThat(row.text()).contains("test delivery", "the shop is wired"));
    }

    @Test
    void aPaidOrderOfShopifyKeepsAllDigitsOfItsId() {
        String paid = read("shopify/laravel-shopify.webhook.json").replace("\"voided\"", "\"paid\"");
        assertThat(keys(Knock.shopify("orders/paid", paid))).containsExactly("shopify/order/820982911946154508");
        assertThat(wired.facts.getFirst()).isInstanceOfSatisfying(MemberEvent.PurchaseCompleted.class, purchase -> {
            assertThat(purchase.total()).hasToString("57.98 USD");
            assertThat(purchase.lines()).hasSize(2);
        });
    }

    @ParameterizedTest
    @CsvSource({"orders/create, go-shopify.order.json, order, event/order/123456",
            "orders/create, python_api.order.json, order, event/order/450789469",
            "refunds/create, python_api.refund.json, refund, refund/509562969",
            "customers/create, python_api.customer.json, customer, event/customer/207119551",
            "customers/create, go-shopify.customer.json, customer, event/customer/1"})
    void otherBodiesOfShopifyAreFactsToo(String topic, String file, String name, String key) {
        assertThat(keys(Knock.shopify(topic, unwrapped("shopify/" + file, name)))).contains("shopify/" + key);
        assertThat(wired.rejections).isEmpty();
    }

    @Test
    void anOrderOfShopifyThatIsNotPaidIsNoPurchase() {
        Knock forged = Knock.shopify("orders/paid", unwrapped("shopify/python_api.order.json", "order"));
        assertThat(wired.endpoint.answer(forged.request()).body()).contains("topic-mismatch");
    }

    @Test
    void aShopThatLeftIsNeitherCustomerNorOrder() {
        String shop = read("shopify/laravel-shopify.app_uninstalled.json");
        assertThat(keys(Knock.shopify("app/uninstalled", shop))).isEmpty();
        assertThat(wired.rejections).extracting(Rejected::reason).containsExactly("unknown-type");
        assertThat(wired.endpoint.answer(Knock.shopify("customers/create", shop).request()).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"order.updated, order.1.json, order/727", "order.updated, order.2.json, order/727",
            "order.updated, order.3.json, order/727", "customer.created, customer.1.json, event/customer/25",
            "customer.created, customer.2.json, event/customer/25",
            "customer.updated, customer.3.json, event/customer/25"})
    void bodiesOfWooCommerceAreFacts(String topic, String file, String key) {
        assertThat(keys(Knock.woocommerce(topic, read("woocommerce/" + file)))).containsExactly("woocommerce/" + key);
        assertThat(wired.rejections).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"customer.created, resource.customer.json, 1, ''",
            "checkout.session.completed, resource.checkout.session.json, 0, ''",
            "checkout.session.async_payment_succeeded, resource.checkout.session.json, 0, unreadable-body",
            "charge.refunded, resource.charge.json, 0, unreadable-body",
            "refund.created, resource.refund.json, 0, no-identity",
            "invoice.paid, resource.invoice.json, 0, unknown-type"})
    void objectsOfStripeAreFactsOrSayWhyNot(String type, String file, int facts, String reason) {
        Object object = Objects.requireNonNull(plain(read("stripe/" + file)));
        String event = JsonText
                .compact(Map.of("object", "event", "id", "evt_1", "type", type, "created", 1_774_000_000L,
                        "data", Map.of("object", object)));
        assertThat(keys(Knock.stripe(event))).hasSize(facts);
        assertThat(wired.rejections.stream().map(Rejected::reason).reduce("", String::concat)).isEqualTo(reason);
    }

    private static @Nullable Object plain(String json) {
        return switch (Json.read(json, Limits.FILE)) {
            case Parsed.Value(Node root) -> root.plain();
            case Parsed.Fault fault -> throw new AssertionError(fault);
        };
    }
}
