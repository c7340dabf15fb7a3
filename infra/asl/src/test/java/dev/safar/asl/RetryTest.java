package dev.safar.asl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RetryTest {
    private static final TaskRunner ALWAYS_BUSY = _ -> new TaskOutcome.Failed("Busy", "try later");

    private static String retrying(String retriers) {
        return Runs.machine("`A`:{`Type`:`Task`,`Resource`:`arn:aws:lambda:eu:1:function:f`,`Retry`:[" + retriers
                + "],`End`:true}");
    }

    private static List<Duration> seconds(double... at) {
        return Arrays.stream(at).mapToObj(s -> Duration.ofMillis(Math.round(s * 1000))).toList();
    }

    @Test
    void intervalsGrowByTheBackoffRateAndTheLastErrorStands() {
        Runs run = Runs.of(retrying("{`ErrorEquals`:[`Busy`],`IntervalSeconds`:3,`BackoffRate`:2,`MaxAttempts`:3}"),
                ALWAYS_BUSY);
        assertThat(run.calls()).isEqualTo(seconds(0, 3, 9, 21));
        assertThat(run.result()).isEqualTo(new ExecutionResult.Failed("Busy", "try later"));
    }

    @Test
    void withoutNumbersThereAreThreeRetriesAfterOneTwoAndFourSeconds() {
        assertThat(Runs.of(retrying("{`ErrorEquals`:[`States.ALL`]}"), ALWAYS_BUSY).calls())
                .isEqualTo(seconds(0, 1, 3, 7));
    }

    @Test
    void noIntervalIsLongerThanMaxDelay() {
        Runs run = Runs.of(retrying("{`ErrorEquals`:[`States.TaskFailed`],`IntervalSeconds`:3,`BackoffRate`:10,"
                + "`MaxDelaySeconds`:5,`MaxAttempts`:3}"), ALWAYS_BUSY);
        assertThat(run.calls()).isEqualTo(seconds(0, 3, 8, 13));
    }

    @Test
    void eachRetrierCountsItsOwnAttempts() {
        String retriers = "{`ErrorEquals`:[`Busy`],`MaxAttempts`:1},{`ErrorEquals`:[`States.ALL`],`MaxAttempts`:1}";
        Runs run = Runs.of(retrying(retriers),
                call -> new TaskOutcome.Failed(call.attempt() == 0 ? "Busy" : "Odd", null));
        assertThat(run.calls()).hasSize(3);
        assertThat(run.error()).isEqualTo("Odd");
    }

    @Test
    void noAttemptsMeansNoRetry() {
        assertThat(Runs.of(retrying("{`ErrorEquals`:[`Busy`],`MaxAttempts`:0}"), ALWAYS_BUSY).calls()).hasSize(1);
    }

    @Test
    void fullJitterStaysBelowTheIntervalAndComesFromTheSeed() {
        String definition = retrying("{`ErrorEquals`:[`Busy`],`IntervalSeconds`:100,`BackoffRate`:1,"
                + "`JitterStrategy`:`FULL`,`MaxAttempts`:50}");
        Runs run = Runs.of(definition, "{}", ALWAYS_BUSY, 7);
        for (int i = 1; i < run.calls().size(); i++) {
            assertThat(run.calls().get(i).minus(run.calls().get(i - 1))).isBetween(Duration.ZERO,
                    Duration.ofSeconds(100));
        }
        assertThat(run.calls()).hasSize(51).doesNotHaveDuplicates();
        assertThat(Runs.of(definition, "{}", ALWAYS_BUSY, 7).calls()).isEqualTo(run.calls());
        assertThat(Runs.of(definition, "{}", ALWAYS_BUSY, 8).calls()).isNotEqualTo(run.calls());
    }

    @Test
    void aRetryThatSucceedsLeavesNoTraceInTheOutput() {
        Runs run = Runs.of(retrying("{`ErrorEquals`:[`Busy`]}"), call -> call.attempt() < 2
                ? new TaskOutcome.Failed("Busy", null)
                : new TaskOutcome.Succeeded(Map.of("ok", true)));
        assertThat(run.output()).isEqualTo(Map.of("ok", true));
        assertThat(run.types()).containsExactly("ExecutionStarted", "TaskStateEntered", "LambdaFunctionScheduled",
                "LambdaFunctionStarted", "LambdaFunctionFailed", "LambdaFunctionScheduled", "LambdaFunctionStarted",
                "LambdaFunctionFailed", "LambdaFunctionScheduled", "LambdaFunctionStarted", "LambdaFunctionSucceeded",
                "TaskStateExited", "ExecutionSucceeded");
    }

    @Test
    void theContextCountsRetries() {
        String definition = Runs.machine("`A`:{`Type`:`Task`,`Resource`:`arn:aws:lambda:eu:1:function:f`,"
                + "`Arguments`:`{% $states.context.State.RetryCount %}`,`Retry`:[{`ErrorEquals`:[`Busy`]}],`End`:true}");
        Runs run = Runs.of(definition, call -> Long.valueOf(2).equals(call.payload())
                ? new TaskOutcome.Succeeded(call.payload())
                : new TaskOutcome.Failed("Busy", null));
        assertThat(run.output()).isEqualTo(2L);
    }

    @Test
    void aParallelIsRetriedAsAWhole() {
        String branch = "{`StartAt`:`T`,`States`:{`T`:{`Type`:`Task`,`Resource`:`f`,`End`:true}}}";
        Runs run = Runs.of(Runs.machine("`A`:{`Type`:`Parallel`,`Branches`:[" + branch + "," + branch
                + "],`Retry`:[{`ErrorEquals`:[`Busy`],`MaxAttempts`:1}],`End`:true}"), ALWAYS_BUSY);
        assertThat(run.error()).isEqualTo("Busy");
        assertThat(run.types()).filteredOn("ParallelStateStarted"::equals).hasSize(2);
        assertThat(run.types()).filteredOn("ParallelStateFailed"::equals).hasSize(1);
    }
}
