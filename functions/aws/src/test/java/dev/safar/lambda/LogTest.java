package dev.safar.lambda;

import static dev.safar.lambda.Aws.batchOf;
import static dev.safar.lambda.Aws.fact;
import static dev.safar.lambda.Aws.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.event.Personal;
import dev.safar.money.Currency;
import dev.safar.store.Answer;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Canaries: a name, a mail address, a phone number, a customer id and a survey's text go through everything that tells the log.
class LogTest {
    private static final String CUSTOMER = "canary-customer-4711";
    private static final String MAIL = "canary.mail@example.org";
    private static final String PHONE = "+447911123456";
    private static final String NAME = "Canaria";
    private static final String WORDS = "canary words about a teapot";
    private static final String[] CANARIES = {"canary", "Canaria", "7911123456", "teapot"};
    private static final Map<String, Object> WHO = Map.of("customerId", CUSTOMER, "email", MAIL, "phone", PHONE);
    private static final Map<String, Object> MAIL_ONLY = Map.of("email", MAIL);

    private final MemoryStore memory = new MemoryStore(1);
    private final Between between = new Between();
    private final Functions functions = new Functions(between.before(memory));

    @Test
    void noLineHoldsACanaryWhateverHappens() {
        everyKindOfFact();
        everyKindOfStep();
        everyKindOfFailure();
        assertThat(printed("what")).contains("received", "duplicate", "superseded", "rejected", "busy", "waits",
                "unreadable",
                "entered", "started", "sent", "withheld", "parked", "finished", "swept", "failed");
        assertThat(functions.printed()).allSatisfy(line -> assertThat(line).doesNotContainIgnoringCase(CANARIES[0])
                .doesNotContain(CANARIES));
        assertThat(functions.numbers()).as("metrics").isNotEmpty()
                .allSatisfy(line -> assertThat(line).doesNotContainIgnoringCase(CANARIES[0]).doesNotContain(CANARIES));
        assertThat(functions.started.toString()).as("inputs of executions").doesNotContain(CANARIES);
        assertThat(memory.all(Item.Rejection.class).toList().toString()).as("rejection rows").doesNotContain(CANARIES);
    }

    private void everyKindOfFact() {
        functions.failuresOf(batchOf(
                fact("customer", CUSTOMER, WHO, Map.of("name", NAME, "surname", NAME, "title", NAME))
                        .replace("\"type\":\"customer\"", "\"type\":\"member.registered\""),
                fact("consent-email", CUSTOMER + "/1774094400", WHO, Map.of("channel", "email"))
                        .replace("\"type\":\"consent-email\"", "\"type\":\"consent.given\""),
                bought("1", 2_000), bought("1", 2_000), bought("1", 3_000), bought("1", 1_000),
                fact("survey.answered", "1", WHO, Map.of("score", 3, "text", WORDS)),
                fact("referral.joined", "1", WHO, Map.of("friend", CUSTOMER)),
                fact("purchase.completed", "2", Map.of("email", "no address, " + MAIL, "phone", "none " + PHONE),
                        Map.of("order", "2", "total", Map.of("amount", 1, "currency", "GBP"))),
                bought("3", 1).replace("GBP", "USD"),
                fact("purchase.refunded", "8", Map.of(), Map.of("refund", "8", "order", "8", "amount",
                        Map.of("amount", 1, "currency", "GBP"))),
                "{\"" + MAIL + "\": \"" + NAME, NAME + " " + PHONE,
                bought("4", 1).replace("\"data\"", "\"" + CUSTOMER + "\"")));
    }

    private void everyKindOfStep() {
        functions.step("begin");
        functions.step("step", "step", "thanks");
        functions.step("park", "at", "pause");
        functions.after(Duration.ofDays(4)).sweep();
        functions.step("begin");
        functions.step("step", "step", "call");
        functions.step("finish", "reason", "done");
        functions.failuresOf(batchOf(fact("purchase.completed", "9", MAIL_ONLY,
                Map.of("order", "9", "total", Map.of("amount", 1, "currency", "GBP")))));
        functions.failuresOf(batchOf(fact("consent.withdrawn", "1", WHO, Map.of("channel", "email")),
                fact("consent.withdrawn", "2", WHO, Map.of("channel", "sms"))));
        functions.after(Duration.ofDays(27)).sweep();
        functions.step("begin");
        functions.step("step", "step", "ask");
    }

