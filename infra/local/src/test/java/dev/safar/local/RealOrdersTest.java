package dev.safar.local;

import static dev.safar.local.Typed.safar;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A year of a real shop, against counts that owe nothing to our code.
class RealOrdersTest {
    private static final Path ORDERS = Path.of(System.getProperty("safar.root", "."), "..", "shared", "data",
            "online-retail", "online_retail.events.csv");

    @BeforeEach
    void theFileIsThere() {
        Assumptions.assumeTrue(Files.isRegularFile(ORDERS),
                "The real orders are not beside this checkout: " + ORDERS.toAbsolutePath().normalize());
    }

    @Test
    void yearOfARealShopIsWhatAnIndependentScriptCounted() {
        Typed said = safar("replay", ORDERS, "--currency", "GBP", "--inactive-after", "60 days", "--json");
        assertThat(said.number("events")).isEqualTo(22_186);
        assertThat(said.number("purchases")).isEqualTo(18_532);
        assertThat(said.number("purchaseTotal")).isEqualTo(891_140_790);
        assertThat(said.number("refunds")).isEqualTo(3_654);
        assertThat(said.number("refundTotal")).isEqualTo(-61_134_209);
        assertThat(said.number("members")).isEqualTo(4_371);
        assertThat(said.number("membersWithPurchase")).isEqualTo(4_338);
        assertThat(said.number("lapses")).isEqualTo(4_927);
        assertThat(said.number("wonBack")).isEqualTo(2_986);
        assertThat(said.number("openLapses")).isEqualTo(1_941);
        assertThat(said.number("silences")).isEqualTo(4_927);
        assertThat(said.number("P3D")).isEqualTo(275);
        assertThat(said.number("failedExecutions")).isZero();
        // Whatever journeys run, and however fast: the facts are the same.
        assertThat(said.json("memberHash"))
                .isEqualTo("c7b930e8774dd6c5adcb6a37df512024ecdd1d729ef3044cbd7ea06e8e35d44d");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 90})
    void otherLengthsOfSilenceAreWhatASimpleRecountSays(int days) throws IOException {
        Typed said = safar("replay", ORDERS, "--currency", "GBP", "--inactive-after", "P" + days + "D", "--json");
        Recount recount = Recount.of(Files.readAllLines(ORDERS), Duration.ofDays(days));
        assertThat(List.of(said.number("lapses"), said.number("wonBack"), said.number("silences")))
                .containsExactly(recount.lapses(), recount.wonBack(), recount.lapses());
    }

    /// The definition, word by word: for each purchase, is there another of hers in the time after it, and one later than that?
    private record Recount(long lapses, long wonBack) {
        static Recount of(List<String> lines, Duration silence) {
            Map<String, List<Instant>> purchases = new TreeMap<>();
            Instant end = Instant.MIN;
            for (String line : lines.subList(1, lines.size())) {
                String[] fields = line.split(",", -1);
                Instant at = Instant.parse(fields[3]);
                end = at.isAfter(end) ? at : end;
                if (fields[1].equals("purchase")) {
                    purchases.computeIfAbsent(fields[2], _ -> new ArrayList<>()).add(at);
                }
            }
            Instant last = end;
            return purchases.values().stream().map(member -> of(member, silence, last))
                    .reduce(new Recount(0, 0), (a, b) -> new Recount(a.lapses + b.lapses, a.wonBack + b.wonBack));
        }

        private static Recount of(List<Instant> member, Duration silence, Instant end) {
            long lapses = 0;
            long wonBack = 0;
            for (Instant at : member.stream().distinct().toList()) {
                Instant complete = at.plus(silence);
                boolean boughtInTime = member.stream().anyMatch(it -> it.isAfter(at) && !it.isAfter(complete));
                if (!boughtInTime && complete.isBefore(end)) {
                    lapses++;
                    wonBack += member.stream().anyMatch(it -> it.isAfter(complete)) ? 1 : 0;
                }
            }
            return new Recount(lapses, wonBack);
        }
    }
}
