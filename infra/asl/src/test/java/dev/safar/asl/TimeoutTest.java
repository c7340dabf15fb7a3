package dev.safar.asl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeoutTest {
    private static final TaskRunner SILENT = _ -> new TaskOutcome.NeverAnswers();

    private static String task(String fields) {
        return Runs.machine("`A`:{`Type`:`Task`,`Resource`:`arn:aws:states:::lambda:invoke`,"
                + "`Arguments`:{`FunctionName`:`f`}," + fields + "`End`:true}");
    }

    private static TaskRunner after(int seconds) {
        return _ -> new TaskOutcome.Succeeded("done", Duration.ofSeconds(seconds));
    }

    @Test
    void aTaskThatNeverAnswersTimesOut() {
        Runs run = Runs.of(task("`TimeoutSeconds`:30,"), SILENT);
        assertThat(run.error()).isEqualTo("States.Timeout");
        assertThat(run.took()).isEqualTo(Duration.ofSeconds(30));
        assertThat(run.types()).containsSubsequence("TaskScheduled", "TaskStarted", "TaskTimedOut", "ExecutionFailed");
    }

    @Test
    void anAnswerAtTheVeryInstantIsInTime() {
        assertThat(Runs.of(task("`TimeoutSeconds`:30,"), after(30)).output()).isEqualTo("done");
        assertThat(Runs.of(task("`TimeoutSeconds`:30,"), after(31)).error()).isEqualTo("States.Timeout");
    }

    @Test
    void silenceLongerThanTheHeartbeatHasItsOwnError() {
        Runs run = Runs.of(task("`TimeoutSeconds`:30,`HeartbeatSeconds`:10,"), SILENT);
        assertThat(run.error()).isEqualTo("States.HeartbeatTimeout");
        assertThat(run.took()).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void bothMayBeExpressions() {
        String fields = "`TimeoutSeconds`:`{% $states.input.limit * 2 %}`,`HeartbeatSeconds`:`{% $states.input.limit %}`,";
        Runs run = Runs.of(task(fields), "{\"limit\":7}", SILENT, 1);
        assertThat(run.took()).isEqualTo(Duration.ofSeconds(7));
        assertThat(Runs.of(task(fields), "{\"limit\":\"7\"}", SILENT, 1).error())
                .isEqualTo("States.QueryEvaluationError");
        assertThat(Runs.of(task(fields), "{\"limit\":0}", SILENT, 1).error()).isEqualTo("States.QueryEvaluationError");
    }

    @Test
    void taskFailedDoesNotMatchATimeoutButAllDoes() {
        String catcher = "`TimeoutSeconds`:5,`Catch`:[{`ErrorEquals`:[`%s`],`Next`:`B`}],";
        String definition = task(catcher).replace("`End`:true}}", "`Next`:`B`},`B`:{`Type`:`Succeed`}}");
        assertThat(Runs.of(definition.replace("%s", "States.TaskFailed"), SILENT).error()).isEqualTo("States.Timeout");
        assertThat(Runs.of(definition.replace("%s", "States.ALL"), SILENT).result().status()).isEqualTo("SUCCEEDED");
        assertThat(Runs.of(definition.replace("%s", "States.Timeout"), SILENT).result().status())
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void theMachinesOwnTimeoutEndsTheExecution() {
        Runs run = Runs.of("{`QueryLanguage`:`JSONata`,`TimeoutSeconds`:60,`StartAt`:`A`,`States`:{"
                + "`A`:{`Type`:`Wait`,`Seconds`:61,`End`:true}}}");
        assertThat(run.result()).isEqualTo(new ExecutionResult.TimedOut());
        assertThat(run.took()).isEqualTo(Duration.ofSeconds(60));
        assertThat(run.types()).last().isEqualTo("ExecutionTimedOut");
    }

    @Test
    void aLoopThatNeverEndsIsStoppedByTheLengthOfItsHistory() {
        Runs run = Runs.of(Runs.machine("`A`:{`Type`:`Pass`,`Next`:`B`},`B`:{`Type`:`Choice`,"
                + "`Choices`:[{`Condition`:true,`Next`:`A`}],`Default`:`A`}"));
        assertThat(run.cause()).contains("25000");
    }
}