    private void everyKindOfFailure() {
        between.stand("transact", "", Answer.Contended::new);
        functions.failuresOf(batchOf(bought("5", 1)));
        between.stand("get", "", LogTest::strange);
        functions.failuresOf(batchOf(bought("6", 1)));
        between.stand("query", "", LogTest::strange);
        assertThatExceptionOfType(Unexpected.class).isThrownBy(() -> functions.step("begin"))
                .satisfies(thrown -> assertThat(thrown.toString()).doesNotContain(CANARIES));
        between.stand("due", "", LogTest::strange);
        functions.sweep();
        between.goAway();
        functions.startsFail = true;
        functions.failuresOf(batchOf(purchase("7", CUSTOMER)));
    }

    private static Object strange() {
        throw new IllegalStateException(MAIL + " " + NAME, new IllegalArgumentException(PHONE));
    }

    @Test
    void aDayThatIsCountedFromHerBirthdayIsInNoIdThatIsTold() {
        Functions grown = new Functions(memory, 1, List.of(Journeys.OF_AGE));
        grown.failuresOf(batchOf(fact("member.registered", "1", WHO, Map.of("birthday", "2008-04-11")),
                fact("consent.given", "1", WHO, Map.of("topic", "marketing"))));
        grown.after(Duration.ofDays(22)).sweep();
        grown.step("begin");
        grown.step("step", "step", "hello");
        assertThat(grown.started).singleElement()
                .satisfies(start -> assertThat(start.enrollment().entry()).matches("date/[0-9a-f]{20}"));
        assertThat(String.join("\n", grown.printed())).contains("\"what\":\"entered\"", "\"what\":\"sent\"")
                .doesNotContain("04-11", "0411");
    }

    @Test
    void everyLineIsOneObjectWithTimeLevelAndWhat() {
        everyKindOfFact();
        assertThat(functions.printed()).isNotEmpty().allSatisfy(line -> assertThat(Functions.object(line))
                .containsKeys("time", "level", "what").containsEntry("time", "2026-03-21T12:00:00Z"));
    }

    @Test
    void failureIsTraceableWithoutItsMessage() {
        between.stand("get", "", LogTest::strange);
        functions.failuresOf(batchOf(bought("6", 1)));
        assertThat(functions.printed()).singleElement().asString()
                .contains("\"level\":\"error\"", "\"work\":\"record\"", "\"id\":\"m-1\"",
                        "java.lang.IllegalStateException < java.lang.IllegalArgumentException",
                        "\"at\":\"dev.safar.lambda.LogTest.strange:");
    }

    @Test
    void whatIsPersonalPrintsWithheldInEveryMessage() {
        Door door = new Door(new Market(Currency.GBP, Market.ANYWHERE));
        Stream<String> bodies = Stream.of(
                fact("member.registered", "1", WHO, Map.of("name", NAME, "surname", NAME, "title", NAME)),
                fact("survey.answered", "1", WHO, Map.of("text", WORDS)),
                fact("referral.joined", "1", WHO, Map.of("friend", CUSTOMER)));
        assertThat(bodies).allSatisfy(body -> {
            Assessment read = door.read(body.getBytes(StandardCharsets.UTF_8), Functions.START);
            assertThat(read).isInstanceOf(Assessment.Accepted.class);
            assertThat(new IllegalStateException("Cannot go on with " + read).toString()).contains("[withheld]")
                    .doesNotContain(CANARIES);
        });
        assertThat(new IllegalStateException("No " + Personal.of(MAIL)).toString()).endsWith("No [withheld]");
    }

    private static String bought(String order, int amount) {
        return fact("purchase.completed", order, WHO,
                Map.of("order", order, "total", Map.of("amount", amount, "currency", "GBP")));
    }

    private List<Object> printed(String field) {
        return functions.printed().stream().map(line -> Functions.object(line).getOrDefault(field, "")).toList();
    }
}
