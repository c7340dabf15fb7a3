package dev.safar.local.desk;

import static dev.safar.local.desk.Shopfloor.NOON;
import static dev.safar.local.desk.Shopfloor.POLICY;
import static dev.safar.local.desk.Shopfloor.SARA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.message.FrequencyCap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Why was something not sent? Each answer as a shop's owner reads it.
class ExplainTest {
    private static final String ON_PURCHASE = "\"trigger\": {\"event\": \"purchase.completed\"}, \"reentry\": {\"after\": \"10 days\"}";
    private static final String HELLO = step("hello", "hello");
    private static final String OFFER = step("offer", "offer");

    @TempDir
    private Path folder;

    private static String step(String id, String template) {
        return """
                {"id": "%s", "title": {"en": "A word (%s)"}, "message": {"template": "%s", "firstOf": ["email"]}}"""
                .formatted(id, id, template);
    }

    private Shopfloor shop(String... steps) throws IOException {
        return new Shopfloor(folder, POLICY, ON_PURCHASE, String.join(",", steps));
    }

    @Test
    void whatWasSentIsToldWithItsText() throws IOException {
        assertThat(shop(HELLO).agrees().buys("1").lines("lines"))
                .filteredOn(line -> "message".equals(line.get("kind"))).singleElement()
                .satisfies(line -> assertThat(line.get("text")).asString().contains("Hello there"));
    }

    @Test
    void whoNeverSpokeOfConsentDidNotAllowIt() throws IOException {
        assertThat(shop(HELLO).buys("1").reasons("consent")).containsExactly(
                "“A word (hello)” is not sent: no consent | She has not allowed messages by e-mail, and this shop does not take silence for a yes. Once she allows them, send `consent.given`");
    }

    @Test
    void withdrawnConsentIsToldWithItsDayAndFact() throws IOException {
        Shopfloor shop = shop(HELLO).agrees().passes(Duration.ofDays(1));
        shop.hears(SARA, "consent.withdrawn", shop.stack().now(), Map.of("channel", "email"));
        assertThat(shop.passes(Duration.ofHours(1)).buys("1").reasons("consent")).singleElement().asString().contains(
                "She withdrew her consent to messages by e-mail on 22 Mar 2026 (fact shop/event/evt-2). Only she can give it again");
    }

    @Test
    void whoHasNoAddressIsToldSoAndHowToSendOne() throws IOException {
        Shopfloor shop = shop(HELLO);
        shop.hears(Map.of("customerId", "17850"), "consent.given", NOON, Map.of());
        shop.hears(Map.of("customerId", "17850"), "purchase.completed", NOON,
                Map.of("order", "1", "total", Map.of("amount", 1, "currency", "IRT")));
        assertThat(shop.reasons("no-address")).singleElement().asString()
                .contains("No address of hers for e-mail was known", "`identities`");
    }

    @Test
    void openComplaintIsNamed() throws IOException {
        Shopfloor shop = shop(HELLO).agrees();
        shop.hears(SARA, "complaint.opened", NOON, Map.of("complaint", "31"));
        assertThat(shop.passes(Duration.ofHours(1)).buys("1").reasons("complaint-open")).singleElement().asString()
                .contains("shop/complaint-opened/31, since 21 Mar 2026", "complaint.resolved");
    }

    @Test
    void capNamesTheMessagesThatCountedAndWhenThereIsRoomAgain() throws IOException {
        Shopfloor shop = new Shopfloor(folder, POLICY.capped(new FrequencyCap(1, Duration.ofDays(7))), ON_PURCHASE,
                HELLO + ", {\"id\": \"pause\", \"wait\": \"1 day\"}, " + step("again", "hello"));
        assertThat(shop.agrees().buys("1").passes(Duration.ofDays(2)).reasons("cap")).singleElement().asString()
                .contains(
                        "She had 1 message by e-mail within 7 days already (“A word (hello)” on 21 Mar 2026, 12:00)",
                        "the shop allows 1", "room again from 28 Mar 2026, 12:00");
    }

    @Test
    void aPausedJourneyIsSaidWhereSheWaitsInIt() throws IOException {
        Shopfloor shop = shop(HELLO, "{\"id\": \"pause\", \"wait\": \"1 day\"}").agrees().buys("1");
        assertThat(shop.lines("ahead")).noneMatch(line -> String.valueOf(line.get("why")).contains("paused"));
        assertThat(shop.pauses().lines("ahead")).anyMatch(line -> "thanks".equals(line.get("journey"))
                && String.valueOf(line.get("why")).startsWith("The journey is paused"));
    }

