package dev.safar.door;

import static dev.safar.door.Samples.envelope;
import static dev.safar.door.Samples.read;
import static dev.safar.door.Samples.unacceptable;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.safar.event.Identity;
import dev.safar.event.Identity.Kind;
import dev.safar.json.JsonText;
import dev.safar.money.Currency;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTest {
    @ParameterizedTest
    @ValueSource(strings = {"+989123456789", "09123456789", "9123456789", "989123456789", "0098 912 345 6789",
            "+98 (0)912-345-6789",
            "+98 0912 345 6789", "۰۹۱۲۳۴۵۶۷۸۹", "٠٩١٢ ٣٤٥ ٦٧٨٩", "+۹۸ ۹۱۲ ۳۴۵ ۶۷۸۹", "۰۰۹۸۹۱۲۳۴۵۶۷۸۹",
            "\u202A+98 912 345 6789\u202C",
            "0912\u200C345\u200C6789", "0912\u00A0345\u00A06789", "(0912) 345.67.89", "\u200F۰۹۱۲‏۳۴۵۶۷۸۹"})
    void onePhoneNumberIsOneIdentityHoweverItIsWritten(String written) {
        assertThat(identities(Map.of("phone", written))).containsExactly(new Identity(Kind.PHONE, "+989123456789"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"020 7946 0958", "+44 (0)20 7946 0958", "0044 20 7946 0958", "۰۲۰۷۹۴۶۰۹۵۸"})
    void aNumberWithoutCountryCodeBelongsToTheShopsRegion(String written) {
        Door door = new Door(new Market(Currency.GBP, "GB"));
        byte[] body = envelope("consent.given", "{}", JsonText.compact(Map.of("phone", written)))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(door.read(body, Samples.NOW)).isInstanceOfSatisfying(Assessment.Accepted.class,
                accepted -> assertThat(
                        accepted.event().provenance().who().strongest())
                        .contains(new Identity(Kind.PHONE, "+442079460958")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sara@shop.example", " Sara@Shop.EXAMPLE ", "ｓａｒａ＠shop.example",
            "\u200Esara@shop.example\u200F",
            "SARA@SHOP.EXAMPLE", "sara@shop.example\u00A0"})
    void oneMailAddressIsOneIdentityHoweverItIsWritten(String written) {
        assertThat(identities(Map.of("email", written))).containsExactly(new Identity(Kind.EMAIL, "sara@shop.example"));
    }

    @Test
    void aTurkishShopsCapitalsAreNotItsLocalesBusiness() {
        assertThat(identities(Map.of("email", "IRIS@SHOP.EXAMPLE")))
                .containsExactly(new Identity(Kind.EMAIL, "iris@shop.example"));
    }

    static Stream<List<Object>> sameCustomers() {
        return Stream.of(List.of("كريمي-۱۲", "کریمی-12"), List.of("عليـــى", "علیی"), List.of("می\u200Cنا", "مینا"),
                List.of(" 17 ", 17), List.of("820982911946154508", 820982911946154508L), List.of("e\u0301", "\u00e9"));
    }

    @ParameterizedTest
    @MethodSource("sameCustomers")
    void oneCustomerNumberIsOneIdentityHoweverItIsWritten(List<Object> spellings) {
        assertThat(identities(Map.of("customerId", spellings.get(0)))).isNotEmpty()
                .isEqualTo(identities(Map.of("customerId", spellings.get(1))));
    }

    @Test
    void theCustomerNumberIsStrongestThenMailThenPhone() {
        assertThat(identities(Map.of("phone", "09123456789", "email", "a@b.example", "customerId", "1")))
                .extracting(Identity::kind).containsExactly(Kind.CUSTOMER_ID, Kind.EMAIL, Kind.PHONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "12", "0000000000", "0912 345 67", "call me", "+999 12345678",
            "0912 345 6789 ext. 5",
            "\u200C", "09123456789091234567890912345678909123456789091234567890912345678909123456789"})
    void aBrokenPhoneBesideAGoodIdentityIsLeftOutWithANote(String written) {
        Assessment.Accepted accepted = accepted(Map.of("customerId", "17", "phone", written));
        assertThat(accepted.event().provenance().who().of(Kind.PHONE)).isEmpty();
        assertThat(accepted.notes()).singleElement().extracting(Finding::message).asString()
                .matches("`identities.phone` (is no phone number|is blank) and was left out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sara", "@shop.example", "sara@", "sara@shop", "sara@@shop.example",
            "sara @shop.example", "a@b@c.example",
            "sara@shop..example", "sara@-shop.example", "Sara <sara@shop.example>", "sara@shop.example, b@shop.example",
            "\u0000a@b.example"})
    void aBrokenMailAloneIsNoIdentity(String written) {
        Assessment.Unacceptable refused = unacceptable(
                envelope("consent.given", "{}", JsonText.compact(Map.of("email", written))));
        assertThat(refused.reason()).isEqualTo(Reason.NO_IDENTITY);
        assertThat(refused.explanation()).contains("`identities.email` is ").doesNotContain("sara", "shop.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"customerId\": \" \"}", "{\"phone\": \"x\", \"email\": \"y\"}"})
    void withoutAnyIdentityTheEnvelopeIsNotAcceptable(String identities) {
        assertThat(unacceptable(envelope("consent.given", "{}", identities)).reason()).isEqualTo(Reason.NO_IDENTITY);
    }

    @Test
    void identitiesLeftOutAreNoIdentityToo() {
        String without = envelope("consent.given").replace("\"identities\": {\"customerId\": \"17\"},", "");
        assertThat(unacceptable(without).reason()).isEqualTo(Reason.NO_IDENTITY);
    }

    @Test
    void aShopThatNobodyCanPhoneIsOurBug() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Market(Currency.IRT, "Iran"))
                .withMessageContaining("'Iran'");
    }

    private static List<Identity> identities(Map<String, Object> written) {
        return accepted(written).event().provenance().who().strongestFirst();
    }

    private static Assessment.Accepted accepted(Map<String, Object> written) {
        return switch (read(envelope("consent.given", "{}", JsonText.compact(written)))) {
            case Assessment.Accepted accepted -> accepted;
            case Assessment other -> throw new AssertionError(other);
        };
    }
}
