package dev.safar.local;

import static dev.safar.local.OrderFiles.SMALL;
import static dev.safar.local.OrderFiles.file;
import static dev.safar.local.Typed.safar;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplayTest {
    @TempDir
    private Path folder;

    @Test
    void factsOfASmallFileAreWhatAPersonCounts() {
        Typed said = replay(SMALL);
        assertThat(said.number("events")).isEqualTo(12);
        assertThat(said.number("purchases")).isEqualTo(11);
        assertThat(said.number("purchaseTotal")).isEqualTo(3351);
        assertThat(said.number("refunds")).isEqualTo(1);
        assertThat(said.number("refundTotal")).isEqualTo(-500);
        assertThat(said.number("members")).isEqualTo(7);
        assertThat(said.number("membersWithPurchase")).isEqualTo(6);
        assertThat(said.err()).isEmpty();
    }

    /// Anna's tie prevents her first lapse, and her second is complete one second before the end; Bea is won back a second too late for a tie, and her
    /// second silence would be complete at the very end. Cleo, Dora and Fay lapse once and stay away.
    @Test
    void lapsesAreCountedToTheSecond() {
        Typed said = replay(SMALL);
        assertThat(said.number("lapses")).isEqualTo(5);
        assertThat(said.number("wonBack")).isEqualTo(1);
        assertThat(said.number("openLapses")).isEqualTo(4);
        assertThat(said.number("silences")).isEqualTo(5);
    }

    @Test
    void secondPurchaseCountsUpToThreeDaysExactly() {
        assertThat(replay(SMALL).number("P3D")).isEqualTo(2);
    }

    @Test
    void silenceOfOneDayIsAnotherCount() {
        Typed said = replay(SMALL, "--inactive-after", "P1D");
        assertThat(said.json("inactiveAfter")).isEqualTo("PT24H");
        assertThat(said.number("lapses")).isEqualTo(9);
        assertThat(said.number("wonBack")).isEqualTo(4);
    }

    @Test
    void lengthsOfSilenceMayBeWrittenInWords() {
        assertThat(replay(SMALL, "--inactive-after", "1 day").out())
                .isEqualTo(replay(SMALL, "--inactive-after", "P1D").out());
    }

    @Test
    void everyEventThreeTimesChangesNeitherHash() {
        Typed once = replay(SMALL);
        Typed thrice = replay(SMALL, "--deliver", "3");
        assertThat(thrice.json("memberHash")).isEqualTo(once.json("memberHash"));
        assertThat(thrice.json("effectsHash")).isEqualTo(once.json("effectsHash"));
        assertThat(once.number("duplicates")).isZero();
        assertThat(thrice.number("duplicates")).isEqualTo(24);
    }

    @Test
    void anyOrderOfArrivalHasTheSameMemberHash() {
        Typed once = replay(SMALL);
        Typed shuffled = replay(SMALL, "--shuffle", "7", "--deliver", "2");
        assertThat(shuffled.json("memberHash")).isEqualTo(once.json("memberHash"));
        assertThat(shuffled.number("lapses")).isEqualTo(5);
        assertThat(shuffled.number("duplicates")).isEqualTo(12);
    }

    @Test
    void oneSeedIsOneRun() {
        assertThat(replay(SMALL, "--shuffle", "7").out()).isEqualTo(replay(SMALL, "--shuffle", "7").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--shuffle=7 --deliver=2", "--deliver=3", "--inactive-after=P1D"})
    void anyNumberOfThreadsMakesTheSameReport(String options) {
        String[] more = options.isEmpty() ? new String[0] : options.split(" ");
        assertThat(replay(SMALL, with(more, "--threads=3")).out()).contains("\"members\": 7")
                .isEqualTo(replay(SMALL, with(more, "--threads=1")).out());
    }

    /// The first of the two members keeps it, however many threads there are.
    @Test
    void factToldOfTwoMembersTiesThem() {
        String told = SMALL + "a1,purchase,ben,2025-03-01T00:00:00Z,700\n";
        assertThat(replay(told, "--threads=3").out()).isEqualTo(replay(told, "--threads=1").out());
    }

    @Test
    void oneAmountChangedChangesTheMemberHash() {
        assertThat(replay(SMALL.replace(",2000\n", ",2001\n")).json("memberHash"))
                .isNotEqualTo(replay(SMALL).json("memberHash"));
    }

    @Test
    void orderOfTheLinesDoesNotMatterAndIsSaid() {
        String unsorted = SMALL.replaceFirst("(a1.*\n)((.*\n)+)", "$2$1");
        Typed said = replay(unsorted);
        assertThat(said.err()).contains("The file is not in the order of occurred_at");
        assertThat(said.out()).isEqualTo(replay(SMALL).out());
    }

    @Test
    void everyoneWhoLapsesEntersWinBackOrIsHeldOut() {
        Typed said = replay(SMALL);
        Typed winBack = new Typed(said.exit(), said.out().substring(said.out().indexOf("\"win-back\"")), said.err());
        assertThat(winBack.number("entered") + winBack.number("holdout")).isEqualTo(5);
        assertThat(said.number("failedExecutions")).isZero();
    }

    @Test
    void reportInWordsSaysTheSame() {
        Typed said = safar("replay", file(folder, SMALL), "--currency", "GBP");
        assertThat(said.exit()).isZero();
        assertThat(said.out()).contains("11 purchases worth 33.51 GBP", "1 refunds worth -5.00 GBP",
                "2 members bought again within 3 days", "5 times a member fell silent for 60 days",
                "1 of these ended with a purchase, 4 were still open at the end", "memberHash  ");
    }

    private Typed replay(String orders, String... more) {
        Object[] words = new Object[more.length + 3];
        words[0] = "replay";
        words[1] = file(folder, orders);
        words[2] = "--json";
        System.arraycopy(more, 0, words, 3, more.length);
        return safar(words);
    }

    private static String[] with(String[] options, String last) {
        return Stream.concat(Stream.of(options), Stream.of(last)).toArray(String[]::new);
    }
}
