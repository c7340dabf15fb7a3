package dev.safar.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.ConsentWithdrawn;
import dev.safar.event.MemberEvent.MessageReceived;
import dev.safar.event.Personal;
import dev.safar.event.Reception;
import dev.safar.flow.Outgoing.Letter;
import dev.safar.log.Line;
import dev.safar.log.Line.Receipt.Became;
import dev.safar.member.MemberId;
import dev.safar.message.Channel;
import dev.safar.message.Language;
import dev.safar.message.Rendered;
import dev.safar.store.Item;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Golden events of SES, in the forms that its guide shows, by the ways on which they come.
class ReceiptsTest {
    private static final Map<String, Object> NO_FAILURES = Map.of("batchItemFailures", List.of());
    private final Mails mails = new Mails();

    @ParameterizedTest
    @CsvSource({"delivery, DELIVERED, 2026-03-21T12:00:03.512Z", "open, OPENED, 2026-03-21T14:10:00.652Z",
            "click, CLICKED, 2026-03-21T14:11:25.570Z", "bounce-permanent, BOUNCED, 2026-03-21T12:00:04.213Z",
            "bounce-transient, BOUNCED, 2026-03-21T12:00:04.213Z", "reject, BOUNCED, 2026-03-21T12:00:00Z"})
    void whatBecameOfALetterIsAFactOfHers(String name, Reception reception, Instant at) {
        assertThat(queue(mails.event(name))).isEqualTo(NO_FAILURES);
        assertThat(mails.facts).singleElement().isInstanceOfSatisfying(MessageReceived.class, fact -> {
            assertThat(fact.reception()).isEqualTo(reception);
            assertThat(fact.provenance().occurredAt()).isEqualTo(at);
            assertThat(fact.message()).isEqualTo(mails.effect());
            assertThat(fact.link()).isEqualTo(
                    reception == Reception.CLICKED ? Optional.of("https://chai.example/tea") : Optional.empty());
        });
        assertThat(mails.taken()).isEmpty();
        assertThat(mails.store.all(Item.Member.class).toList()).singleElement().satisfies(item -> assertThat(
                item.member().receptions().of(reception).count()).isEqualTo(1));
    }

    @Test
    void complaintEndsHerConsentToMail() {
        queue(mails.event("complaint"));
        assertThat(mails.facts).singleElement().isInstanceOfSatisfying(ConsentWithdrawn.class,
                fact -> assertThat(fact.channel()).contains("email"));
        mails.taken();
        assertThat(mails.store.all(Item.ContactOf.class).toList()).singleElement().satisfies(
                item -> assertThat(item.contact().consents().on(Channel.EMAIL, "marketing")).contains(false));
    }

    /// The letter went out with a tag that says what it is about.
    @Test
    void complaintAboutALetterOnATopicEndsConsentToThat() {
        queue(mails.event("complaint").replace("\"safar-effect-1\":",
                "\"safar-topic\": [\"news\"], \"safar-effect-1\":"));
        assertThat(mails.facts).singleElement().isInstanceOfSatisfying(ConsentWithdrawn.class,
                fact -> assertThat(fact.topic()).isEqualTo("news"));
    }

