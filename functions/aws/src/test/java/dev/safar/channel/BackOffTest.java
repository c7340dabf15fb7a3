package dev.safar.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.flow.Outgoing;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "3, 4", "6, 32", "7, 60", "1000, 60"})
    void eachTryMayWaitTwiceAsLongUpToAnHour(int attempt, int minutes) {
        BackOff backOff = new BackOff(new WholeTime());
        assertThat(backOff.later(attempt(attempt), MINUTE).until())
                .isEqualTo(Letters.AT.plus(MINUTE.multipliedBy(minutes)));
    }

    @Test
    void thoseWhoWereTurnedAwayAtOnceComeBackSpreadOverTheWholeTime() {
        BackOff backOff = new BackOff(new SplittableRandom(1));
        List<Long> waits = IntStream.range(0, 1_000)
                .mapToObj(_ -> Duration.between(Letters.AT, backOff.later(attempt(3), MINUTE).until()).toMillis())
                .toList();
        assertThat(waits).allMatch(wait -> wait >= 0 && wait <= MINUTE.multipliedBy(4).toMillis());
        for (int quarter = 0; quarter < 4; quarter++) {
            long from = MINUTE.multipliedBy(quarter).toMillis();
            assertThat(waits.stream().filter(wait -> wait >= from && wait < from + MINUTE.toMillis()).count())
                    .isBetween(200L, 300L);
        }
    }

    private static Outgoing attempt(int number) {
        Outgoing.Errand errand = Letters.errand();
        return new Outgoing.Errand(errand.effect(), errand.member(), errand.at(), number, errand.journey(),
                errand.title(), errand.deadline());
    }
}
