package dev.safar.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {
    @Test
    void aVariableIsSeenFromTheNextStateOn() {
        Runs run = Runs.of(Runs.machine("`A`:{`Type`:`Pass`,`Assign`:{`n`:1},`Next`:`B`},"
                + "`B`:{`Type`:`Pass`,`Assign`:{`n`:`{% $n + 1 %}`,`old`:`{% $n %}`},`Output`:`{% $n %}`,`Next`:`C`},"
                + "`C`:{`Type`:`Succeed`,`Output`:[`{% $n %}`,`{% $old %}`,`{% $states.input %}`]}"));
        assertThat(run.output()).isEqualTo(List.of(2L, 1L, 1L));
    }

    @Test
    void aBranchReadsWhatIsAroundItAndKeepsItsOwnToItself() {
        String branch = "{`StartAt`:`%1$s`,`States`:{`%1$s`:{`Type`:`Pass`,`Assign`:{`own`:`{%% $outer & '%1$s' %%}`},"
                + "`Next`:`%1$s2`},`%1$s2`:{`Type`:`Pass`,`Output`:`{%% $own %%}`,`End`:true}}}";
        Runs run = Runs.of(Runs.machine("`A`:{`Type`:`Pass`,`Assign`:{`outer`:`o`},`Next`:`B`},"
                + "`B`:{`Type`:`Parallel`,`Branches`:[" + branch.formatted("X") + "," + branch.formatted("Y")
                + "],`Output`:{`all`:`{% $states.result %}`,`leaked`:`{% $exists($own) %}`},`End`:true}"));
        assertThat(run.output()).isEqualTo(Map.of("all", List.of("oX", "oY"), "leaked", false));
    }

    @Test
    void aBranchMayReuseANameAndHidesTheOuterOneOnlyInside() {
        Runs run = Runs.of(Runs.machine("`A`:{`Type`:`Pass`,`Assign`:{`n`:1},`Next`:`B`},`B`:{`Type`:`Map`,`Items`:[0],"
                + "`ItemProcessor`:{`StartAt`:`C`,`States`:{`C`:{`Type`:`Pass`,`Assign`:{`n`:2},`Next`:`D`},"
                + "`D`:{`Type`:`Pass`,`Output`:`{% $n %}`,`End`:true}}},"
                + "`Output`:[`{% $n %}`,`{% $states.result %}`],`End`:true}"));
        assertThat(run.output()).isEqualTo(List.of(1L, List.of(2L)));
    }

    @Test
    void aVariableMayHoldNullWhichIsNotTheSameAsNone() {
        Runs run = Runs.of(Runs.machine("`A`:{`Type`:`Pass`,`Assign`:{`nothing`:null},`Next`:`B`},"
                + "`B`:{`Type`:`Succeed`,`Output`:[`{% $nothing %}`,`{% $exists($nothing) %}`,`{% $exists($none) %}`]}"));
        assertThat(run.output()).isEqualTo(Arrays.asList(null, true, false));
    }

    @Test
    void aNullInAnArrayIsNullAndNotNothing() {
        Runs run = Runs.of(Runs.machine("`A`:{`Type`:`Pass`,`Assign`:{`list`:[1,null,{`in`:[null]}]},`Next`:`B`},"
                + "`B`:{`Type`:`Succeed`,`Output`:[`{% $list[1] %}`,`{% $list[2].in[0] %}`,`{% $count($list) %}`,`{% $list %}`,"
                + "`{% $states.input.a[1] %}`,`{% $states.input %}`]}"), "{\"a\":[1,null]}",
                call -> new TaskOutcome.NeverAnswers(), 1);
        assertThat(JsonText.compact(run.output()))
                .isEqualTo("[null,null,3,[1,null,{\"in\":[null]}],null,{\"a\":[1,null]}]");
    }

    @Test
    void choiceSetsTheVariablesOfTheRuleThatMatched() {
        String definition = Runs.machine("`A`:{`Type`:`Choice`,`Choices`:[{`Condition`:`{% $states.input > 5 %}`,"
                + "`Assign`:{`size`:`big`},`Next`:`B`}],`Assign`:{`size`:`small`},`Default`:`B`},"
                + "`B`:{`Type`:`Succeed`,`Output`:`{% $size %}`}");
        assertThat(Runs.of(definition, "6", call -> new TaskOutcome.NeverAnswers(), 1).output()).isEqualTo("big");
        assertThat(Runs.of(definition, "5", call -> new TaskOutcome.NeverAnswers(), 1).output()).isEqualTo("small");
        assertThat(Runs.of(definition, "\"5\"", call -> new TaskOutcome.NeverAnswers(), 1).error())
                .isEqualTo("States.QueryEvaluationError");
    }

    @Test
    void aConditionThatIsNoBooleanFailsAndNoMatchFails() {
        String definition = Runs.machine("`A`:{`Type`:`Choice`,`Choices`:[{`Condition`:`{% $states.input %}`,"
                + "`Next`:`B`}]},`B`:{`Type`:`Succeed`}");
        Runs text = Runs.of(definition, "\"yes\"", call -> new TaskOutcome.NeverAnswers(), 1);
        assertThat(text.cause()).endsWith("Expected 'boolean', but was 'string' for value: \"yes\"");
        assertThat(Runs.of(definition, "false", call -> new TaskOutcome.NeverAnswers(), 1).error())
                .isEqualTo("States.NoChoiceMatched");
    }

    @Test
    void theContextTellsWhichExecutionAndStateItIs() {
        Runs run = Runs.ofExpression("$states.context", "7");
        String arn = "arn:aws:states:us-east-1:000000000000:";
        assertThat(run.output()).isEqualTo(Map.of("Execution",
                Map.of("Id", arn + "execution:machine:run-1", "Input", 7L, "Name", "run-1", "RoleArn",
                        "arn:aws:iam::000000000000:role/local", "StartTime", "2030-01-01T00:00:00.000Z", "RedriveCount",
                        0L),
                "State", Map.of("Name", "P", "EnteredTime", "2030-01-01T00:00:00.000Z"), "StateMachine",
                Map.of("Id", arn + "stateMachine:machine", "Name", "machine")));
    }

    @Test
    void historyShowsWhatWasAssignedAsText() {
        Runs run = Runs.of(Runs.machine("`A`:{`Type`:`Pass`,`Assign`:{`b`:`x`,`a`:[1]},`End`:true}"));
        HistoryEvent exit = run.events().get(2);
        assertThat(exit.toMap()).containsEntry("previousEventId", 2L).containsEntry("type", "PassStateExited");
        assertThat(exit.details()).containsEntry("assignedVariables", Map.of("a", "[1]", "b", "\"x\""));
    }
}
