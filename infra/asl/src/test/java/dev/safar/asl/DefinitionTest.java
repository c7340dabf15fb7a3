package dev.safar.asl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionTest {
    private static List<String> findings(String definition) {
        return switch (StateMachine.load(definition.replace('`', '"'))) {
            case LoadResult.Loaded _ -> List.of();
            case LoadResult.Refused(var findings) -> findings.stream().map(Finding::toString).toList();
        };
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(findings(Runs.machine("`A`:{`Type`:`Pass`,`Next`:`Foo`,`Outptu`:1},`Fob`:{`Type`:`Wiat`}")))
                .containsExactly(
                        "States.A.Outptu: is not a field of this object. Did you mean 'Output'?",
                        "States.Fob.Type: 'Wiat' is not a type of state. Did you mean 'Wait'?",
                        "States.A.Next: no state is named 'Foo'. Did you mean 'Fob'?",
                        "States.Fob: is never reached: no transition leads to it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {"InputPath|`$states.input`", "Parameters|`Arguments`",
            "ResultPath|`Output` or `Assign`", "OutputPath|`Output`", "ResultSelector|`Output`",
            "ItemsPath|`Items`", "Result|`Output`"})
    void fieldsOfJsonPathAreRefusedByName(String field, String instead) {
        assertThat(findings(Runs.machine("`A`:{`Type`:`Pass`,`" + field + "`:`$`,`End`:true}"))).singleElement()
                .asString()
                .startsWith("States.A." + field + ": is a field of JSONPath").contains("use " + instead);
    }

    @Test
    void aMachineInJsonPathIsRefused() {
        String states = "`StartAt`:`A`,`States`:{`A`:{`Type`:`Succeed`}}}";
        assertThat(findings("{" + states)).containsExactly("QueryLanguage: is missing, which means JSONPath, but only "
                + "JSONata is supported; write \"QueryLanguage\": \"JSONata\"");
        assertThat(findings("{`QueryLanguage`:`JSONPath`," + states)).singleElement().asString()
                .startsWith("QueryLanguage: is JSONPath, but only JSONata is supported");
        assertThat(findings("{`QueryLanguage`:`JSONata`,`StartAt`:`A`,`States`:{`A`:{`Type`:`Succeed`,"
                + "`QueryLanguage`:`JSONPath`}}}")).singleElement().asString().startsWith("States.A.QueryLanguage:");
    }

    @Test
    void aStateMaySayItSpeaksJsonataAndItsNeighboursMayUseNoLanguage() {
        String first = "{`StartAt`:`A`,`States`:{`A`:{`Type`:`Pass`,`QueryLanguage`:`JSONata`,`Next`:`B`},`B`:";
        assertThat(findings(first + "{`Type`:`Pass`,`End`:true}}}")).isEmpty();
        assertThat(findings(first + "{`Type`:`Pass`,`Assign`:{`x`:[1,{`y`:`$`}]},`End`:true}}}")).isEmpty();
        for (String assign : List.of("{`x.$`:`$`}", "{`x`:{`y.$`:`$`}}", "{`x`:`{% 1 %}`}")) {
            assertThat(findings(first + "{`Type`:`Pass`,`Assign`:" + assign + ",`End`:true}}}")).singleElement()
                    .asString().startsWith("States.B: speaks JSONPath and has `Assign`");
        }
    }

    @Test
    void aStateInJsonataDeepInsideMakesTheMachineAMixedOne() {
        String state = "{`Type`:`Pass`,`QueryLanguage`:`JSONata`,`Output`:`{% 1 %}`,`End`:true}";
        assertThat(Runs.of("{`StartAt`:`A`,`States`:{`A`:{`Type`:`Parallel`,`End`:true,`Branches`:[{`StartAt`:`B`,"
                + "`States`:{`B`:" + state + "}}]}}}").output()).isEqualTo(List.of(1L));
    }

    @Test
    void whatAStateInJsonPathAssignsAStateInJsonataReads() {
        assertThat(Runs.of("{`StartAt`:`A`,`States`:{`A`:{`Type`:`Pass`,`Assign`:{`x`:20},`Next`:`B`},`B`:"
                + "{`Type`:`Pass`,`QueryLanguage`:`JSONata`,`Output`:`{% $x + 1 %}`,`End`:true}}}").output())
                .isEqualTo(21L);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
            "{% $eval('1') %}|States.A.Output.x: Step Functions has no `$eval`",
            "{% 1 + %}|States.A.Output.x: `1 +` is not JSONata",
            "{% 1 |States.A.Output.x: an expression begins with '{%' and ends with '%}'"})
    void anExpressionThatCannotRunIsFoundWhenLoading(String expression, String finding) {
        assertThat(findings(Runs.machine("`A`:{`Type`:`Pass`,`Output`:{`x`:`" + expression + "`},`End`:true}")))
                .singleElement().asString().startsWith(finding);
    }

    @Test
    void theWordEvalInATextIsNoCall() {
        assertThat(Runs.ofExpression("'no $eval here'", "{}").output()).isEqualTo("no $eval here");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
            "`Type`:`Pass`|States.A: needs exactly one of `Next` and `\"End\": true`",
            "`Type`:`Wait`,`End`:true|States.A: a Wait state needs exactly one of",
            "`Type`:`Wait`,`Seconds`:-1,`End`:true|States.A.Seconds: must be a whole number",
            "`Type`:`Wait`,`Timestamp`:`noon`,`End`:true|States.A.Timestamp: must be a time",
            "`Type`:`Task`,`End`:true|States.A.Resource: is missing",
            "`Type`:`Task`,`Resource`:`arn:aws:states:::sqs:sendMessage`,`End`:true|States.A.Resource: 'arn:aws:states:::sqs:sendMessage' is not supported",
            "`Type`:`Task`,`Resource`:`f`,`TimeoutSeconds`:5,`HeartbeatSeconds`:5,`End`:true|States.A.HeartbeatSeconds: must be smaller",
            "`Type`:`Task`,`Resource`:`f`,`Retry`:[{`ErrorEquals`:[],`BackoffRate`:0.5}],`End`:true|States.A.Retry[0].ErrorEquals: must be an array",
            "`Type`:`Task`,`Resource`:`f`,`Retry`:[{`ErrorEquals`:[`States.ALL`]},{`ErrorEquals`:[`X`]}],`End`:true|States.A.Retry[0].ErrorEquals: `States.ALL` must stand in the last",
            "`Type`:`Choice`,`Choices`:[]|States.A.Choices: must be an array of one rule",
            "`Type`:`Map`,`ItemReader`:{},`ItemProcessor`:{`StartAt`:`S`,`States`:{`S`:{`Type`:`Succeed`}}},`End`:true|States.A.ItemReader: belongs to a distributed Map",
            "`Type`:`Map`,`ItemProcessor`:{`ProcessorConfig`:{`Mode`:`DISTRIBUTED`},`StartAt`:`S`,`States`:{`S`:{`Type`:`Succeed`}}},`End`:true|States.A.ItemProcessor.ProcessorConfig.Mode: must be INLINE",
            "`Type`:`Parallel`,`Branches`:[{`StartAt`:`X`,`States`:{`S`:{`Type`:`Succeed`}}}],`End`:true|States.A.Branches[0].StartAt: no state is named 'X'",
            "`Type`:`Pass`,`Assign`:{`states`:1},`End`:true|States.A.Assign.states: `$states` is reserved"})
    void eachRuleNamesItsPlace(String state, String finding) {
        assertThat(findings(Runs.machine("`A`:{" + state + "}"))).first().asString().startsWith(finding);
    }

    @Test
    void textThatIsNoDefinitionIsRefused() {
        assertThat(findings("[]")).containsExactly("A definition must be an object, but is of type array");
        assertThat(findings("{")).singleElement().asString().startsWith("line 1");
        assertThatIllegalArgumentException().isThrownBy(() -> StateMachine.of("{}")).withMessageContaining("States:");
    }
}
