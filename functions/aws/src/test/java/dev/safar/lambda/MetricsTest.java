package dev.safar.lambda;

import static dev.safar.lambda.Aws.batchOf;
import static dev.safar.lambda.Aws.fact;
import static dev.safar.lambda.Aws.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.store.MemoryStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Numbers in CloudWatch's embedded format, of what functions really do.
class MetricsTest {
    private final Functions functions = new Functions(new MemoryStore(1));

    @Test
    void everyLineIsInTheFormThatCloudWatchReads() {
        functions.failuresOf(batchOf(purchase("1", "17")));
        assertThat(functions.numbers())
                .containsExactly("{\"_aws\":{\"Timestamp\":1774094400000,\"CloudWatchMetrics\":[{"
                        + "\"Namespace\":\"Safar/test\",\"Dimensions\":[[\"Journey\"]],\"Metrics\":[{\"Name\":\"Entered\","
                        + "\"Unit\":\"Count\"}]}]},\"Journey\":\"welcome\",\"Entered\":1}");
    }

    @Test
    void whatIsSentAndWithheldIsCountedByChannelAndReason() {
        functions.failuresOf(batchOf(fact("purchase.completed", "1",
                Map.of("customerId", "17", "email", "sara@example.com"),
                Map.of("order", "1", "total", Map.of("amount", 2_000, "currency", "GBP")))));
        functions.step("begin");
        functions.step("step", "step", "thanks");
        assertThat(functions.numbers().getLast()).contains("\"Channel\":\"email\",\"Sent\":1}");
    }

    @Test
    void sweepTellsHowLateItWasInMillisecondsAndUnderNoDimension() {
        functions.failuresOf(batchOf(purchase("1", "17")));
        functions.after(Duration.ofDays(30)).sweep();
        assertThat(functions.numbers()).anySatisfy(line -> assertThat(line).contains("\"Dimensions\":[[]]",
                "\"Name\":\"DueLag\",\"Unit\":\"Milliseconds\"").doesNotContain("\"DueLag\":0}"));
        assertThat(functions.numbers().getLast()).contains("\"SweepFailures\":0}");
    }

    @Test
    void rejectionsAreCountedByTheirReasonAndUnreadableBodiesByNone() {
        functions.failuresOf(batchOf(purchase("1", "17").replace("GBP", "USD"), "no envelope"));
        assertThat(functions.numbers()).hasSize(2).first().asString().contains("\"Reason\":\"wrong-currency\"");
        assertThat(functions.numbers().getLast()).contains("\"Dimensions\":[[]]", "\"Unreadable\":1}");
    }

    /// Dimensions are what CloudWatch bills by.
    @Test
    void noDimensionHoldsAnId() {
        for (int i = 0; i < 20; i++) {
            functions.failuresOf(batchOf(purchase("order-" + i, "customer-" + i)));
        }
        List<String> lines = functions.numbers();
        assertThat(lines).hasSize(20).allMatch(lines.getFirst()::equals);
    }
}
