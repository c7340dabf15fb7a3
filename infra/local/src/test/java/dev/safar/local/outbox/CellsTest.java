package dev.safar.local.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.message.Direction;
import org.junit.jupiter.api.Test;

class CellsTest {
    @Test
    void joinersAndMarksTakeNoCell() {
        assertThat(Cells.width("چای‌خانه")).isEqualTo(7);
        assertThat(Cells.width("همهٔ")).isEqualTo(3);
        assertThat(Cells.width("\u2067سلام\u2069")).isEqualTo(4);
    }

    @Test
    void columnsStandUnderEachOtherInBothDirections() {
        assertThat(Cells.width(Cells.left(Cells.isolated(Direction.RTL, "کمی زمان"), 20))).isEqualTo(20);
        assertThat(Cells.right("7", 3)).isEqualTo("  7");
    }

    @Test
    void anIsolateThatALineEndCutsIsClosedAndOpenedAgain() {
        assertThat(Cells.wrapped("ab \u2068cd ef\u2069 gh", 6)).containsExactly("ab \u2068cd\u2069",
                "\u2068ef\u2069 gh");
    }

    @Test
    void longTextIsCutWithAnEllipsis() {
        assertThat(Cells.cut("Apologise", 9)).isEqualTo("Apologise");
        assertThat(Cells.cut("Apologise to her", 11)).isEqualTo("Apologise…");
    }

    @Test
    void leftToRightTextWithoutPersianNeedsNoIsolate() {
        assertThat(Cells.isolated(Direction.LTR, "plain")).isEqualTo("plain");
        assertThat(Cells.isolated(Direction.LTR, "سلام")).isEqualTo("\u2066سلام\u2069");
        assertThat(Cells.isolated(Direction.RTL, "")).isEmpty();
    }
}
