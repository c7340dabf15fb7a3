package dev.safar.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixedInstantTest {
    @Test
    void backwardsTheLaterIsTheSmaller() {
        List<Instant> rising = List.of(Instant.MIN, Instant.EPOCH, Instant.parse("2026-03-21T12:00:00Z"),
                Instant.parse("2026-03-21T12:00:00.000000001Z"), Instant.parse("2026-10-02T00:00:00Z"), Instant.MAX);
        assertThat(rising.reversed().stream().map(FixedInstant::backwards)).isSorted().doesNotHaveDuplicates()
                .allSatisfy(text -> assertThat(text).hasSize(FixedInstant.WIDTH));
    }
}
