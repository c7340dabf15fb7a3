package dev.safar.lambda;

import static dev.safar.lambda.Aws.batchOf;
import static dev.safar.lambda.Aws.purchase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.flow.Broken;
import dev.safar.flow.Busy;
import dev.safar.log.Line;
import dev.safar.store.Answer;
import dev.safar.store.MemoryStore;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// [JourneySteps] as a machine calls it: bytes in, bytes out, errors by the names of their classes.
class CalledByMachinesTest {
    private final Between between = new Between();
    private final Functions functions = new Functions(between.before(new MemoryStore(1)));

    @BeforeEach
    void someoneBuys() {
        functions.failuresOf(batchOf(purchase("1", "17")));
    }

    @Test
    void segmentRunsFromItsBeginToItsRest() {
        assertThat(functions.step("begin")).isEqualTo(Map.of("at", "thanks", "run", 1L, "decisions", Map.of()));
        assertThat(functions.step("step", "step", "thanks"))
                .isEqualTo(Map.of("go", "stop", "at", "thanks", "run", 1L, "decisions", Map.of()));
        assertThat(functions.step("park", "at", "pause")).containsEntry("at", "parked");
    }

    @Test
    void whatIsAskedAgainIsNotToldAgain() {
        functions.step("begin");
        functions.step("step", "step", "thanks");
        functions.after(java.time.Duration.ofSeconds(1)).step("step", "step", "thanks");
        assertThat(functions.lines).filteredOn(Line.Acted.class::isInstance).hasSize(1);
    }

    @Test
    void busyAndBrokenKeepTheNamesThatMachinesKnow() {
        functions.step("begin");
        assertThatExceptionOfType(Broken.class).isThrownBy(() -> functions.step("step", "step", "dance"));
        between.stand("write", "", Answer.Contended::new);
        assertThatExceptionOfType(Busy.class).isThrownBy(() -> functions.step("finish", "reason", "done"));
        assertThat(functions.lines).filteredOn(Line.Failed.class::isInstance).hasSize(2);
    }

    @Test
    void strangersMessagesStayInside() {
        between.stand("query", "", () -> {
            throw new IllegalStateException("sara@example.org");
        });
        assertThatExceptionOfType(Unexpected.class).isThrownBy(() -> functions.step("begin"))
                .withMessage("java.lang.IllegalStateException").withNoCause();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{}", "{\"do\": \"begin\"} {}", "{\"do\": \"begin\", \"do\": \"fail\"}",
            "{\"do\": \"begin\", \"journey\": \"welcome\", \"member\": \"m-1\", \"enrollment\": \"e\", \"claim\": \"c\", \"run\": 1e400}"})
    void payloadOfAnotherFormIsUnexpected(String payload) {
        assertThatExceptionOfType(Unexpected.class)
                .isThrownBy(() -> Functions.call(functions.journeySteps, payload, new TestContext()));
    }

    @Test
    void namesOfErrorsAreThoseInTheCommittedMachines() {
        assertThat(List.of(Busy.class.getName(), Broken.class.getName())).containsExactly("dev.safar.flow.Busy",
                "dev.safar.flow.Broken");
    }
}
