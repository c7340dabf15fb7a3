package dev.safar.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTest {
    private static final Map<String, Object> NAMES = Map.of("member",
            Map.of("name", "سارا", "purchases", Map.of("count", 3L)), "steps",
            Map.of("ask-why", Map.of("status", "SENT"), "ask", Map.of("status", "SENT")));

    @ParameterizedTest
    @ValueSource(strings = {"member.purchases.count >= 1", "member.purchases.count = 3",
            "steps.`ask-why`.status = 'SENT'", "$exists(steps.ask)", "$not($exists(event))",
            "member.purchases.count in [1, 2, 3]", "$contains(member.name, /^س/)"})
    void holds(String text) {
        assertThat(verdict(text)).isEqualTo(Verdict.YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member.purchases.count > 3", "member.nobody = 1", "false", "$exists(event)"})
    void doesNotHoldAndSaysSoItself(String text) {
        assertThat(verdict(text).holds()).isFalse();
        assertThat(verdict(text).trouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "member.nobody", "member.purchases.total > 1", "null", "steps.nothing.status"})
    void undefinedIsFalseWithItsReason(String text) {
        assertThat(verdict(text)).isEqualTo(Verdict.no("undefined"));
    }

    @ParameterizedTest
    @CsvSource({"member.purchases.count, not-boolean: ", "member.name, not-boolean: String", "1, not-boolean: ",
            "member.purchases, not-boolean: ", "\"true\", not-boolean: String", "[true], not-boolean: "})
    void whatIsNotBooleanIsFalseWithItsReason(String text, String trouble) {
        assertThat(verdict(text).holds()).isFalse();
        assertThat(verdict(text).trouble().orElseThrow()).startsWith(trouble);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member.name >= 1", "member.name + 1 = 2", "$number('x') = 1", "$nothing()",
            "$toMillis('yesterday') > 1", "$substring('😀a', 1) = 'a'", "1(2)"})
    void aTypeErrorIsFalseWithItsReason(String text) {
        assertThat(verdict(text).holds()).isFalse();
        assertThat(verdict(text).trouble().orElse("none")).startsWith("type-error: ");
    }

    @Test
    void runawayRecursionEndsAsATypeError() {
        Verdict verdict = verdict("($f := function($n) { 1 + $f($n + 1) }; $f(1) > 0)");
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.trouble().orElse("none")).startsWith("type-error: ");
    }

    /// Each of these would fill the memory, or go on for minutes.
    @ParameterizedTest
    @ValueSource(strings = {
            "($a := 'x'; $d := function($s, $n) { $n = 0 ? $s : $d($s & $s, $n - 1) }; $length($d($a, 28)) > 1)",
            "$length($reduce([1..60], function($a, $b) { $a & $a }, 'x')) > 1",
            "($n := 9000000; $count([1..$n]) > 1)", "$count([1..9000000]) > 1",
            "$string($reduce([1..40], function($a, $b) { {'a': $a, 'b': $a} }, 1)) = 'x'",
            "$count($reduce([1..40], function($a, $b) { $append($a, $a) }, [1])) > 1",
            "$count($reduce([1..40], function($a, $b) { [$a, $a] }, [1])) > 1",
            "$length($pad('x', 100000000)) > 1", "$length($join([1..9000].('x'), $pad('', 1000, 'y'))) > 1",
            "($t := $pad('', 1000, 'a'); $length($replace($replace($t, 'a', $t), 'a', $t)) > 1)",
            "$length($replace('a', 'a', 'b', 1000000000)) > 1",
            "$sum([1..9000].($sum([1..9000]))) > 1",
            "($t := $pad('', 1000, 'a') & $pad('', 1000, 'a'); $contains($t & $t & $t, /a*a*a*b/))",
            "[1, ($f := function($n) { $f($n + 1) }; $f(1))][1] > 0",
            "$length($replace('a', /a+/, '$0$0', 40)) > 1", "$length($replace('a', 'a+', '$0$0', 40)) > 1",
            "$count($map([1..1000], function($i){ $contains($pad('a', 190, 'a'), /a*a*a*b/) })) > 1"})
    void runawayWorkEndsAsATypeError(String text) {
        Verdict verdict = verdict(text);
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.trouble().orElse("none")).startsWith("type-error: too-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$pad(member.name, 6, '-') = 'سارا--'", "$join(['a', 'b'], '-') = 'a-b'",
            "$replace(member.name, 'س', 'ب') = 'بارا'", "$replace('aa', /a/, 'b', 1) = 'ba'",
            "$contains('abc', 'b') and $contains('abc', /B/i)", "$split('a-b', '-')[1] = 'b'",
            "$match('abab', /a(b)/)[1].match = 'ab'", "'abc' ~> $contains('c')", "$join(['a', 'b']) = 'ab'",
            "$count([1..1000][$ % 2 = 0]) = 500",
            "$replace('aaa', 'a', 'b', 2) = 'bba'", "$replace('a-b', /-/, '+') = 'a+b'",
            "$count($map([1..1000], function($i){ $contains('tea-green', /tea/) })) = 1000"})
    void whatIsBoundedStillDoesItsWork(String text) {
        assertThat(verdict(text)).isEqualTo(Verdict.YES);
    }

    @Test
    void runawayTailRecursionEndsAsATypeError() {
        Verdict verdict = verdict("($f := function($n) { $f($n + 1) }; $f(1) > 0)");
        assertThat(verdict.trouble().orElse("none")).startsWith("type-error: ");
    }

    @Test
    void aNameThatHoldsNullIsUndefined() {
        Map<String, @Nullable Object> names = Collections.singletonMap("member", null);
        assertThat(Given.condition("member.name = 'x'").test(names)).isEqualTo(new Verdict(false, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"$now() > entry.at | 0", "true and $millis() > 1 | 9", "$random() < 0.5 | 0",
            "$uuid() = 'x' | 0", "$eval('true') | 0", "($f := $now; $f() > '2026') | 7", "[1] ~> $shuffle | 7",
            "$map([1], $random)[0] > 0 | 10", "$$.$now() > '2026' | 3", "a'b = 1 or $now() > c'd | 11",
            "/* ' */ $now() > '2026' | 8", "/* \" */ $millis() > 0 | 8", "$contains('a', /'/) or $now() > '' | 23",
            "1 / 2 = $millis() / 2 | 8", "(1) / $random() > 1 /* / */ | 6", "`a\\` = $now() or `b` = '' | 7",
            "€' = $now() or €' | 5", "$contains('a', /\\\\(/) or $uuid() > '' | 25", "steps.* / $random() > 1 | 10",
            "x in /$uuid/ or $uuid() = x | 16"})
    void aFunctionThatMovesIsRefusedWhereItStands(String text, int offset) {
        assertThat(Condition.read(text)).isInstanceOfSatisfying(ConditionReading.Refused.class, refused -> {
            assertThat(refused.offset()).isEqualTo(offset);
            assertThat(refused.reason()).startsWith("`$");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"'$now()' = event.text", "\"$random\" = 'x'", "event.`$uuid` = 1", "$nowhere = 1",
            "/* $now() */ true", "$contains('a', /$now/)", "($now1 := 1; $now1 = 1)"})
    void whatOnlyLooksLikeItIsNot(String text) {
        assertThat(Condition.read(text)).isInstanceOf(ConditionReading.Read.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"member.purchases.count >= | ", "(true | ", "'open | ", "/* open | ", " '' | ",
            "` | ", "member..name[ | "})
    void whatIsNoJsonataIsRefusedWithinTheText(String text) {
        assertThat(Condition.read(text)).isInstanceOfSatisfying(ConditionReading.Refused.class, refused -> {
            assertThat(refused.offset()).isBetween(0, text.length());
            assertThat(refused.reason()).startsWith("This is not JSONata");
        });
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThat(Condition.read("")).isInstanceOf(ConditionReading.Refused.class);
        assertThat(Condition.read(" ")).isInstanceOf(ConditionReading.Refused.class);
    }

    @Test
    void equalTextsAreEqualConditions() {
        assertThat(Given.condition("true")).isEqualTo(Given.condition("true"))
                .hasSameHashCodeAs(Given.condition("true"))
                .isNotEqualTo(Given.condition("true ")).hasToString("true");
    }

    @Test
    void askedAgainAndAtOnceItSaysTheSame() {
        Condition condition = Given.condition("member.purchases.count = 3");
        List<Verdict> verdicts = IntStream.range(0, 1000).parallel()
                .mapToObj(_ -> condition.test(NAMES)).distinct().toList();
        assertThat(verdicts).containsExactly(Verdict.YES);
    }

    private static Verdict verdict(String text) {
        return Given.condition(text).test(NAMES);
    }
}
