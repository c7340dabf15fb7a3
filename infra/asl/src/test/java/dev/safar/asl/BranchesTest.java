package dev.safar.asl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BranchesTest {
    private static String waiting(int seconds, String output) {
        return "{`StartAt`:`W" + seconds + "`,`States`:{`W" + seconds + "`:{`Type`:`Wait`,`Seconds`:" + seconds
                + ",`Output`:" + output + ",`End`:true}}}";
    }

    private static String parallel(String branches, String more) {
        return Runs.machine("`A`:{`Type`:`Parallel`,`Branches`:[" + branches + "]," + more + "`End`:true}");
    }

    private static String map(String fields, String states) {
        return Runs.machine("`A`:{`Type`:`Map`," + fields + "`ItemProcessor`:{`StartAt`:`S`,`States`:{" + states
                + "}},`End`:true}");
    }

    @Test
    void branchesWaitAtTheSameTimeAndAnswerInTheirOwnOrder() {
        Runs run = Runs.of(parallel(waiting(20, "`slow`") + "," + waiting(10, "`fast`"), ""));
        assertThat(run.output()).isEqualTo(List.of("slow", "fast"));
        assertThat(run.took()).isEqualTo(Duration.ofSeconds(20));
        assertThat(run.events().stream().filter(HistoryEvent::isExited).map(HistoryEvent::stateName))
                .containsExactly("W10", "W20", "A");
    }

    @Test
    void aBranchThatFailsEndsTheOthersAtOnce() {
        String failing = "{`StartAt`:`F`,`States`:{`F`:{`Type`:`Fail`,`Error`:`Broken`}}}";
        Runs run = Runs.of(parallel(waiting(1000, "1") + "," + failing, ""));
        assertThat(run.error()).isEqualTo("Broken");
        assertThat(run.took()).isZero();
        assertThat(run.types()).containsSubsequence("WaitStateEntered", "FailStateEntered", "WaitStateAborted",
                "ParallelStateFailed", "ExecutionFailed");
    }

    @Test
    void aCaughtFailureLeavesNothingOfTheOtherBranchesRunning() {
        String failing = "{`StartAt`:`F`,`States`:{`F`:{`Type`:`Fail`,`Error`:`Broken`}}}";
        String late = "{`StartAt`:`W`,`States`:{`W`:{`Type`:`Wait`,`Seconds`:10,`Next`:`T`},"
                + "`T`:{`Type`:`Task`,`Resource`:`f`,`End`:true}}}";
        Runs run = Runs.of(Runs.machine("`A`:{`Type`:`Parallel`,`Branches`:[" + late + "," + failing
                + "],`Catch`:[{`ErrorEquals`:[`Broken`],`Next`:`B`}],`Next`:`B`},"
                + "`B`:{`Type`:`Wait`,`Seconds`:60,`End`:true}"));
        assertThat(run.calls()).isEmpty();
        assertThat(run.took()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void everyBranchGetsTheArguments() {
        String echo = "{`StartAt`:`P`,`States`:{`P`:{`Type`:`Pass`,`End`:true}}}";
        Runs run = Runs.of(parallel(echo + "," + echo, "`Arguments`:{`n`:`{% 1 + 1 %}`},"
                + "`Output`:`{% $states.result[1].n %}`,"));
        assertThat(run.output()).isEqualTo(2L);
    }

    @Test
    void aMapRunsNoMoreItemsAtATimeThanItMay() {
        String wait = "`S`:{`Type`:`Wait`,`Seconds`:10,`End`:true}";
        String items = "`Items`:[1,2,3,4,5],";
        assertThat(Runs.of(map(items, wait)).took()).isEqualTo(Duration.ofSeconds(10));
        assertThat(Runs.of(map(items + "`MaxConcurrency`:2,", wait)).took()).isEqualTo(Duration.ofSeconds(30));
        assertThat(Runs.of(map(items + "`MaxConcurrency`:1,", wait)).output()).isEqualTo(List.of(1L, 2L, 3L, 4L, 5L));
    }

    @Test
    void theSelectorSeesItemAndIndexAndTheStatesInput() {
        Runs run = Runs.of(map("`Items`:`{% $states.input.names %}`,`ItemSelector`:{"
                + "`at`:`{% $states.context.Map.Item.Index %}`,`who`:`{% $states.context.Map.Item.Value %}`,"
                + "`of`:`{% $count($states.input.names) %}`},", "`S`:{`Type`:`Pass`,`End`:true}"),
                "{\"names\":[\"سارا\",\"Mina\"]}", call -> new TaskOutcome.NeverAnswers(), 1);
        assertThat(run.output()).isEqualTo(List.of(Map.of("at", 0L, "who", "سارا", "of", 2L),
                Map.of("at", 1L, "who", "Mina", "of", 2L)));
    }

    @Test
    void noItemsGiveAnEmptyList() {
        assertThat(Runs.of(map("`Items`:[],", "`S`:{`Type`:`Pass`,`End`:true}")).output()).isEqualTo(List.of());
    }

    @Test
    void soManyItemsMayFailButNotOneMore() {
        String odd = "`S`:{`Type`:`Choice`,`Choices`:[{`Condition`:`{% $states.input % 2 = 0 %}`,`Next`:`E`}],"
                + "`Default`:`F`},`E`:{`Type`:`Succeed`},`F`:{`Type`:`Fail`,`Error`:`Odd`}";
        String items = "`Items`:[1,2,3,4],";
        Runs run = Runs.of(map(items + "`ToleratedFailureCount`:2,", odd));
        assertThat(run.output()).isEqualTo(List.of(Map.of("Error", "Odd"), 2L, Map.of("Error", "Odd"), 4L));
        assertThat(Runs.of(map(items + "`ToleratedFailurePercentage`:50,", odd)).result().status())
                .isEqualTo("SUCCEEDED");
        assertThat(Runs.of(map(items + "`ToleratedFailureCount`:1,", odd)).error())
                .isEqualTo("States.ExceedToleratedFailureThreshold");
        assertThat(Runs.of(map(items, odd)).error()).isEqualTo("Odd");
    }

    @Test
    void mapsStandInsideEachOther() {
        Runs run = Runs.of(map("`Items`:[[1,2],[3]],", "`S`:{`Type`:`Map`,`ItemProcessor`:{`StartAt`:`T`,`States`:{"
                + "`T`:{`Type`:`Pass`,`Output`:`{% $states.input * 10 %}`,`End`:true}}},`End`:true}"));
        assertThat(run.output()).isEqualTo(List.of(List.of(10L, 20L), List.of(30L)));
    }

    @Test
    void retriesInOneBranchDoNotHoldUpTheOther() {
        String task = "{`StartAt`:`T`,`States`:{`T`:{`Type`:`Task`,`Resource`:`f`,"
                + "`Retry`:[{`ErrorEquals`:[`States.ALL`],`IntervalSeconds`:60}],`End`:true}}}";
        Runs run = Runs.of(parallel(task + "," + waiting(5, "`w`"), ""), call -> call.attempt() == 0
                ? new TaskOutcome.Failed("Busy", null)
                : new TaskOutcome.Succeeded("t"));
        assertThat(run.output()).isEqualTo(List.of("t", "w"));
        assertThat(run.took()).isEqualTo(Duration.ofSeconds(60));
    }
}
