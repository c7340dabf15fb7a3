package dev.safar.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {
    @Test
    void theSameWordsDrawTheSameLotForEver() {
        assertThat(Draw.lot(100, "holdout", "m-1", "win-back")).isEqualTo(Draw.lot(100, "holdout", "m-1", "win-back"));
        assertThat(IntStream.range(0, 8).map(member -> Draw.lot(100, "holdout", "m-" + member, "win-back")))
                .containsExactly(41, 8, 19, 80, 51, 24, 96, 11);
    }

    @Test
    void oneLotIsAlwaysTheFirst() {
        assertThat(IntStream.range(0, 100).map(word -> Draw.lot(1, "x" + word))).containsOnly(0);
    }

    @Test
    void everyLotIsInRangeAndAboutEquallyOften() {
        int[] seen = new int[7];
        IntStream.range(0, 14_000).forEach(member -> seen[Draw.lot(7, "m-" + member)]++);
        assertThat(Arrays.stream(seen).boxed()).allSatisfy(count -> assertThat(count).isBetween(1_850, 2_150));
    }

    @Test
    void wordsThatAreCutDifferentlyDrawOnTheirOwn() {
        long same = IntStream.range(0, 1_000)
                .filter(word -> Draw.lot(1_000, "a" + word, "b") == Draw.lot(1_000, "a", word + "b")).count();
        assertThat(same).isLessThan(10);
    }
}