    @Test
    void missingVariableIsNamedWithWhereItWouldComeFrom() throws IOException {
        assertThat(shop(OFFER).agrees().buys("1").reasons("missing-variable")).singleElement().asString()
                .contains("The text `offer` needs name, which nobody knew. Send `member.registered` with her name");
    }

    @Test
    void quietHoursSayUntilWhenAndWhatHasComeOfItIsToldAfterwards() throws IOException {
        Shopfloor shop = shop(HELLO).agrees().passes(Duration.ofHours(11)).buys("1");
        assertThat(shop.reasons("quiet-hours")).singleElement().asString().contains(
                "waits until 22 Mar 2026, 08:00: quiet hours",
                "From 22:00 to 08:00 nobody is written to, by the clock of Tehran, where she is taken to live",
                "It goes out on 22 Mar 2026, 08:00");
        assertThat(shop.lines("ahead")).extracting(line -> line.get("words"))
                .contains("“Thanks” tries “A word (hello)” again (quiet hours)");
        assertThat(shop.passes(Duration.ofDays(1)).lines("lines")).extracting(line -> line.get("words"))
                .contains("“A word (hello)” goes out by e-mail, after the quiet hours:");
    }

    @Test
    void goalThatCameInTheNightNamesTheFact() throws IOException {
        Shopfloor shop = new Shopfloor(folder, POLICY, ON_PURCHASE
                + ", \"goal\": {\"event\": \"survey.answered\", \"within\": \"9 days\"}", HELLO);
        shop.agrees().passes(Duration.ofHours(11)).buys("1").passes(Duration.ofHours(1));
        shop.hears(SARA, "survey.answered", shop.stack().now(), Map.of("score", 9));
        assertThat(shop.reasons("goal-reached")).singleElement().asString()
                .contains("had happened before (fact shop/event/evt-3, 22 Mar 2026)");
    }

    @Test
    void whoLeftInTheNightIsToldWhatBy() throws IOException {
        Shopfloor shop = shop(HELLO).agrees().passes(Duration.ofHours(11)).buys("1").passes(Duration.ofHours(1));
        shop.hears(SARA, "consent.withdrawn", shop.stack().now(), Map.of());
        assertThat(shop.reasons("exit")).singleElement().asString()
                .contains("She had left the journey before it was time: she withdrew her consent");
    }

    @Test
    void whoIsHeldOutIsToldThatTheJourneyIsMeasured() throws IOException {
        Shopfloor shop = new Shopfloor(folder, POLICY, ON_PURCHASE
                + ", \"holdout\": \"100%\", \"goal\": {\"event\": \"survey.answered\", \"within\": \"9 days\"}", HELLO);
        assertThat(shop.agrees().buys("1").reasons("holdout")).singleElement().asString()
                .contains("100% of the members are left out of this journey");
    }

    @Test
    void whatTheChannelSaysIsPassedOn() throws IOException {
        Shopfloor shop = shop(HELLO).agrees().channelSays(new Receipt.Refused("550 no such mailbox\u202E\n")).buys("1");
        assertThat(shop.reasons("rejected")).singleElement().asString()
                .contains("could not be sent", "The channel will never take it: 550 no such mailbox. It is not tried");
    }

    @Test
    void channelThatIsDownIsAskedAgain() throws IOException {
        Shopfloor shop = shop(HELLO).agrees().channelSays(new Receipt.Down(NOON.plus(Duration.ofHours(2)))).buys("1");
        assertThat(shop.reasons("provider-down")).singleElement().asString()
                .contains("It is asked again on 21 Mar 2026, 14:00");
    }

    @Test
    void mailboxThatTakesNothingIsToldApartFromAChannelThatIsDown() throws IOException {
        Shopfloor shop = shop(HELLO).agrees()
                .channelSays(new Receipt.Away(Optional.of(NOON.plus(Duration.ofHours(2))), "smtp-450-4.2.1"))
                .buys("1");
        assertThat(shop.reasons("mailbox-away")).singleElement().asString()
                .contains("Her mailbox takes nothing at present (smtp-450-4.2.1)", "asked again on 21 Mar 2026, 14:00");
        shop.channelSays(new Receipt.Away(Optional.empty(), "smtp-450-4.2.1")).passes(Duration.ofHours(3));
        assertThat(shop.reasons("mailbox-away")).singleElement().asString()
                .contains("could not be sent", "took nothing for days (smtp-450-4.2.1), and is not tried again");
    }

