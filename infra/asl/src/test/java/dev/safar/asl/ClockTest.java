package dev.safar.asl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClockTest {
    private static final TaskRunner NO_TASKS = call -> new TaskOutcome.NeverAnswers();
    private Instant now = Runs.START;
    private final List<Duration> slept = new ArrayList<>();
    private final RealTime real = new RealTime(() -> now, pause -> {
        slept.add(pause);
        now = now.plus(pause);
    });

    private Execution start(String definition, TaskRunner tasks) {
        return StateMachine.of(definition.replace('`', '"')).start(Map.of(),
                new Launch("machine", "run-1", 1, tasks, real, null));
    }

    private static String waiting(String fields) {
        return Runs.machine("`A`:{`Type`:`Wait`," + fields + ",`End`:true}");
    }

    @Test
    void ninetyDaysPassAtOnceOnTheVirtualClock() {
        assertThat(Runs.of(waiting("`Seconds`:7776000")).took()).isEqualTo(Duration.ofDays(90));
        assertThat(Runs.of(waiting("`Timestamp`:`2030-04-01T03:30:00+03:30`")).took()).isEqualTo(Duration.ofDays(90));
    }

    @Test
    void anInstantThatHasPassedNeedsNoWait() {
        assertThat(Runs.of(waiting("`Timestamp`:`{% '2016-03-14T01:59:00Z' %}`")).took()).isZero();
    }

    @Test
    void aTimeThatIsNoneFailsTheState() {
        assertThat(Runs.of(waiting("`Timestamp`:`{% '2016-03-14 01:59' %}`")).cause()).endsWith(
                "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: 2016-03-14 01:59");
        assertThat(Runs.of(waiting("`Seconds`:`{% 1.5 %}`")).cause())
                .endsWith("The Seconds field cannot be parsed as an integer: 1.5");
        assertThat(Runs.of(waiting("`Seconds`:`{% -1 %}`")).error()).isEqualTo("States.QueryEvaluationError");
    }

    @Test
    void aTimeThatCannotBeUsedFollowsFromTheEntryAndAFailedExpressionFromBefore() {
        assertThat(Runs.of(waiting("`Timestamp`:`{% 'noon' %}`")).events().get(2).previousEventId()).isEqualTo(2);
        assertThat(Runs.of(waiting("`Timestamp`:`{% $nothing %}`")).events().get(2).previousEventId()).isZero();
    }

    @Test
    void theRealClockSleepsUntilTheNextInstant() {
        ExecutionResult result = start(waiting("`Seconds`:3"), NO_TASKS).run();
        assertThat(result.status()).isEqualTo("SUCCEEDED");
        assertThat(slept).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void onTheRealClockTheCallsOwnTimeCounts() {
        String task = Runs.machine("`A`:{`Type`:`Task`,`Resource`:`f`,`TimeoutSeconds`:10,`End`:true}");
        TaskRunner slow = call -> {
            now = now.plusSeconds(11);
            return new TaskOutcome.Succeeded("late");
        };
        assertThat(start(task, slow).run()).isEqualTo(new ExecutionResult.Failed("States.Timeout", null));
        assertThat(slept).isEmpty();
    }

    @Test
    void whoDrivesManyExecutionsRunsWhatIsDueAndAsksWhenToComeBack() {
        Execution execution = start(waiting("`Seconds`:3"), NO_TASKS);
        assertThat(execution.runDue()).isNull();
        assertThat(execution.nextDue()).contains(Runs.START.plusSeconds(3));
        now = now.plusSeconds(3);
        assertThat(execution.runDue()).isEqualTo(new ExecutionResult.Succeeded(Map.of()));
        assertThat(execution.nextDue()).isEmpty();
        assertThat(slept).isEmpty();
    }

    @Test
    void anInterruptedSleepEndsTheRunAndKeepsTheFlag() {
        RealTime interrupted = new RealTime(() -> now, _ -> {
            throw new InterruptedException();
        });
        assertThatIllegalStateException().isThrownBy(() -> interrupted.waitUntil(now.plusSeconds(1)));
        assertThat(Thread.interrupted()).isTrue();
    }
}
