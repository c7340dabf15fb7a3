package dev.safar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A file does one thing; its length is where that shows first. Descriptions of packages do not count: they would flatter the middle.
class SizeTest {
    private static final int FEW_ABOVE = 250;
    private static final int NONE_ABOVE = 300;
    private static final int MIDDLE_AT_MOST = 100;

    private static final List<Path> FILES = Sources.mainJava().stream().filter(file -> !Sources.isDescription(file))
            .toList();

    @Test
    void noFileIsLongerThanThreeHundredLines() {
        assertThat(longerThan(NONE_ABOVE)).isEmpty();
    }

    @Test
    void atMostOneFileInTwentyIsLongerThanTwoHundredAndFiftyLines() {
        assertThat(longerThan(FEW_ABOVE)).hasSizeLessThanOrEqualTo(FILES.size() / 20);
    }

    @Test
    void theMiddleFileHasAtMostAHundredLines() {
        List<Long> lengths = FILES.stream().map(SizeTest::lines).sorted().toList();
        assertThat(lengths).isNotEmpty();
        assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MIDDLE_AT_MOST);
    }

    private static List<String> longerThan(int limit) {
        return FILES.stream().filter(file -> lines(file) > limit).map(file -> Sources.shown(file) + ": " + lines(file))
                .toList();
    }

    private static long lines(Path file) {
        return Sources.text(file).lines().count();
    }
}
