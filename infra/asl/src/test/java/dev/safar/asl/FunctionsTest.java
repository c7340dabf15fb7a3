package dev.safar.asl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {"$partition([1..5], 2)|[[1,2],[3,4],[5]]",
            "$partition([1], 4)|[[1]]", "$range(0, 10, 3)|[0,3,6,9]", "$range(1, 9, 9)|[1]", "$range(3, 1, -1)|[3,2,1]",
            "$hash('abc', 'MD5')|\"900150983cd24fb0d6963f7d28e17f72\"",
            "$hash('abc', 'SHA-1')|\"a9993e364706816aba3e25717850c26c9cd0d89d\"",
            "$parse('{\\\"a\\\":[1,null]}')|{\"a\":[1,null]}",
            "$parse('-0')|0", "$parse('null')|null", "4/2|2", "1/4|0.25", "0.1+0.2|0.30000000000000004", "1e3|1000",
            "null|null",
            "$random(7) = $random(7)|true", "$random(7) = $random(8)|false", "$length($uuid())|36",
            "$now()|\"2030-01-01T00:00:00.000Z\"", "$millis()|1893456000000", "$count($shuffle([1,2,3]))|3",
            "[1..3].($ * 2)|[2,4,6]", "$states.input[0]|1", "$string(1.0)|\"1\"",
            "$contains('hello$world', /^hello\\\\$/)|true", "$contains('hello$world', /^hello\\\\ /)|false"})
    void expressionsGiveWhatStepFunctionsGives(String expression, String json) {
        Runs run = Runs.ofExpression(expression, "[1]");
        assertThat(JsonText.compact(run.output())).isEqualTo(json);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"$number('abc')", "$toMillis('yesterday')", "1 + 'a'", "$ceil('a')",
            "$unknown()", "$nothing", "$states.input.none", "$partition([1], 0)", "$range(1, 9, 0)",
            "$range(1, 10000, 1)", "$hash('a', 'CRC')", "$parse('{')", "$error('no')", "$pad('x', 100000000)",
            "($f := function($n){1 + $f($n + 1)}; $f(1))", "1/0"})
    void whatGoesWrongInAnExpressionIsOneKindOfError(String expression) {
        assertThat(Runs.ofExpression(expression, "{}").error()).isEqualTo("States.QueryEvaluationError");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"function($x){$x}", "$sum", "{'f': $sum}", "[1, function(){2}]"})
    void aFunctionIsNoResult(String expression) {
        assertThat(Runs.ofExpression(expression, "{}").cause()).endsWith(
                "specified for the field 'Output' returned an unsupported result type.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {"$unknown(1)|T1006: Attempted to invoke a non-function",
            "$number('abc')|D3030: Unable to cast value to a number: \"abc\"",
            "$error('An Object of mine')|D3137: An Object of mine",
            "1 < 'a'|T2009: The values \"1\" and \"a\" either side of an operator must be of the same data type",
            "$sum(['a'])|T0412: An argument must be an array of numbers",
            "$sort([1,'a'])|A value is of another type than the function or operator takes.",
            "$sqrt(-1)|D3060: The sqrt function cannot be applied to a negative number: \"-1\"",
            "$replace('a', '', 'b')|Second argument of replace function cannot be an empty string"})
    void whatTheLibraryThrowsIsWordedAsJsonataWordsIt(String expression, String reason) {
        assertThat(Runs.ofExpression(expression, "{}").cause())
                .endsWith("threw an error during evaluation. " + reason);
    }

    @Test
    void theSameSeedGivesTheSameRandomValues() {
        String definition = Runs.machine("`A`:{`Type`:`Succeed`,`Output`:[`{% $uuid() %}`,`{% $random() %}`,"
                + "`{% $shuffle([1..20]) %}`]}");
        TaskRunner none = call -> new TaskOutcome.NeverAnswers();
        Object output = Runs.of(definition, "{}", none, 5).output();
        assertThat(Runs.of(definition, "{}", none, 5).output()).isEqualTo(output);
        assertThat(Runs.of(definition, "{}", none, 6).output()).isNotEqualTo(output);
        assertThat(JsonText.compact(output)).matches(
                "\\[\"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\",0\\.\\d+,.*");
    }

    @Test
    void causesAreWordedAsAwsWordsThem() {
        assertThat(Runs.ofExpression("$ceil('a')", "{}").cause()).isEqualTo(
                "An error occurred while executing the state 'P' (entered at the event id #2). The JSONata expression "
                        + "'$ceil('a')' specified for the field 'Output' threw an error during evaluation. "
                        + "T0410: Argument 1 of function \"ceil\" does not match function signature");
    }
}
