package dev.safar.local.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.message.FrequencyCap;
import dev.safar.store.Item;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Journeys on their own terms, through the compiled machine. It is noon on a Saturday in Tehran, where the shop is.
class TermsTest {
    private static final String ON_PURCHASE = "\"trigger\": {\"event\": \"purchase.completed\"}";
    private static final String MAIL = "{\"id\": \"mail\", \"message\": {\"template\": \"hello\", \"firstOf\": [\"email\"]}}";
    private static final String LATER = MAIL.replace("[\"email\"]", "[\"email\"], \"whenCapped\": \"postpone\"");
    private static final FrequencyCap ONCE_A_WEEK = new FrequencyCap(1, Duration.ofDays(7));

    @TempDir
    private Path folder;

    @Test
    void twoOrdersAreTwoRunsAndEachIsEnteredOnce() throws IOException {
        Shopfloor shop = keyed("order").buys("1").buys("2").buys("1");
        assertThat(runs(shop)).hasSize(2);
        assertThat(shop.lines("lines")).extracting(line -> line.get("words")).contains("“Thanks” begins (order: 1)",
                "“Thanks” begins (order: 2)");
    }

    @Test
    void ofOneKeyThereIsOneRunAtATimeAndNoneAgainWithoutReentry() throws IOException {
        Shopfloor shop = cart("7").passes(Duration.ofDays(1));
        add(shop, "7");
        add(shop.passes(Duration.ofDays(9)), "7");
        assertThat(runs(shop)).hasSize(1);
        assertThat(shop.reasons("already-in")).hasSize(1);
        assertThat(runs(add(shop, "8"))).hasSize(2);
    }

    @Test
    void whatDoesNotSayTheKeyBeginsNothingAndIsExplained() throws IOException {
        Shopfloor shop = new Shopfloor(folder, Shopfloor.POLICY,
                "\"trigger\": {\"event\": \"custom.cart\"}, \"key\": \"cart.id\"", MAIL);
        shop.hears(Shopfloor.SARA, "custom.cart", Shopfloor.NOON, Map.of("cart", "none"));
        assertThat(runs(shop)).isEmpty();
        assertThat(shop.reasons("no-key")).singleElement().asString().contains("Thanks").contains("cart.id");
    }

    @Test
    void outsideItsSendWindowALetterWaitsForItToBegin() throws IOException {
        Shopfloor shop = letter("\"sendWindow\": {\"from\": \"10:00\", \"to\": \"11:00\", \"on\": [\"monday\"]}");
        assertThat(effect(shop)).extracting(Effect::status).isEqualTo(Status.POSTPONED);
        assertThat(shop.reasons("send-window")).singleElement().asString().contains("from 10:00 to 11:00");
        assertThat(effect(shop.passes(Duration.ofDays(3)))).extracting(Effect::at)
                .isEqualTo(Instant.parse("2026-03-23T06:30:00Z"));
    }

    @Test
    void itsOwnQuietHoursHoldInPlaceOfTheShops() throws IOException {
        Shopfloor shop = letter("\"quietHours\": {\"from\": \"11:00\", \"to\": \"13:30\"}");
        assertThat(shop.reasons("quiet-hours")).singleElement().asString().contains("from 11:00 to 13:30");
        assertThat(effect(shop.passes(Duration.ofHours(3)))).extracting(Effect::at)
                .isEqualTo(Instant.parse("2026-03-21T10:00:00Z"));
    }

    @Test
    void itsOwnCapCountsTheMessagesOfAllJourneys() throws IOException {
        Shopfloor shop = new Shopfloor(folder, Shopfloor.POLICY,
                ON_PURCHASE + ", \"cap\": {\"most\": 1, \"within\": \"7 days\"}",
                "{\"id\": \"breathe\", \"wait\": \"1 day\"}," + MAIL, Map.of("other", journey("", MAIL)));
        shop.agrees().buys("1").passes(Duration.ofDays(2));
        assertThat(effect(shop, "other").status()).isEqualTo(Status.SENT);
        assertThat(effect(shop).result()).containsEntry("reason", "cap");
        assertThat(shop.reasons("cap")).singleElement().asString().contains("1 within 7 days");
    }

