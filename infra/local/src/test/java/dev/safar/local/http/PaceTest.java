package dev.safar.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    @Test
    void whoKeepsThePaceIsWaitedForToTheEnd() {
        Pace pace = new Pace(20 * SECOND, 7);
        long now = 7;
        for (int i = 0; i < 600; i++) {
            now += 2 * SECOND;
            pace.came(2 * Pace.BYTES_A_SECOND, now);
        }
        assertThat(pace.left(now)).isBetween(17 * SECOND, 20 * SECOND);
    }

    @Test
    void whoFallsBehindIsGivenUpHoweverOftenSomethingComes() {
        Pace pace = new Pace(20 * SECOND, 0);
        for (long now = 0; now < 21 * SECOND; now += SECOND) {
            pace.came(1, now);
        }
        assertThat(pace.left(21 * SECOND)).isNegative();
    }

    @Test
    void whatCameAtOnceBuysNoLongSilence() {
        Pace pace = new Pace(20 * SECOND, 0);
        pace.came(1024 * 1024, SECOND);
        assertThat(pace.left(SECOND)).isEqualTo(20 * SECOND);
    }
}
