package dev.safar.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OneLineTest {
    @Test
    void reasonOfAFailureIsOneShortLine() {
        assertThat(OneLine.of("No step\n'x'\u202E " + "and so on ".repeat(900))).startsWith("No step 'x'")
                .hasSizeLessThanOrEqualTo(OneLine.LONGEST).doesNotContain("\n", "\u202E");
        assertThat(OneLine.of("گامی نیست")).isEqualTo("گامی نیست");
    }
}