    @Test
    void ofTwoThatWantTheLastUnitThatOfTheHigherPriorityGoesAndBothAreExplained() throws IOException {
        Shopfloor shop = rivals("\"priority\": 10", MAIL, "\"priority\": 90");
        assertThat(effect(shop, "other").status()).isEqualTo(Status.SENT);
        assertThat(effect(shop).status()).isEqualTo(Status.WITHHELD);
        assertThat(shop.reasons("cap")).singleElement().asString().contains("other#mail");
        assertThat(shop.lines("lines")).extracting(line -> line.get("why"))
                .anyMatch(why -> why != null && why.contains("thanks#mail") && why.contains("gave way"));
    }

    @Test
    void theLowerNameGoesBetweenEquals() throws IOException {
        Shopfloor shop = rivals("\"priority\": 50", MAIL, "\"holdout\": \"0%\"");
        assertThat(effect(shop, "other").status()).isEqualTo(Status.SENT);
        assertThat(effect(shop).status()).isEqualTo(Status.WITHHELD);
    }

    @Test
    void whoseStepSaysSoWaitsUntilTheCapHasRoomAgain() throws IOException {
        Shopfloor shop = rivals("\"priority\": 10", LATER, "\"priority\": 90");
        assertThat(effect(shop).status()).isEqualTo(Status.POSTPONED);
        shop.passes(Duration.ofDays(8));
        assertThat(effect(shop)).satisfies(effect -> assertThat(effect.status()).isEqualTo(Status.SENT),
                effect -> assertThat(effect.at()).isEqualTo(Shopfloor.NOON.plus(Duration.ofDays(8))));
    }

    /// Both letters are due a day after the purchase, under a cap that allows one a week.
    private Shopfloor rivals(String mine, String letter, String theirs) throws IOException {
        String breathe = "{\"id\": \"breathe\", \"wait\": \"1 day\"},";
        Shopfloor shop = new Shopfloor(folder, Shopfloor.POLICY.capped(ONCE_A_WEEK), ON_PURCHASE + ", " + mine,
                breathe + letter, Map.of("other", journey(", " + theirs, breathe + MAIL)));
        return shop.agrees().buys("1").passes(Duration.ofDays(1));
    }

    private static String journey(String rest, String steps) {
        return ON_PURCHASE + rest + ", \"steps\": [" + steps + "]";
    }

    private Shopfloor letter(String terms) throws IOException {
        return new Shopfloor(folder, Shopfloor.POLICY, ON_PURCHASE + ", " + terms, MAIL).agrees().buys("1");
    }

    private Shopfloor keyed(String key) throws IOException {
        return new Shopfloor(folder, Shopfloor.POLICY, ON_PURCHASE + ", \"key\": \"" + key + "\"", MAIL);
    }

    private Shopfloor cart(String id) throws IOException {
        return add(new Shopfloor(folder, Shopfloor.POLICY,
                "\"trigger\": {\"event\": \"custom.cart\"}, \"key\": \"cart.id\"",
                "{\"id\": \"rest\", \"wait\": \"2 days\"}, {\"id\": \"gift\", \"points\": {\"award\": 1}}"), id);
    }

    private static Shopfloor add(Shopfloor shop, String cart) {
        return shop.hears(Shopfloor.SARA, "custom.cart", shop.stack().now(), Map.of("cart", Map.of("id", cart)));
    }

    private static Effect effect(Shopfloor shop) {
        return effect(shop, "thanks");
    }

    private static Effect effect(Shopfloor shop, String journey) {
        return Objects.requireNonNull(runs(shop).stream().filter(run -> run.id().journey().equals(journey)).findFirst()
                .orElseThrow().effects().get("mail"));
    }

    private static List<Enrollment> runs(Shopfloor shop) {
        return shop.stack().store().all(Item.Enrollment.class).map(Item.Enrollment::enrollment)
                .sorted(Comparator.comparing(run -> run.id().toString())).toList();
    }
}
