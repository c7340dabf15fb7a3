package dev.safar.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {
    private static final double FOUR_DIGITS = 0.00005;

    /// The rows (a) to (h) of table II of Newcombe's paper, method 10.
    @ParameterizedTest
    @CsvSource({"56,70,48,80,0.0524,0.3339", "9,10,3,10,0.1705,0.8090", "6,7,2,7,0.0582,0.8062",
            "5,56,0,29,-0.0381,0.1926", "0,10,0,20,-0.1611,0.2775", "0,10,0,10,-0.2775,0.2775",
            "10,10,0,20,0.6791,1.0000", "10,10,0,10,0.6075,1.0000"})
    void differencesLieWhereThePaperSays(long some, long all, long otherSome, long otherAll, double low, double high) {
        Interval found = new Share(some, all).above(new Share(otherSome, otherAll));
        assertThat(found.low()).isCloseTo(low, within(FOUR_DIGITS));
        assertThat(found.high()).isCloseTo(high, within(FOUR_DIGITS));
    }

    /// Newcombe's paper on single proportions (1998, same volume), method 3.
    @ParameterizedTest
    @CsvSource({"81,263,0.2553,0.3662", "15,148,0.0624,0.1605", "0,20,0.0000,0.1611", "1,29,0.0061,0.1718"})
    void proportionsLieWhereThePaperSays(long some, long all, double low, double high) {
        assertThat(new Share(some, all).wilson().low()).isCloseTo(low, within(FOUR_DIGITS));
        assertThat(new Share(some, all).wilson().high()).isCloseTo(high, within(FOUR_DIGITS));
    }

    @Test
    void nobodySaysNothing() {
        Interval found = new Share(0, 0).above(new Share(0, 0));
        assertThat(found.low()).isEqualTo(-1);
        assertThat(found.high()).isEqualTo(1);
        assertThat(found.holds(0)).isTrue();
        assertThat(found.holds(1.01)).isFalse();
    }

    @Test
    void theOtherWayRoundIsTheMirror() {
        Interval one = new Share(30, 100).above(new Share(20, 100));
        Interval other = new Share(20, 100).above(new Share(30, 100));
        assertThat(one.low()).isEqualTo(-other.high());
        assertThat(one.high()).isEqualTo(-other.low());
    }

    @Test
    void moreThanAllAreRefused() {
        assertThatThrownBy(() -> new Share(3, 2)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but found 3");
    }
}
