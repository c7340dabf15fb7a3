package dev.safar.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class InstantTextTest {
    @Test
    void textsCompareAsTheInstantsDo() {
        String whole = InstantText.of(Instant.parse("2026-03-21T09:30:00Z"));
        String later = InstantText.of(Instant.parse("2026-03-21T09:30:00.500Z"));
        assertThat(whole).isEqualTo("2026-03-21T09:30:00.000Z").isLessThan(later);
    }
}
