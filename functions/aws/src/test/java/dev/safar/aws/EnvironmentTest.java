package dev.safar.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvironmentTest {
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void anEventThatWaitsForTheStartWaitsForNothingThatItMayNotNeed() {
        for (Map<String, String> variables : List.of(Map.<String, String>of(),
                Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"))) {
            made.set(0);
            Supplier<Integer> later = new Environment(variables, Keys.NONE).later(made::incrementAndGet);
            assertThat(made).hasValue(0);
            assertThat(later.get()).isEqualTo(1);
            assertThat(later.get()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"snap-start", "provisioned-concurrency"})
    void whereNobodyWaitsAllOfItIsMadeAtOnce(String why) {
        Supplier<Integer> later = new Environment(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", why), Keys.NONE)
                .later(made::incrementAndGet);
        assertThat(made).hasValue(1);
        assertThat(later.get()).isEqualTo(1);
    }
}
