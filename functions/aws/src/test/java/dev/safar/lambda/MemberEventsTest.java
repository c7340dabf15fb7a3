package dev.safar.lambda;

import static dev.safar.lambda.Aws.batch;
import static dev.safar.lambda.Aws.batchOf;
import static dev.safar.lambda.Aws.fact;
import static dev.safar.lambda.Aws.purchase;
import static dev.safar.lambda.Aws.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import dev.safar.flow.Received;
import dev.safar.log.Line;
import dev.safar.store.Answer;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberEventsTest {
    private final MemoryStore memory = new MemoryStore(1);
    private final Between between = new Between();
    private final Functions functions = new Functions(between.before(memory));

    @Test
    void factIsTakenInAndItsJourneyIsStarted() {
        assertThat(functions.failuresOf(batchOf(purchase("1", "17")))).isEmpty();
        assertThat(orders()).containsExactly("shopify/order/1");
        assertThat(functions.started).singleElement()
                .satisfies(start -> assertThat(start.enrollment().journey()).isEqualTo("welcome"))
                .satisfies(start -> assertThat(start.attempt()).isEqualTo(1));
    }

    @Test
    void batchWithoutRecordsHasNoFailures() {
        assertThat(Functions.call(functions.memberEvents, batch(), new TestContext()))
                .isEqualTo(Map.of("batchItemFailures", List.of()));
    }

    @Test
    void threeBadOnesOfTenAreReportedAndNoOtherIs() {
        String bodyless = "{\"messageId\": \"no-body\", \"eventSource\": \"aws:sqs\"}";
        assertThat(functions.failuresOf(batch(record("a", purchase("1", "1")),
                record("no-json", "to whom it may concern"),
                record("b", purchase("2", "2")), record("c", purchase("3", "3")), bodyless,
                record("d", purchase("4", "4")), record("e", purchase("5", "5")), record("f", purchase("6", "6")),
                record("half", purchase("HALF", "9")).replace("HALF", "\\ud800"), record("g", purchase("7", "7")))))
                .containsExactly("no-json", "no-body", "half");
        assertThat(orders()).hasSize(7);
        assertThat(functions.lines).filteredOn(Line.Unreadable.class::isInstance).hasSize(3);
    }

    @Test
    void factWithoutABodyIsTakenInAsWithOne() {
        assertThat(functions.memberEvents.isDone("m-1", joined("17"))).isTrue();
        assertThat(functions.memberEvents.isDone("m-2", joined("again"))).isTrue();
        assertThat(functions.lines).filteredOn(Line.Fact.class::isInstance)
                .extracting(line -> ((Line.Fact) line).received().getClass().getSimpleName())
                .containsExactly("Accepted", "Superseded");
    }

    @Test
    void whatIsTooLongOrNoTextIsRefusedWithoutABodyToo() {
        assertThat(functions.memberEvents.isDone("long", joined("x".repeat(256 * 1024)))).isFalse();
        assertThat(functions.memberEvents.isDone("half", joined("\ud800"))).isFalse();
        assertThat(functions.lines).hasSize(2).allMatch(Line.Unreadable.class::isInstance);
    }

    private static MemberEvent joined(String note) {
        return new MemberEvent.CustomEvent(new Provenance(new FactKey("shopify", "event", "1"), Functions.START,
                Identities.of(new Identity(Identity.Kind.CUSTOMER_ID, "17")), new Revision(0, "")), "custom.joined",
                Map.of("note", note));
    }

    @Test
    void bodyThatIsNoEnvelopeComesAgainEachTimeUntilTheQueueGivesItUp() {
        String batch = batchOf("{}", "[]", purchase("1", "17") + "!", "\uFEFF" + purchase("1", "17"),
                purchase("1", "17").replace("2000", "1e400"));
        assertThat(functions.failuresOf(batch)).containsExactly("m-1", "m-2", "m-3", "m-4", "m-5");
        assertThat(functions.failuresOf(batch)).hasSize(5);
        assertThat(memory.all(Item.Event.class)).isEmpty();
    }

    @Test
    void duplicateInOneBatchIsAcknowledgedAndCountsOnce() {
        assertThat(functions.failuresOf(batchOf(purchase("1", "17"), purchase("1", "17")))).isEmpty();
        assertThat(received()).hasExactlyElementsOfTypes(Received.Accepted.class, Received.Duplicate.class);
        assertThat(functions.started).hasSize(1);
    }

    @Test
    void recordsAreTakenInTheirOrder() {
        functions.failuresOf(batchOf(purchase("3", "17"), purchase("1", "17"), purchase("2", "17")));
        assertThat(functions.lines).filteredOn(Line.Fact.class::isInstance)
                .extracting(line -> ((Line.Fact) line).record())
                .containsExactly("m-1", "m-2", "m-3");
    }

    @Test
    void whatTheRulesRefuseIsAcknowledgedWithItsRow() {
        String nobody = fact("purchase.completed", "1", Map.of(),
                Map.of("order", "1", "total", Map.of("amount", 1, "currency", "GBP")));
        String dollars = purchase("2", "17").replace("GBP", "USD");
        String unknown = fact("purchase.dreamt", "3", Map.of("customerId", "17"), Map.of());
        String tomorrow = purchase("4", "17").replace("03-21T", "03-22T");
        assertThat(functions.failuresOf(batchOf(nobody, dollars, unknown, tomorrow))).isEmpty();
        assertThat(memory.all(Item.Rejection.class).map(Item.Rejection::reason)).containsExactlyInAnyOrder(
                "no-identity",
                "wrong-currency", "unknown-type", "far-future");
    }

    @Test
    void busyStoreIsNeverAcknowledgedAndNoOtherRecordSuffers() {
        between.stand("transact", "shopify/order/2", Answer.Contended::new);
        String batch = batchOf(purchase("1", "1"), purchase("2", "2"), purchase("3", "3"));
        assertThat(functions.failuresOf(batch)).containsExactly("m-2");
        assertThat(functions.failuresOf(batch)).containsExactly("m-2");
        assertThat(orders()).containsExactlyInAnyOrder("shopify/order/1", "shopify/order/3");
        between.goAway();
        assertThat(functions.failuresOf(batch)).isEmpty();
        assertThat(received()).filteredOn(Received.Busy.class::isInstance).hasSize(2);
        assertThat(orders()).hasSize(3);
        assertThat(functions.started).hasSize(3);
    }

    @Test
    void rowOfARejectionThatCouldNotBeWrittenIsNotAcknowledgedEither() {
        between.stand("transact", "", Answer.Contended::new);
        assertThat(functions.failuresOf(batchOf(purchase("2", "17").replace("GBP", "USD")))).containsExactly("m-1");
        assertThat(memory.all(Item.Rejection.class)).isEmpty();
    }

    @Test
    void anythingUnexpectedIsReportedAndTheBatchGoesOn() {
        between.stand("transact", "shopify/order/1", () -> {
            throw new IllegalStateException("nobody knows whether it was written");
        });
        assertThat(functions.failuresOf(batchOf(purchase("1", "1"), purchase("2", "2")))).containsExactly("m-1");
        assertThat(functions.lines).filteredOn(Line.Failed.class::isInstance).hasSize(1);
        assertThat(orders()).containsExactly("shopify/order/2");
    }

    @Test
    void startThatFailsIsNoFailedRecordAndIsTold() {
        functions.startsFail = true;
        assertThat(functions.failuresOf(batchOf(purchase("1", "17")))).isEmpty();
        assertThat(functions.lines).filteredOn(Line.Failed.class::isInstance).singleElement()
                .extracting(line -> ((Line.Failed) line).what()).isEqualTo("start");
        functions.startsFail = false;
        assertThat(functions.after(java.time.Duration.ofMinutes(8)).sweep()).containsEntry("started", 1L);
        assertThat(functions.started).singleElement().satisfies(start -> assertThat(start.attempt()).isEqualTo(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "null", "{}", "{\"Records\": {}}", "{\"Records\": [7]}",
            "{\"Records\": [{\"body\": \"{}\"}]}", "{\"Records\": [{\"messageId\": \" \", \"body\": \"{}\"}]}",
            "{\"Records\": []} and more", "{\"Records\": [], \"Records\": []}", "{\"Records\": ["})
    void batchThatIsNoneFailsAsAWholeAndQuotesNothing(String batch) {
        assertThatIllegalArgumentException().isThrownBy(() -> functions.failuresOf(batch)).withNoCause()
                .withMessageNotContainingAny("and more", "no json");
    }

    private List<String> orders() {
        return memory.all(Item.Event.class).map(item -> item.event().provenance().key().toString()).toList();
    }

    private List<Received> received() {
        return functions.lines.stream().filter(Line.Fact.class::isInstance).map(line -> ((Line.Fact) line).received())
                .toList();
    }
}
