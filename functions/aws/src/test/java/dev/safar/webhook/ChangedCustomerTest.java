package dev.safar.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.message.Channel;
import dev.safar.message.Contact;
import dev.safar.event.MemberEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a customer changed at her platform holds from then on, whatever she ordered since she registered.
class ChangedCustomerTest {
    private final Wired wired = new Wired(Wired.BRITISH);

    @Test
    void ofShopify() {
        wired.endpoint.answer(Knock.shopify("customers/create", shopify("old", "2026-01-02", "")).request());
        wired.endpoint.answer(Fixture.of("shopify", "orders-paid").knock().request());
        wired.endpoint.answer(Knock.shopify("customers/update", shopify("new", "2026-03-22", "")).request());
        holdsNew();
    }

    @Test
    void ofWooCommerce() {
        wired.endpoint.answer(Knock.woocommerce("customer.created", woocommerce("old", "2026-01-02")).request());
        wired.endpoint.answer(Fixture.of("woocommerce", "order-created").knock().request());
        wired.endpoint.answer(Knock.woocommerce("customer.updated", woocommerce("new", "2026-03-22")).request());
        holdsNew();
    }

    @Test
    void ofStripe() {
        wired.endpoint.answer(Knock.stripe(stripe("created", "old", 1_767_312_000)).request());
        wired.endpoint.answer(Fixture.of("stripe", "checkout-session-completed").knock().request());
        wired.endpoint.answer(Knock.stripe(stripe("updated", "new", 1_774_170_000)).request());
        holdsNew();
    }

    private void holdsNew() {
        assertThat(wired.rejections).isEmpty();
        assertThat(wired.facts).hasSizeGreaterThanOrEqualTo(3);
        Contact contact = contact();
        assertThat(contact.address(Channel.EMAIL).orElseThrow().value()).isEqualTo("new@shop.example");
        assertThat(contact.greeting().orElseThrow().value()).isEqualTo("new");
    }

    private Contact contact() {
        Contact contact = Contact.UNKNOWN;
        for (MemberEvent fact : wired.facts) {
            contact = contact.learn(fact);
        }
        return contact;
    }

    @ParameterizedTest
    @ValueSource(strings = {"unsubscribed", "UNSUBSCRIBED", "redacted", "invalid"})
    void withdrawalAtShopifyWithoutATimeCounts(String state) {
        wired.endpoint.answer(Knock.shopify("customers/update", shopify("a", "2026-03-01",
                consent("\"subscribed\"", "\"2026-02-01T08:00:00Z\""))).request());
        wired.facts.clear();
        wired.endpoint.answer(Knock.shopify("customers/update", shopify("a", "2026-03-22",
                consent("\"" + state + "\"", "null"))).request());
        assertThat(wired.facts).last().isInstanceOfSatisfying(MemberEvent.ConsentWithdrawn.class,
                word -> assertThat(word.provenance().occurredAt()).isEqualTo("2026-03-22T08:00:00Z"));
        assertThat(wired.rejections).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"gone\"", "5", "null"})
    void stateThatNobodyKnowsIsARow(String state) {
        assertRow(consent(state, "\"2026-02-01T08:00:00Z\""));
    }

    @Test
    void consentThatIsNoneOrSaysNotWhenIsARow() {
        assertRow(", \"email_marketing_consent\": []");
        assertRow(consent("\"subscribed\"", "null"));
    }

    private void assertRow(String consent) {
        wired.rejections.clear();
        wired.facts.clear();
        wired.endpoint.answer(Knock.shopify("customers/update", shopify("a", "2026-03-22", consent)).request());
        assertThat(wired.rejections).extracting(Rejected::reason).isEqualTo(List.of("unreadable-body"));
        assertThat(wired.facts).extracting(MemberEvent::type).containsExactly("member.registered");
    }

    private static String consent(String state, String at) {
        return ", \"email_marketing_consent\": {\"state\": " + state + ", \"consent_updated_at\": " + at + "}";
    }

    private static String shopify(String name, String changed, String consent) {
        return """
                {"id": 501, "email": "%1$s@shop.example", "first_name": "%1$s", "created_at": "2024-01-01T08:00:00Z",
                 "updated_at": "%2$sT08:00:00Z"%3$s}""".formatted(name, changed, consent);
    }

    private static String woocommerce(String name, String changed) {
        return """
                {"id": 601, "email": "%1$s@shop.example", "first_name": "%1$s", "date_created_gmt": "2024-01-01T08:00:00",
                 "date_modified_gmt": "%2$sT08:00:00"}""".formatted(name, changed);
    }

    private static String stripe(String what, String name, long changed) {
        return """
                {"id": "evt_1", "object": "event", "type": "customer.%1$s", "created": %3$d, "data": {"object":
                 {"id": "cus_701", "object": "customer", "email": "%2$s@shop.example", "name": "%2$s",
                  "created": 1704096000}}}""".formatted(what, name, changed);
    }
}