    @Test
    void lateFactSaysWhenItHappenedAndWhenItCame() throws IOException {
        Shopfloor shop = shop(HELLO).agrees().buys("1", NOON.minus(Duration.ofDays(9)));
        assertThat(shop.reasons("late")).singleElement().asString().contains(
                "The fact shop/order/1 happened on 12 Mar 2026, 12:00 and was known here on 21 Mar 2026, 12:00",
                "“Thanks”", "3 days");
    }

    @Test
    void silenceThatBecameKnownTooLateIsNoConditionThatDoesNotHold() throws IOException {
        Shopfloor shop = new Shopfloor(folder, POLICY,
                "\"trigger\": {\"silentFor\": \"60 days\", \"when\": \"member.purchases.count >= 1\"}", HELLO).agrees()
                .buys("1", NOON.minus(Duration.ofDays(300))).passes(Duration.ofHours(1));
        assertThat(shop.reasons("late")).singleElement().asString().contains(
                "The silence after the fact shop/order/1 was complete on 24 Jul 2025, 12:00 and known here on 21 Mar 2026",
                "too late for “Thanks”");
        assertThat(shop.lines("lines")).extracting(line -> line.get("words"))
                .anyMatch(words -> words.contains("60 days"))
                .noneMatch(words -> words.contains("does not begin:"));
        assertThat(shop.explained("fa").toString()).contains("سکوتِ پس از رویداد shop/order/1");
    }

    @Test
    void silenceThatALaterPurchaseHadEndedWhenItBecameKnownWasNeverAskedFor() throws IOException {
        assertThat(ofAnOldFile(">= 1")).containsExactly(
                "“Thanks” does not begin: nobody asked in time | The silence became known here when a later purchase had ended it, or the journey was paused then or not here yet. What is over begins nothing");
        assertThat(ofAnOldFile(">= 2")).containsExactly(
                "“Thanks” does not begin: its condition did not hold | The condition is member.purchases.count >= 2: it did not hold then");
    }

    /// Two old purchases of a file, one right behind the other, so that the silence after the first was over when it became known.
    private List<String> ofAnOldFile(String many) throws IOException {
        Shopfloor shop = new Shopfloor(folder, POLICY,
                "\"trigger\": {\"silentFor\": \"60 days\", \"when\": \"member.purchases.count " + many + "\"}", HELLO)
                .agrees().buys("1", NOON.minus(Duration.ofDays(300))).buys("2", NOON.minus(Duration.ofDays(1)));
        return shop.lines("lines").stream().filter(line -> String.valueOf(line.get("words")).contains("does not begin"))
                .map(line -> line.get("words") + " | " + line.get("why")).toList();
    }

    @Test
    void refundThatWaitsForItsOrderIsTold() throws IOException {
        Shopfloor shop = shop(HELLO).agrees();
        shop.hears(SARA, "purchase.refunded", NOON,
                Map.of("refund", "r", "order", "77", "amount", Map.of("amount", 1_000_000, "currency", "IRT")));
        assertThat(shop.lines("ahead")).singleElement().satisfies(line -> {
            assertThat(line.get("words")).isEqualTo(
                    "A refund of 1,000,000 Toman (fact shop/refund/r) waits for its order 77: it counts as soon as that is here, and else then");
            assertThat(line.get("at")).isEqualTo(NOON.plus(Duration.ofHours(1)).toString());
        });
        assertThat(String.valueOf(shop.explained("fa").get("ahead"))).contains("منتظر سفارش خود 77");
        assertThat(shop.buys("77").passes(Duration.ofMinutes(2)).lines("ahead"))
                .noneMatch(line -> String.valueOf(line.get("words")).contains("refund"));
    }

    @Test
    void severalReasonsAreSentences() throws IOException {
        assertThat(shop("""
                {"id": "hello", "message": {"template": "hello", "firstOf": ["email", "sms"]}}""").buys("1")
                .reasons("consent")).singleElement().asString()
                .contains("send `consent.given`. She has not allowed messages by text message").doesNotContain(";");
    }

