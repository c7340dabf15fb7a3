package dev.safar.door;

import static dev.safar.door.Samples.accepted;
import static dev.safar.door.Samples.envelope;
import static dev.safar.door.Samples.unacceptable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.ConsentWithdrawn;
import dev.safar.event.MemberEvent.CustomEvent;
import dev.safar.event.MemberEvent.MemberRegistered;
import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.event.MemberEvent.SurveyAnswered;
import dev.safar.event.OrderLine;
import dev.safar.event.Personal;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorTest {
    @Test
    void aPurchaseIsNamedByItsOrderAndKeepsEveryDigit() {
        PurchaseCompleted purchase = (PurchaseCompleted) accepted(envelope("purchase.completed"));
        assertThat(purchase.provenance().key()).isEqualTo(new FactKey("shopify", "order", "820982911946154508"));
        assertThat(purchase.provenance().occurredAt()).isEqualTo(Instant.parse("2026-03-21T06:45:30.123Z"));
        assertThat(purchase.provenance().who()).isEqualTo(Identities.of(new Identity(Identity.Kind.CUSTOMER_ID, "17")));
        assertThat(purchase.provenance().revision().version()).isEqualTo(3);
        assertThat(purchase.total()).isEqualTo(Money.of(250_000, Currency.IRT));
        assertThat(purchase.lines()).containsExactly(
                new OrderLine("chai-1", Optional.of("tea"), 2, Money.of(125_000, Currency.IRT)),
                new OrderLine("7", Optional.empty(), 1, Money.zero(Currency.IRT)));
    }

    @ParameterizedTest
    @CsvSource({"purchase.completed,order,820982911946154508", "purchase.refunded,refund,r-1",
            "complaint.opened,complaint-opened,c-1",
            "complaint.resolved,complaint-resolved,c-1", "message.clicked,event,evt-1", "survey.answered,event,evt-1",
            "member.registered,event,evt-1", "custom.workshop-visited,event,evt-1"})
    void theWorldsOwnIdNamesTheFactWhereThereIsOne(String type, String kind, String id) {
        assertThat(accepted(envelope(type)).provenance().key()).isEqualTo(new FactKey("shopify", kind, id));
    }

    @Test
    void whatAPersonWroteIsKeptLetterByLetter() {
        MemberRegistered registered = (MemberRegistered) accepted(envelope("member.registered"));
        assertThat(registered.name()).contains(Personal.of("سارا\u202E"));
        assertThat(registered.zone()).contains(ZoneId.of("Asia/Tehran"));
        SurveyAnswered answer = (SurveyAnswered) accepted(envelope("survey.answered"));
        assertThat(answer.score()).isEqualTo(OptionalInt.of(10));
        assertThat(answer.text()).contains(Personal.of("دیر رسید"));
    }

    @Test
    void consentWithoutChannelAndTopicIsMarketingOnEveryChannel() {
        ConsentWithdrawn withdrawn = (ConsentWithdrawn) accepted(envelope("consent.withdrawn"));
        assertThat(withdrawn.channel()).isEmpty();
        assertThat(withdrawn.topic()).isEqualTo("marketing");
    }

    @Test
    void customDataIsAnythingWithOneFormForEachNumber() {
        CustomEvent custom = (CustomEvent) accepted(envelope("custom.workshop-visited"));
        assertThat(custom.data()).isEqualTo(Map.of("seats", 2L, "big", new BigInteger("123456789012345678901234567890"),
                "nested", Map.of("list", Arrays.asList(1.5, null, "x", 0L, 1000L))));
        assertThat(custom.provenance().revision().version()).isEqualTo(9);
    }

    @Test
    void equalEventsHashAlikeHoweverTheyAreWrittenAndOthersDoNot() {
        String one = envelope("purchase.refunded");
        MemberEvent event = accepted(one);
        assertThat(event.provenance().revision().bodyHash()).matches("[0-9a-f]{64}");
        assertThat(accepted(one.replace("evt-1", "evt-2").replace("10:15:30.123+03:30", "06:45:30.1239Z")))
                .isEqualTo(event);
        for (String changed : List.of(one.replace(": 0,", ": 1,"), one.replace("\"17\"", "\"18\""),
                one.replace("30.123", "30.124"),
                one.replace(", \"order\": \"820982911946154508\"", ""))) {
            assertThat(accepted(changed).provenance().revision().bodyHash())
                    .isNotEqualTo(event.provenance().revision().bodyHash());
        }
    }

    @ParameterizedTest
    @CsvSource({"2026-03-21T12:05:00Z,true", "2026-03-21T15:35:00+03:30,true", "2026-03-21T12:05:00.000000001Z,false",
            "2026-03-21T12:05:01Z,false", "1970-01-01T00:00:00Z,true", "9999-12-31T23:59:59Z,false"})
    void fiveMinutesAheadIsTheEdge(String occurredAt, boolean accepted) {
        String envelope = envelope("consent.given", "{}", "{\"customerId\": \"17\"}", occurredAt);
        if (accepted) {
            assertThat(accepted(envelope).provenance().occurredAt()).isEqualTo(Instant.parse(occurredAt));
        } else {
            assertThat(unacceptable(envelope).reason()).isEqualTo(Reason.FAR_FUTURE);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "purchase.complete|{}|unknown-type|1:25 Unknown type `purchase.complete`. Did you mean `purchase.completed`?",
            "custom.|{}|unknown-type|1:25 Unknown type `custom.`",
            "purchase.refunded|{\"refund\": 1, \"amount\": {\"amount\": 1, \"currency\": \"EUR\"}}|wrong-currency|3:59 Expected `amount.currency` to be the shop's currency IRT, but found EUR",
            "purchase.refunded|{\"refund\": 1, \"amount\": {\"amount\": 1, \"currency\": \"IRR\"}}|wrong-currency|3:59 Expected `amount.currency` to be the shop's currency IRT, but found IRR",
            "purchase.completed|{\"order\": 1, \"total\": {\"amount\": 1, \"currency\": \"ZZZ\"}}|unknown-currency|3:57 Expected `total.currency` to be the shop's currency IRT, but found ZZZ, which is in no table of ours"})
    void wellFormedButUnusableHasAReasonForTheRow(String type, String data, String word, String explanation) {
        Assessment.Unacceptable refused = unacceptable(envelope(type, data));
        assertThat(refused.reason().word()).isEqualTo(word);
        assertThat(refused.explanation()).isEqualTo(explanation);
    }

    @Test
    void ofSeveralReasonsTheFirstIsTheReasonAndAllAreExplained() {
        Assessment.Unacceptable refused = unacceptable(envelope("purchase.refunded",
                "{\"refund\": 9, \"amount\": {\"amount\": 1, \"currency\": \"EUR\"}}", "{}", "2027-01-01T00:00:00Z"));
        assertThat(refused.reason()).isEqualTo(Reason.FAR_FUTURE);
        assertThat(refused.explanation()).contains("5 minutes ahead", "customerId, email or phone", "but found EUR");
        assertThat(refused.key()).isEqualTo(new FactKey("shopify", "refund", "9"));
    }
}
