package dev.safar.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Personal;
import dev.safar.flow.Catalog;
import dev.safar.flow.Intake;
import dev.safar.flow.Shop;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is left of an order once several deliveries told of it.
class BooksTest {
    private static final Fixture CANCELLED = Fixture.of("woocommerce", "order-cancelled");

    private static String left(Currency currency, Wired wired, Knock... knocks) {
        MemoryStore store = new MemoryStore(1);
        Shop shop = new Shop("the shop", "https://shop.example", currency,
                new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.NEVER, true, false),
                PointsRate.standard(), Personal.of("a key of tests"));
        Intake intake = new Intake(store, Catalog.of(List.of()), shop);
        for (Knock knock : knocks) {
            wired.endpoint.answer(knock.request());
        }
        // What waits for its order is looked at again.
        for (int round = 0; round < 2; round++) {
            wired.facts.forEach(fact -> intake.accept(fact, Wired.NOW));
        }
        return store.all(Item.Order.class).map(item -> item.order().remaining().orElseThrow().toString()).toList()
                .toString();
    }

    /// On its way to the customer, who pays at her door.
    private static Knock onItsWay() {
        return CANCELLED.knock(CANCELLED.body().replace("\"cancelled\"", "\"processing\"")
                .replace("\"date_modified_gmt\": \"2026-03-22", "\"date_modified_gmt\": \"2026-03-21"));
    }

    @Test
    void anOrderOnDeliveryThatIsCancelledIsWhollyTakenBackInWhateverOrderItComes() {
        assertThat(left(Currency.IRT, new Wired(Wired.IRANIAN), onItsWay())).isEqualTo("[1000000 IRT]");
        assertThat(left(Currency.IRT, new Wired(Wired.IRANIAN), onItsWay(), CANCELLED.knock())).isEqualTo("[0 IRT]");
        assertThat(left(Currency.IRT, new Wired(Wired.IRANIAN), CANCELLED.knock(), onItsWay())).isEqualTo("[0 IRT]");
    }

    @Test
    void aRefundThatFailsLaterGivesThePurchaseBack() {
        Knock bought = Fixture.of("stripe", "checkout-session-completed").knock();
        Knock refunded = Fixture.of("stripe", "refund-created").knock();
        Knock failed = Fixture.of("stripe", "refund-failed-later").knock();
        assertThat(left(Currency.GBP, new Wired(Wired.BRITISH), bought, refunded)).isEqualTo("[38.99 GBP]");
        assertThat(left(Currency.GBP, new Wired(Wired.BRITISH), bought, refunded, failed)).isEqualTo("[57.98 GBP]");
        assertThat(left(Currency.GBP, new Wired(Wired.BRITISH), bought, failed, refunded)).isEqualTo("[57.98 GBP]");
    }

    @Test
    void aRefundOfAPaymentInAnotherCurrencyCountsInTheShops() {
        assertThat(left(Currency.GBP, new Wired(Wired.BRITISH), Fixture.of("shopify", "orders-paid").knock(),
                Fixture.of("shopify", "refunds-create-abroad").knock())).isEqualTo("[33.76 GBP]");
    }
}
