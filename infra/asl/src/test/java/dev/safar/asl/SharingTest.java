package dev.safar.asl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.safar.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharingTest {
    private static final StateMachine MACHINE = StateMachine.of(Runs.machine("`A`:{`Type`:`Map`,`Items`:`{% [1..5] %}`,"
            + "`ItemProcessor`:{`StartAt`:`B`,`States`:{`B`:{`Type`:`Pass`,"
            + "`Assign`:{`sum`:`{% $sum([1..$states.input]) + $number($states.context.Execution.Name) %}`},`Next`:`C`},"
            + "`C`:{`Type`:`Pass`,`Output`:`{% $string($sum) %}`,`End`:true}}},`End`:true}").replace('`', '"'));

    private static ExecutionResult run(int number) {
        Launch launch = new Launch("machine", String.valueOf(number), number, call -> new TaskOutcome.NeverAnswers(),
                new VirtualTime(Runs.START), null);
        return MACHINE.start(Map.of(), launch).run();
    }

    @Test
    void manyThreadsStartOneMachine() {
        List<String> outputs = IntStream.range(0, 4000).parallel().mapToObj(i -> String.valueOf(run(i))).toList();
        for (int i = 0; i < outputs.size(); i++) {
            assertThat(outputs.get(i)).isEqualTo("Succeeded[output=[" + (1 + i) + ", " + (3 + i) + ", " + (6 + i) + ", "
                    + (10 + i) + ", " + (15 + i) + "]]");
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatCrossesAStatesBorderCannotBeChanged() {
        Runs run = Runs.ofExpression("{'a': [1, {'b': 2}]}", "{}");
        Map<String, @Nullable Object> output = (Map<String, @Nullable Object>) Objects
                .requireNonNull(run.output());
        List<@Nullable Object> list = (List<@Nullable Object>) Objects.requireNonNull(output.get("a"));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> output.put("c", 1));
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> list.add(1));
    }

    @Test
    void aPayloadIsMeasuredAsTheBytesOfItsText() {
        for (String json : List.of("{}", "[]", "null", "[1,2.5,-3,true,false,null]", "{\"نام\":\"سارا\",\"a\":[{},[]]}",
                "\"😀 \\\"\\\\\\n\\u0001\"", "[1e300,0.1]")) {
            Object frozen = Frozen.of(Recording.parse(json));
            assertThat(Frozen.bytes(frozen)).as(json).isEqualTo(
                    JsonText.compact(frozen).getBytes(StandardCharsets.UTF_8).length);
        }
    }
}
