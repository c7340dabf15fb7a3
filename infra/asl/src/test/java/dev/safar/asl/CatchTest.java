package dev.safar.asl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatchTest {
    private static final TaskRunner BROKEN = _ -> LambdaFunctions.thrown("ShopClosed", "until Saturday");

    private static String catching(String catcher, String handler) {
        return Runs.machine("`A`:{`Type`:`Task`,`Resource`:`f`,`Catch`:[" + catcher + "],`Next`:`C`},"
                + "`B`:{`Type`:`Pass`,`Output`:" + handler + ",`End`:true},`C`:{`Type`:`Succeed`}");
    }

    @Test
    void theErrorOutputIsWhatGoesOn() {
        Runs run = Runs.of(catching("{`ErrorEquals`:[`ShopClosed`],`Next`:`B`}", "`{% $states.input %}`"), BROKEN);
        assertThat(run.output()).isEqualTo(Map.of("Error", "ShopClosed", "Cause",
                "{\"errorMessage\":\"until Saturday\",\"errorType\":\"ShopClosed\"}"));
    }

    @Test
    void aCatcherHasItsOwnOutputAndVariables() {
        Runs run = Runs.of(catching(
                "{`ErrorEquals`:[`States.TaskFailed`],`Assign`:{`why`:`{% $states.errorOutput.Error %}`},"
                        + "`Output`:{`was`:`{% $states.input %}`},`Next`:`B`}",
                "{`why`:`{% $why %}`,`was`:`{% $states.input.was %}`}"), "7", BROKEN, 1);
        assertThat(run.output()).isEqualTo(Map.of("why", "ShopClosed", "was", 7L));
    }

    @Test
    void theFirstCatcherThatMatchesHandlesIt() {
        Runs run = Runs.of(catching("{`ErrorEquals`:[`Other`],`Next`:`C`},{`ErrorEquals`:[`States.ALL`],`Next`:`B`}",
                "`handled`"), BROKEN);
        assertThat(run.output()).isEqualTo("handled");
    }

    @Test
    void anErrorNobodyCatchesFailsTheExecution() {
        assertThat(Runs.of(catching("{`ErrorEquals`:[`Other`],`Next`:`B`}", "1"), BROKEN).error())
                .isEqualTo("ShopClosed");
    }

    @Test
    void aFailedExpressionCanBeCaught() {
        String definition = Runs.machine("`A`:{`Type`:`Task`,`Resource`:`f`,`Arguments`:`{% $nothing %}`,"
                + "`Catch`:[{`ErrorEquals`:[`States.QueryEvaluationError`],`Next`:`B`}],`End`:true},"
                + "`B`:{`Type`:`Succeed`,`Output`:`{% $states.input.Error %}`}");
        Runs run = Runs.of(definition, BROKEN);
        assertThat(run.output()).isEqualTo("States.QueryEvaluationError");
        assertThat(run.types()).contains("EvaluationFailed");
    }

    @Test
    void aResultThatIsTooLargeIsNotCaughtByAll() {
        TaskRunner large = _ -> new TaskOutcome.Succeeded("x".repeat(256 * 1024));
        String catcher = "{`ErrorEquals`:[`%s`],`Next`:`B`}";
        assertThat(Runs.of(catching(catcher.replace("%s", "States.ALL"), "1"), large).error())
                .isEqualTo("States.DataLimitExceeded");
        assertThat(Runs.of(catching(catcher.replace("%s", "States.DataLimitExceeded"), "1"), large).output())
                .isEqualTo(1L);
        TaskRunner justFits = _ -> new TaskOutcome.Succeeded("x".repeat(256 * 1024 - 2));
        assertThat(Runs.of(catching(catcher.replace("%s", "States.ALL"), "1"), justFits).result().status())
                .isEqualTo("SUCCEEDED");
    }

    @Test
    void anObjectIsTooLargeFromTheFirstByteThatIsTooMany() {
        int around = "{'it':[{'a':''}]}".length();
        assertThat(ofObject(256 * 1024 - around).result().status()).isEqualTo("SUCCEEDED");
        assertThat(ofObject(256 * 1024 - around + 1).error()).isEqualTo("States.DataLimitExceeded");
    }

    private static Runs ofObject(int letters) {
        return Runs.of(catching("{`ErrorEquals`:[`States.ALL`],`Next`:`B`}", "1"),
                _ -> new TaskOutcome.Succeeded(Map.of("it", List.of(Map.of("a", "x".repeat(letters))))));
    }

    @Test
    void aCatchersOwnBrokenExpressionFailsTheExecution() {
        Runs run = Runs.of(catching("{`ErrorEquals`:[`States.ALL`],`Output`:`{% $nothing %}`,`Next`:`B`}", "1"),
                BROKEN);
        assertThat(run.error()).isEqualTo("States.QueryEvaluationError");
        assertThat(run.cause()).contains("'Catch[0]/Output'");
    }

    @Test
    void aFailStateSpeaksInExpressionsAndAParentCatchesIt() {
        Runs run = Runs
                .of(Runs.machine("`A`:{`Type`:`Parallel`,`Branches`:[{`StartAt`:`F`,`States`:{`F`:{`Type`:`Fail`,"
                        + "`Error`:`{% 'No' & 'Stock' %}`,`Cause`:`sold out`}}}],"
                        + "`Catch`:[{`ErrorEquals`:[`States.BranchFailed`],`Next`:`B`}],`End`:true},`B`:{`Type`:`Succeed`}"));
        assertThat(run.output()).isEqualTo(Map.of("Error", "NoStock", "Cause", "sold out"));
    }
}
