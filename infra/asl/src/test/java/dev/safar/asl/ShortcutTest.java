package dev.safar.asl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A shortcut must never be seen but by the clock: with blanks that it does not know, the library answers instead, and the same.
class ShortcutTest {
    private static final String INPUT = "{\"text\": \"a\", \"number\": 1, \"yes\": true, \"none\": null, \"object\": {\"text\": \"b\", \"x-y\": \"c\"},"
            + " \"list\": [{\"text\": \"d\"}], \"one\": [1], \"two\": [1, 2], \"empty\": {}}";

    @ParameterizedTest
    @ValueSource(strings = {"$states.input", "$states.input.text", "$states.input.number", "$states.input.yes",
            "$states.input.none",
            "$states.input.object", "$states.input.object.text", "$states.input.list", "$states.input.list.text",
            "$states.input.one",
            "$states.input.two", "$states.input.empty", "$states.input.missing", "$states.input.text.deeper", "$v",
            "$v.object.text", "$v.one",
            "$v.missing", "$v.text = 'a'", "$v.text = 'b'", "$v.number = '1'", "$v.missing = 'a'", "$v.none = 'a'",
            "$v.list = 'a'",
            "$lookup($v, 'text')", "$lookup($v, 'text') = 'a'", "$lookup($v, 'missing') = 'a'", "$lookup($v, 'one')",
            "$unknown", "$states.result.a",
            "$states.context.Execution.Name", "$states", "$lookup($v.object, 'x-y')", "$merge([$v.empty, $v])",
            "$merge([$v, $v.object])",
            "$merge([$v.object, $states.input])", "$merge([$v.object, $v.missing])", "$merge([$v.text, $v.object])",
            "$merge([$v.list, $v.object])", "$merge([$v.none, $v.object])", "$v.text = 'a' or $v.text = 'b'",
            "$v.text = 'x' or $v.text = 'y'", "$v.missing = 'x' or $v.text = 'a'", "$v.one = 'x' or $v.text = 'x'",
            "$uuid()"})
    void aShortcutAnswersAsTheLibraryDoes(String expression) {
        String asked = run("(" + expression + ")").replace("'(" + expression + ")'", "'" + expression + "'");
        assertThat(run(expression)).isEqualTo(asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a'", "'c'", "'d'", "$states.input.number", "$states.input.yes", "$states.input.one",
            "$states.input.object", "null"})
    void aChoiceAmongTextsGoesWhereTheFirstRuleThatHoldsLeads(String value) {
        String rules = rule("$v = 'x'", "X") + "," + rule("$v = 'b' or $v = 'a'", "AB") + ","
                + rule("$v = 'a'", "X") + "," + rule("$v = 'c'", "C");
        String asked = rules.replace("{% ", "{% (").replace(" %}", ") %}");
        assertThat(choice(value, rules)).isEqualTo(choice(value, asked)).contains("value=" + switch (value) {
            case "'a'" -> "AB";
            case "'c'" -> "C";
            default -> "Other";
        });
    }

    @Test
    void aChoiceThatAlsoAsksForSomethingElseKeepsTheOrderOfItsRules() {
        assertThat(choice("'a'", rule("$v = 'b'", "X") + "," + rule("$w = 'a'", "AB") + "," + rule("$v = 'a'", "C")))
                .contains("value=AB");
        assertThat(choice("'a'", rule("$v = 'b'", "X") + "," + rule("$v != 'b'", "AB") + "," + rule("$v = 'a'", "C")))
                .contains("value=AB");
    }

    private static String rule(String condition, String next) {
        return "{\"Condition\": \"{% " + condition + " %}\", \"Next\": \"" + next + "\"}";
    }

    private static String choice(String value, String rules) {
        String ends = Stream.of("X", "AB", "C", "Other").map(name -> "\"" + name
                + "\": {\"Type\": \"Pass\", \"Output\": {\"value\": \"" + name + "\"}, \"End\": true}")
                .collect(Collectors.joining(", "));
        return ran(
                "{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"Assign\": {\"v\": \"{% "
                        + value + " %}\", \"w\": \"{% " + value
                        + " %}\"}, \"Next\": \"B\"}, \"B\": {\"Type\": \"Choice\", \"Choices\": ["
                        + rules + "], \"Default\": \"Other\"}, " + ends + "}}");
    }

    private static String run(String expression) {
        String definition = "{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"Assign\": {\"v\": \"{% ("
                + "$states.input) %}\"}, \"Next\": \"B\"}, \"B\": {\"Type\": \"Pass\", \"Output\": {\"it\": \"{% "
                + expression + " %}\"}, \"End\": true}}}";
        return ran(definition);
    }

    private static String ran(String definition) {
        Launch launch = new Launch("m", "e", 1, _ -> new TaskOutcome.NeverAnswers(), new VirtualTime(Instant.EPOCH),
                null);
        Object input = new JsonInput(INPUT).plain();
        ExecutionResult result = StateMachine.of(definition).start(input, launch).run();
        return result.toString();
    }

    /// The input as plain values.
    private record JsonInput(String text) {
        @org.jspecify.annotations.Nullable
        Object plain() {
            return switch (dev.safar.json.Json.read(text, dev.safar.json.Limits.FILE)) {
                case dev.safar.json.Parsed.Value value -> value.root().plain();
                case dev.safar.json.Parsed.Fault fault -> throw new AssertionError(fault);
            };
        }
    }
}