    @Test
    void complaintThatNoFactCanTellIsRejectedVisibly() {
        MemberId guest = mails.corrected();
        assertThat(queue(Mails.event("delivery", guest))).isEqualTo(NO_FAILURES);
        assertThat(mails.rejections).isEmpty();
        assertThat(queue(Mails.event("complaint", guest))).isEqualTo(NO_FAILURES);
        assertThat(mails.rejections).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo("no-identity");
            assertThat(row.text()).contains(guest.value()).doesNotContain("canary");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"send", "delivery-delay", "rendering-failure", "not-spam"})
    void whatCountsForNothingIsPassedOver(String name) {
        assertThat(queue(mails.event(name))).isEqualTo(NO_FAILURES);
        assertThat(mails.facts).isEmpty();
        assertThat(mails.rejections).isEmpty();
        assertThat(mails.lines).singleElement().isInstanceOfSatisfying(Line.Receipt.class,
                line -> assertThat(line.became()).isEqualTo(Became.PASSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"notification-without-tags", "unknown-type", "delivery-without-time", "email-receiving"})
    void whatCannotBeReadIsRejectedVisiblyAndQuotesNobody(String name) {
        assertThat(queue(mails.event(name))).isEqualTo(NO_FAILURES);
        assertThat(mails.facts).isEmpty();
        assertThat(mails.rejections).singleElement().satisfies(row -> {
            assertThat(row.reason()).isEqualTo("unreadable-receipt");
            assertThat(row.toString()).doesNotContain("canary", "example.com", "Weather");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no JSON", "[]", "{}", "{\"eventType\": 7}", "{\"eventType\": \"Delivery\"}",
            "{\"eventType\": \"Delivery\", \"mail\": [], \"delivery\": \"x\"}"})
    void whateverComesIsRejectedAndNeverThrown(String text) {
        assertThat(queue(text)).isEqualTo(NO_FAILURES);
        assertThat(mails.rejections).hasSize(1);
    }

    @Test
    void topicMayCallByItselfOrByAQueueAndMayDeliverRaw() {
        String event = mails.event("delivery");
        mails.call(Mails.wrapped("sns", event));
        mails.call(Mails.wrapped("sqs", Mails.wrapped("notification", event)));
        mails.call(Mails.wrapped("sqs", event));
        assertThat(mails.facts).hasSize(3).allMatch(mails.facts.getFirst()::equals);
        mails.taken();
        assertThat(mails.store.all(Item.Member.class).toList()).singleElement()
                .satisfies(item -> assertThat(item.member().receptions().delivered().count()).isEqualTo(1));
    }

    @Test
    void ofSeveralOpeningsTheFirstHoldsInWhateverOrderTheyCome() {
        String first = mails.event("open");
        queue(first.replace("T14:10", "T19:00"));
        queue(first);
        queue(first.replace("T14:10", "T21:00"));
        mails.taken();
        assertThat(mails.store.all(Item.Event.class).map(Item.Event::event).filter(MessageReceived.class::isInstance)
                .map(MemberEvent::provenance).toList()).singleElement()
                .satisfies(one -> assertThat(one.occurredAt()).isEqualTo(Instant.parse("2026-03-21T14:10:00.652Z")));
    }

    @Test
    void wayOutIsNoClick() {
        String token = mails.wayOut.of(new Letter("e", mails.sara(), Instant.EPOCH, 1, "j", "t",
                Channel.EMAIL, Personal.of("x@example.com"),
                new Rendered(Language.PERSIAN, Language.PERSIAN.direction(),
                        Optional.empty(), "")))
                .toString();
        queue(mails.event("click").replace("https://chai.example/tea", token));
        assertThat(mails.facts).isEmpty();
    }

    @Test
    void clickOnALinkThatIsTooLongIsAClickWithoutIt() {
        queue(mails.event("click").replace("https://chai.example/tea", "https://chai.example/" + "t".repeat(2_000)));
        assertThat(mails.facts).singleElement().isInstanceOfSatisfying(MessageReceived.class,
                fact -> assertThat(fact.link()).isEmpty());
        mails.taken();
        assertThat(mails.store.all(Item.Member.class).toList()).singleElement().satisfies(item -> assertThat(
                item.member().receptions().of(Reception.CLICKED).count()).isEqualTo(1));
    }

    @Test
    void whoWasErasedIsNotMadeAgain() {
        queue(mails.event("open").replace("safar-effect-1\": [\n", "safar-effect-1\": [\n\"bS1ub2JvZHkjaiNlI3M\", ")
                .replaceAll("\"bS1ub2JvZHkjaiNlI3M\", +\"[^\"]+\"", "\"bS1ub2JvZHkjaiNlI3M\""));
        assertThat(mails.facts).isEmpty();
        assertThat(mails.lines).containsExactly(
                new Line.Receipt("19dd0b57-b21e-4ac1-bd88-01bbb068cb78", Became.PASSED));
    }

    @Test
    void whatCouldNotBeKeptComesAgain() {
        mails.isTaken = false;
        assertThat(queue(mails.event("delivery"))).isEqualTo(Map.of("batchItemFailures",
                List.of(Map.of("itemIdentifier", "19dd0b57-b21e-4ac1-bd88-01bbb068cb78"))));
        assertThatIllegalStateException().isThrownBy(() -> mails.call(Mails.wrapped("sns", mails.event("delivery"))));
        assertThat(queue("no JSON")).isNotEqualTo(NO_FAILURES);
    }

    @Test
    void batchThatIsNoneIsAFailureThatQuotesNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> mails.call("{\"Records\": \"sara.canary\"}"))
                .withMessageNotContaining("canary");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mails.call("{\"Records\": [{\"Sns\": {\"Message\": \"sara.canary\"}}]}"))
                .withMessageContaining("Records[0].Sns").withMessageNotContaining("canary");
    }

    private Map<String, Object> queue(String event) {
        return mails.call(Mails.wrapped("sqs", event));
    }
}
