package dev.safar.local;

import static dev.safar.local.OrderFiles.HEADER;
import static dev.safar.local.OrderFiles.SMALL;
import static dev.safar.local.OrderFiles.file;
import static dev.safar.local.Typed.safar;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the replay says of files and options that are not right.
class ReplayComplaintsTest {
    private static final String GOOD = "a1,purchase,anna,2026-01-01T00:00:00Z,1000\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "x,purchase,anna,yesterday,10|`occurred_at`|'yesterday'",
            "x,purchase,anna,2026-01-01T00:00:00,10|`occurred_at`|'2026-01-01T00:00:00'",
            "x,purchase,anna,+999999999-12-31T00:00:00Z,10|`occurred_at`|'+999999999-12-31T00:00:00Z'",
            "x,purchase,anna,2026-01-01T00:00:00Z,10.5|`amount_cents`|'10.5'",
            "x,purchase,anna,2026-01-01T00:00:00Z,|`amount_cents`|''",
            "x,purchase,anna,2026-01-01T00:00:00Z,9999999999999999999|`amount_cents`|'9999999999999999999'",
            "x,purchase,anna,2026-01-01T00:00:00Z,-10|of a purchase to be 0 or more|-10",
            "x,purchase,anna,2026-01-01T00:00:00Z,1000000000000001|`amount_cents`|at most 10^15",
            "x,refund,anna,2026-01-01T00:00:00Z,-1000000000000001|`amount_cents`|at most 10^15",
            "x,purchase,,2026-01-01T00:00:00Z,10|`member_id`|0",
            "x,purchase,\u200b,2026-01-01T00:00:00Z,10|`member_id`|nothing that is seen",
            "x,purchase,an\u0001na,2026-01-01T00:00:00Z,10|`member_id`|a control character",
            "x\u0001y,purchase,anna,2026-01-01T00:00:00Z,10|`event_id`|a control character",
            ",purchase,anna,2026-01-01T00:00:00Z,10|`event_id`|0",
            "x,,anna,2026-01-01T00:00:00Z,10|`type`|nothing",
            "x,purchase|5 fields|found 2", "x,purchase,anna,2026-01-01T00:00:00Z,12,50|5 fields|found 6",
            "x,purchase,anna,2026-01-01T00:00:00Z,1\u001b[31m|`amount_cents`|'1?[31m'"})
    void lineThatCannotBeReadIsNamedAndTheRestIsRead(String line, String column, String found) {
        Typed said = safar("replay", file(folder, HEADER + GOOD + line + "\n" + GOOD.replace("a1", "a2")), "--json");
        assertThat(said.err()).startsWith("Left out line 3: Expected ").contains(column, found);
        assertThat(said.number("purchases")).isEqualTo(2);
    }

    @Test
    void aQuoteThatNeverClosesTellsHowManyLinesItTook() {
        Typed said = safar("replay", file(folder, HEADER + GOOD + "x,purchase,\"anna\n" + GOOD.repeat(3)), "--json");
        assertThat(said.err()).contains("Left out line 3", "takes in the 4 lines behind it");
        assertThat(said.out()).contains("\"badLines\"", "\"line\": 3");
    }

    @Test
    void theLargestAmountIsReplayed() {
        Typed said = safar("replay", file(folder, HEADER + GOOD.replace("1000", "1000000000000000")), "--json");
        assertThat(said.number("purchases")).isEqualTo(1);
    }

    @Test
    void anotherCurrencyIsLeftOut() {
        Typed said = safar("replay", file(folder, HEADER.strip() + ",currency\n" + GOOD.strip() + ",GBP\n"
                + GOOD.replace("a1", "a2").strip() + ",USD\n" + GOOD.replace("a1", "a3").strip() + ",\n"),
                "--currency", "GBP", "--json");
        assertThat(said.err()).isEqualTo("Left out line 3: Expected `currency` to be GBP, in which amounts are counted"
                + " here, but found 'USD' (wrong-currency)\n");
        assertThat(said.number("purchases")).isEqualTo(2);
    }

    @Test
    void otherContentsOfOneEventAreCountedInWhateverOrder() {
        String first = "x,purchase,anna,2026-01-01T00:00:00Z,10\n";
        String second = "x,purchase,anna,2026-01-01T00:00:00Z,20\n";
        Typed said = safar("replay", file(folder, HEADER + first + second), "--json");
        assertThat(said.number("otherBodies")).isEqualTo(1);
        assertThat(safar("replay", file(folder, HEADER + second + first), "--json").out()).isEqualTo(said.out());
    }

    @Test
    void strictStopsAtTheFirstBadLineAndReplaysNothing() {
        Typed said = safar("replay", file(folder, HEADER + GOOD + "x,purchase\n" + GOOD.replace("a1", "a2") + "y\n"),
                "--strict");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("Stopped at line 3, because of --strict");
    }

    @Test
    void manyBadLinesAreCutOffAndCounted() {
        Typed said = safar("replay", file(folder, HEADER + GOOD + "x,purchase\n".repeat(25)), "--json");
        assertThat(said.err().lines().filter(line -> line.startsWith("Left out"))).hasSize(20);
        assertThat(said.err()).contains("and 5 more lines");
    }

    @Test
    void missingColumnIsNamedWithTheHeaderThatWasFound() {
        assertRefused(file(folder, "event_id,type,member,occurred_at,amount_cents\n" + GOOD), "found no member_id",
                "event_id,type,member,occurred_at,amount_cents");
    }

    @Test
    void fileThatIsNotThereIsNamed() {
        assertRefused(folder.resolve("nothing.csv"), "nothing.csv", "there is no such file");
    }

    @Test
    void folderIsNoFile() {
        assertRefused(folder, "Cannot read");
    }

    @Test
    void fileThatIsNotUtf8IsRefused() {
        assertRefused(file(folder, (HEADER + GOOD.replace("anna", "zoë")).getBytes(StandardCharsets.ISO_8859_1)),
                "it is not UTF-8");
    }

    @Test
    void byteOrderMarkIsNotPartOfTheHeader() {
        assertThat(safar("replay", file(folder, "\uFEFF" + SMALL), "--json").out())
                .isEqualTo(safar("replay", file(folder, SMALL), "--json").out());
    }

    @Test
    void linesOfWindowsAreLines() {
        assertThat(safar("replay", file(folder, SMALL.replace("\n", "\r\n")), "--json").out())
                .isEqualTo(safar("replay", file(folder, SMALL), "--json").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", HEADER})
    void fileWithoutOrdersIsRefused(String text) {
        assertRefused(file(folder, text), "Expected a header and at least one order");
    }

    @Test
    void fileWithOtherTypesOnlyIsRefused() {
        assertRefused(file(folder, HEADER + "x,visit,anna,2026-01-01T00:00:00Z,0\n"), "Ignored lines of other types",
                "There is no purchase and no refund");
    }

    @Test
    void otherTypesAndColumnsAreCountedAndIgnored() {
        String wide = """
                country,event_id,type,member_id,amount_cents,occurred_at
                UK,a1,purchase,anna,1000,2026-01-01T00:00:00Z
                UK,v1,visit,anna,0,2026-01-01T00:00:00Z
                UK,v2,visit,anna,0,2026-01-01T00:00:00Z
                UK,c1,call,anna,0,2026-01-01T00:00:00Z
                """;
        Typed said = safar("replay", file(folder, wide), "--json");
        assertThat(said.number("events")).isEqualTo(1);
        assertThat(said.err()).contains("Ignored lines of other types: call (1), visit (2)",
                "Ignored columns: country");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "60", "-5 days", "0 days", ""})
    void lengthOfSilenceThatIsNoneIsWrongUsage(String text) {
        Typed said = safar("replay", file(folder, SMALL), "--inactive-after", text);
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("--inactive-after", "'" + text + "'");
    }

    @Test
    void unknownCurrencyIsWrongUsageAndTheListIsShown() {
        Typed said = safar("replay", file(folder, SMALL), "--currency", "XYZ");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("expected a currency such as", "EUR", "GBP", "IRT", "found 'XYZ'");
    }

    @Test
    void noThreadIsWrongUsage() {
        Typed said = safar("replay", file(folder, SMALL), "--threads", "0");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("Expected --threads to be 1 to 64, but found 0");
    }

    @Test
    void deliveringLessThanOnceIsWrongUsage() {
        Typed said = safar("replay", file(folder, SMALL), "--deliver", "0");
        assertThat(said.exit()).isEqualTo(2);
        assertThat(said.err()).contains("Expected --deliver to be 1 to 100, but found 0");
    }

    @Test
    void brokenJourneyIsAFindingWithItsPlaceAndNothingRuns() throws IOException {
        Path journeys = Files.createDirectory(folder.resolve("journeys"));
        Files.writeString(journeys.resolve("mine.journey.json"), "{\n  \"journey\": \"mine\",\n  \"stepz\": []\n}\n");
        Typed said = safar("replay", file(folder, SMALL), "--journeys", journeys);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).containsPattern("mine\\.journey\\.json:3:\\d+:?.*stepz");
    }

    @Test
    void folderWithoutJourneysIsSaid() {
        Typed said = safar("replay", file(folder, SMALL), "--journeys", folder);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("There is no *.journey.json in " + folder);
        assertThat(safar("replay", file(folder, SMALL), "--journeys", folder.resolve("nowhere")).err())
                .contains("Expected a folder of journeys, but found none at");
    }

    private static void assertRefused(Path file, String... reasons) {
        Typed said = safar("replay", file);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(reasons).doesNotContain("Exception");
    }
}
