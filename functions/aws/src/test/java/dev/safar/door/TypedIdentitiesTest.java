package dev.safar.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.Identity;
import dev.safar.event.Identity.Kind;
import dev.safar.money.Currency;
import org.junit.jupiter.api.Test;

class TypedIdentitiesTest {
    private static final TypedIdentities IN_IRAN = new TypedIdentities(new Market(Currency.IRT, "IR"));

    @Test
    void whatIsTypedMeansAllThatItMayMeanStrongestFirst() {
        assertThat(IN_IRAN.of(" Sara@Shop.Example")).containsExactly(
                new Identity(Kind.CUSTOMER_ID, "Sara@Shop.Example"), new Identity(Kind.EMAIL, "sara@shop.example"));
        assertThat(IN_IRAN.of("۰۹۱۲ ۳۴۵ ۶۷۸۹")).containsExactly(new Identity(Kind.CUSTOMER_ID, "0912 345 6789"),
                new Identity(Kind.PHONE, "+989123456789"));
        assertThat(IN_IRAN.of("4711")).containsExactly(new Identity(Kind.CUSTOMER_ID, "4711"));
    }

    @Test
    void aPrefixLeavesOneMeaning() {
        assertThat(IN_IRAN.of("phone:09123456789")).containsExactly(new Identity(Kind.PHONE, "+989123456789"));
        assertThat(IN_IRAN.of("customer-id:09123456789"))
                .containsExactly(new Identity(Kind.CUSTOMER_ID, "09123456789"));
        assertThat(IN_IRAN.of("email:nobody")).isEmpty();
    }

    @Test
    void nothingNamesNobody() {
        assertThat(IN_IRAN.of("  ")).isEmpty();
    }
}
