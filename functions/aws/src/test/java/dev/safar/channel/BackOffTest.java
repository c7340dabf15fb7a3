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
    void eachTryMayWaitTwiceAsLongUpToAnHourBehindTheFirstMinute(int attempt, int minutes) {
        BackOff backOff = new BackOff(new WholeTime());
        assertThat(backOff.later(attempt(attempt), MINUTE).until())
                .isEqualTo(Letters.AT.plus(MINUTE.multipliedBy(1 + minutes)));
    }

    @Test
    void thoseWhoWereTurnedAwayAtOnceComeBackSpreadOverTheWholeTime() {
        assertSpread(waits(3, MINUTE), MINUTE);
    }

    /// The rules lift nothing to their shortest time: that would bring all of it back at one instant.
    @Test
    void theFirstOfThemComeBackSpreadToo() {
        assertSpread(waits(1, MINUTE), Duration.ofSeconds(15));
    }

    private static List<Long> waits(int attempt, Duration first) {
        BackOff backOff = new BackOff(new SplittableRandom(1));
        return IntStream.range(0, 1_000)
                .mapToObj(_ -> Duration.between(Letters.AT, backOff.later(attempt(attempt), first).until()).toMillis())
                .toList();
    }

    /// Each quarter of the time behind the first minute has a quarter of them.
    private static void assertSpread(List<Long> waits, Duration quarter) {
        assertThat(waits).allMatch(wait -> wait >= MINUTE.toMillis()
                && wait <= MINUTE.plus(quarter.multipliedBy(4)).toMillis());
        for (int i = 0; i < 4; i++) {
            long from = MINUTE.plus(quarter.multipliedBy(i)).toMillis();
            assertThat(waits.stream().filter(wait -> wait >= from && wait < from + quarter.toMillis()).count())
                    .isBetween(200L, 300L);
        }
    }

    private static Outgoing attempt(int number) {
        Outgoing.Errand errand = Letters.errand();
        return new Outgoing.Errand(errand.effect(), errand.member(), errand.at(), number, errand.journey(),
                errand.title(), errand.deadline());
    }
}
