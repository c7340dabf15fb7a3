package dev.safar.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/// A claim, what happens to a member, and everything that follows from it: what is not told did not happen.
///
/// @param claim what is true
/// @param plot what happens to her
/// @param told what follows, as [Telling] tells it
record Scenario(String claim, Supplier<Story> plot, String told) {
    static Stream<DynamicTest> tests(List<Scenario> scenarios) {
        return scenarios.stream().map(scenario -> DynamicTest.dynamicTest(scenario.claim(), scenario::holds));
    }

    private void holds() {
        assertThat(plot.get().told()).isEqualTo(told.strip());
    }
}
