package dev.safar.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepsReadTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"steps.ask.status = 'SENT' | ask", "steps.`ask-why`.status = 'SENT' | ask-why",
            "`steps`.ask.event.reason = 'x' | ask", "steps.a.status = steps.b.status | a,b",
            "steps.ask-why = 1 | ask", "steps . ask.status = 'SENT' | ask", "$$.steps.ask.status = 'SENT' | ask",
            "$.steps.ask.status = 'SENT' | ask", "steps.\"ask-why\".status = 'SENT' | ask-why",
            "\"steps\".ask.status = 'SENT' | ask", "$exists(steps.ask) | ask", "steps.ask[status = 'SENT'] | ask",
            "/* it's */ steps.ask.status = 'SENT' | ask", "$contains('a', /'/) or steps.ask.done | ask",
            "member.count / steps.ask.n / 2 = 1 | ask", "steps.قدم.status = 'SENT' | قدم",
            "{ 'a': steps.ask.status }.a = 'SENT' | ask", "member.(steps.ask.status) = 'x' | ask"})
    void theStepsBehindTheNameAreTold(String text, String steps) {
        assertThat(Given.condition(text).stepsRead()).isEqualTo(Set.copyOf(List.of(steps.split(","))));
        assertThat(Given.condition(text).readsAnyStep()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"event.step = 'steps.ask'", "event.text = \"steps\"", "member.steps.ask = 1",
            "event.`steps` = 1", "$steps = 1", "/* steps.ask */ true", "stepsize = 1", "$contains('a', /steps.ask/)",
            "member.tags.* = 'x'", "2 * 3 = 6", "7 % 2 = 1", "event.'steps' = 1"})
    void whatIsNotTheStepsReadsNone(String text) {
        assertThat(Given.condition(text).stepsRead()).isEmpty();
        assertThat(Given.condition(text).readsAnyStep()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"steps.*.status = 'SENT'", "$exists(steps)", "$lookup(steps, 'ask').done", "steps[0].x = 1",
            "steps.(ask.status) = 'SENT'", "**.status = 'SENT'", "*.ask.done", "$lookup($$, 'steps').ask.done",
            "$$.*.ask.done", "event.%.steps.ask.done", "$count($spread(steps)) > 1"})
    void whatCannotBeToldIsSaid(String text) {
        assertThat(Given.condition(text).readsAnyStep()).isTrue();
    }
}