    @Test
    void whoGaveEverythingBackHasNotBoughtNothing() throws IOException {
        Shopfloor shop = shop(HELLO).agrees().buys("1");
        shop.hears(SARA, "purchase.refunded", NOON,
                Map.of("refund", "r", "order", "1", "amount", Map.of("amount", 1_000_000, "currency", "IRT")));
        assertThat(shop.explained("en").toString()).contains("Has kept nothing of what was bought: 1 purchase")
                .doesNotContain("Has bought nothing yet");
    }

    @Test
    void whatKeepsAJourneyFromBeginningAgainIsToldWithItsDays() throws IOException {
        Shopfloor shop = shop(HELLO, "{\"id\": \"pause\", \"wait\": \"1 day\"}").agrees().buys("1")
                .passes(Duration.ofHours(1)).buys("2");
        assertThat(shop.reasons("already-in")).singleElement().asString()
                .contains("She was in “Thanks” already, since 21 Mar 2026");
        assertThat(shop.passes(Duration.ofDays(3)).buys("3").reasons("too-soon")).singleElement().asString()
                .contains("“Thanks” ended for her on 22 Mar 2026, and begins again 10 days later at the earliest",
                        "from 1 Apr 2026");
    }

    @Test
    void everyFactAndEveryPointIsTold() throws IOException {
        Shopfloor shop = shop(HELLO).agrees().buys("1");
        shop.hears(SARA, "message.delivered", NOON, Map.of("message", "m", "channel", "email"));
        shop.hears(SARA, "purchase.refunded", NOON,
                Map.of("refund", "r", "order", "1", "amount", Map.of("amount", 1_000_000, "currency", "IRT")));
        assertThat(shop.lines("lines")).extracting(line -> line.get("fact")).contains("shop/event/evt-1",
                "shop/order/1", "shop/event/evt-3", "shop/refund/r");
        assertThat(shop.lines("lines")).extracting(line -> line.get("words")).anyMatch(
                words -> words.matches("Earns [0-9,]+ points? with order shop/1"))
                .anyMatch(words -> words.matches("Gives [0-9,]+ points? of order shop/1 back"));
    }

    @Test
    void whatLiesAheadIsToldWithItsInstant() throws IOException {
        Shopfloor shop = shop(HELLO, "{\"id\": \"pause\", \"title\": {\"en\": \"Rest\"}, \"wait\": \"2 days\"}", OFFER)
                .agrees().buys("1");
        assertThat(shop.lines("ahead")).singleElement().satisfies(line -> {
            assertThat(line.get("words")).isEqualTo("“Thanks” goes on after “Rest”");
            assertThat(line.get("at")).isEqualTo(NOON.plus(Duration.ofDays(2)).toString());
        });
    }

    @Test
    void addressesAreMaskedAndConsentsNameTheirFacts() throws IOException {
        assertThat(shop(HELLO).agrees().buys("1").explained("en")).satisfies(all -> {
            assertThat(all.toString()).contains("s•••@shop.example", "+98•••67", "shop/event/evt-1")
                    .doesNotContain("sara@shop.example", "9121234567");
            assertThat(all.get("rung")).isEqualTo("first-time-buyer");
        });
    }

    @Test
    void persianSaysTheSame() throws IOException {
        assertThat(shop(HELLO).buys("1").explained("fa").toString()).contains("سپاس",
                "اجازهٔ پیام با ایمیل را نداده است",
                "خریدار اول");
    }

    @Test
    void hostileNamesTurnNothing() throws IOException {
        Shopfloor shop = shop(HELLO).agrees();
        shop.hears(SARA, "member.registered", NOON,
                Map.of("name", "\u202E<script>\u2069{{x}}\r\n\u001b[2J", "surname", "=1+1"));
        shop.hears(SARA, "complaint.opened", NOON, Map.of("complaint", "x\u202Ey", "reason", "\u202Eevil"));
        assertThat(shop.buys("1").lines("lines")).extracting(line -> line.get("words") + " " + line.get("why"))
                .anyMatch(words -> words.contains("<script>{{x}} [2J =1+1"))
                .allMatch(words -> words.chars().noneMatch(c -> c < ' ' || c == 0x202E || c == 0x2069));
    }
}
