package dev.safar.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LapsesTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration SIXTY_DAYS = Duration.ofDays(60);
    private static final Instant LONG_AFTER = START.plus(Duration.ofDays(1000));

    @Test
    void whoNeverBoughtNeverLapses() {
        assertThat(Lapses.of(List.of(), SIXTY_DAYS, LONG_AFTER)).isEqualTo(Lapses.NONE);
    }

    @Test
    void purchaseAtTheVeryInstantPreventsTheLapse() {
        assertThat(lapses(LONG_AFTER, 0, 60 * 86_400)).isEqualTo(new Lapses(1, 0, 1));
    }

    @Test
    void purchaseOneSecondLaterWinsBack() {
        assertThat(lapses(LONG_AFTER, 0, 60 * 86_400 + 1)).isEqualTo(new Lapses(2, 1, 1));
    }

    @Test
    void silenceCompleteAtTheEndHasNotComeYet() {
        Instant complete = START.plus(SIXTY_DAYS);
        assertThat(lapses(complete, 0)).isEqualTo(Lapses.NONE);
        assertThat(lapses(complete.plusMillis(1), 0)).isEqualTo(new Lapses(1, 0, 1));
    }

    @Test
    void twoPurchasesAtOneInstantLapseOnce() {
        assertThat(lapses(LONG_AFTER, 0, 0)).isEqualTo(new Lapses(1, 0, 1));
    }

    @Test
    void twoMembersAddUp() {
        assertThat(new Lapses(2, 1, 1).plus(new Lapses(3, 2, 1))).isEqualTo(new Lapses(5, 3, 2));
    }

    @Test
    void secondPurchaseCountsUpToTheVeryInstant() {
        Duration threeDays = Duration.ofDays(3);
        assertThat(SecondPurchase.cameWithin(at(0, 259_200), threeDays)).isTrue();
        assertThat(SecondPurchase.cameWithin(at(0, 259_201), threeDays)).isFalse();
        assertThat(SecondPurchase.cameWithin(at(0, 0), threeDays)).isTrue();
        assertThat(SecondPurchase.cameWithin(at(0), threeDays)).isFalse();
        assertThat(SecondPurchase.cameWithin(at(), threeDays)).isFalse();
    }

    @Test
    void thirdPurchaseSoonAfterTheSecondIsNoSecondPurchaseSoon() {
        assertThat(SecondPurchase.cameWithin(at(0, 900_000, 900_001), Duration.ofDays(3))).isFalse();
    }

    private static Lapses lapses(Instant end, long... seconds) {
        return Lapses.of(at(seconds), SIXTY_DAYS, end);
    }

    private static List<Instant> at(long... seconds) {
        return Arrays.stream(seconds).boxed().map(START::plusSeconds).toList();
    }
}
