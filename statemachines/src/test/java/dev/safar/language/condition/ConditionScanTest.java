package dev.safar.language.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.journey.Condition;
import dev.safar.journey.ConditionReading;
import dev.safar.json.Position;
import dev.safar.language.expression.Nesting;
import dev.safar.message.Language;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionScanTest {
    private static final Set<String> ALL = Set.of("member", "entry", "event", "steps");

    @ParameterizedTest
    @ValueSource(strings = {"event.lines[sku = 'A1' and quantity > 1].unitPrice.minor > 5",
            "$count(event.lines[category in ['tea', 'coffee']]) > 1",
            "'A1' in $map(event.lines, function($line, $i) { $line.sku })",
            "$sum(event.lines.(quantity * unitPrice.minor)) > member.purchases.count",
            "event.lines^(>quantity)[0].sku = 'A1'", "{\"n\": member.purchases.count}.n = 1",
            "member.`first-name` = 'x' ? event.a : entry.b", "event.lines@$l.$l.sku = 'A1'",
            "($n := member.purchases.count; $n > 1 and $n < 9)", "$match(member.language, /^[a-z]+-(IR|UK)$/i) != []",
            "event.total.minor / entry.event.total.minor > 1 / 2", "/* event.totl */ true",
            "$contains(event.data.word, /\\(\\d+\\)/)",
            "steps.`ask-why`.result = 'SENT' and steps.answer.event.score>=4",
            "member.purchases.count -1 > 0 or true", "$ = $$ or member.x ~> $exists"})
    void whatIsInOrderIsLeftAlone(String text) {
        assertThat(ConditionScan.of(text).names(ALL)).isEmpty();
        assertThat(ConditionScan.of(text).risks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"/(a+)+/; true", "/(.*a){12}b/; true", "/(a|aa)*b/; true", "/((ab)*c)*/; true",
            "/.*a.*b.*c.*d/; true", "/(x(y(z+)))+/; true", "/(a{2,9}){3,}/; true", "/a+b*c+/; false", "/(abc)+/; false",
            "/(?:a|b)c/; false", "/[(+*]+\\)+/; false", "/(a)(b)(c)/; false", "/\\\\(a)+/; false"})
    void aPatternIsRiskyWhereARepetitionStandsInARepetition(String pattern, boolean risky) {
        assertThat(ConditionScan.of("$contains(member.language, " + pattern + ")").risks()).hasSize(risky ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"$pad('x', 1000)|true", "$pad('x', -1000, '#')|true", "$pad('x', 1001)|false",
            "$pad('x', 1e8)|false", "$pad('x', -1e8)|false", "$pad('x', event.data.n)|false", "'x' ~> $pad(9)|true",
            "'x' ~> $pad(9999)|false", "$pad('x', 9*9)|false", "$map(['x'], $pad)|false", "$pad(5, event.n)|false",
            "$pad(|false", "[1..10000]|true", "[1..10001]|false", "[0..100*1000]|false", "[1..$power(10, 9)]|false",
            "[1..$count(event.lines)]|true"})
    void wideWorkIsRefusedWhereItsSizeIsNotASmallNumber(String text, boolean small) {
        assertThat(ConditionScan.of(text).risks()).hasSize(small ? 0 : 1);
    }

    @Test
    void stepsAreFoundWithTheirPlaces() {
        assertThat(ConditionScan.of("steps.a.x or steps . `b-c`.y or event.step = 'd' or member.steps.e").steps())
                .containsExactly(new StepMention("a", 6), new StepMention("b-c", 21),
                        new StepMention("d", 46));
        assertThat(ConditionScan.of("'steps.a' = \"steps.b\" or /steps.c/ = 1").steps()).isEmpty();
    }

    @Test
    void aHyphenatedNameIsOneComplaintAndNotThree() {
        assertThat(ConditionScan.of("steps.ask-why-2.reason = 'x'").names(ALL)).singleElement()
                .satisfies(complaint -> {
                    assertThat(complaint.trouble().rule()).isEqualTo("hyphen-in-name");
                    assertThat(complaint.offset()).isEqualTo(6);
                    assertThat(complaint.trouble().in("f", Position.START).hint(Language.ENGLISH))
                            .isEqualTo("Write steps.`ask-why-2`");
                });
        assertThat(ConditionScan.of("steps.a.n - member.n > 1").names(ALL)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "\"", "`", "/", "/*", "$", "$pad(((", "[1..", "1e", "1.", "\\", "steps.", "steps.a-",
            "event.step =", "λ", "((("})
    void noTextMakesTheScanFail(String text) {
        ConditionScan scan = ConditionScan.of(text);
        assertThat(scan.names(ALL)).isNotNull();
        assertThat(scan.risks()).isNotNull();
        assertThat(scan.steps()).isNotNull();
    }

    /// What may be written is also answered: nothing is found in it, and no bound of the evaluation ends it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"entry.a = 1|' or entry.a = 1'|97", "1|+1|99",
            "entry.a|~> $string|98", "$exists(entry) ? 1|+1|98"})
    void signsInARowAreAskedAsDeepAsTheyMayStand(String first, String more, int most) {
        String deepest = first + more.repeat(most);
        assertThat(Nesting.complaint(deepest)).isEmpty();
        assertThat(Nesting.complaint(first + more.repeat(most + 1))).isPresent();
        assertThat(Condition.read(deepest)).isInstanceOfSatisfying(ConditionReading.Read.class,
                read -> assertThat(read.condition().test(Map.of("entry", Map.of("a", 1))).trouble().orElse(""))
                        .doesNotContain("type-error"));
    }

    /// It may be called wherever its name stands.
    @Test
    void theDepthOfAFunctionCountsBehindThatOfItsCall() {
        String half = "1" + "+1".repeat(60);
        assertThat(Nesting.complaint("($f := function($x) { " + half + " }; $f(1))")).isEmpty();
        assertThat(Nesting.complaint("($f := function($x) { " + half + " }; $f(1)" + "+1".repeat(60) + ")"))
                .isPresent();
    }

    @Test
    void aThousandSignsExhaustNoStack() {
        assertThat(Nesting.complaint("1" + "&1".repeat(999))).isPresent();
    }
}
