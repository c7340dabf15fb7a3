package dev.safar.local.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.local.replay.MessageCount;
import dev.safar.local.replay.Orders;
import dev.safar.local.replay.Replay;
import dev.safar.local.replay.ReplayOptions;
import dev.safar.local.replay.ReplayReport;
import dev.safar.message.Channel;
import dev.safar.money.Currency;
import dev.safar.shelf.Shipped;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a simulation counts, counted again from the rows of the file with nothing of the simulation.
class RecountTest {
    private static final int MEMBERS = 700;

    @TempDir
    Path folder;

    /// Hours between 8 and 22, and one in seven at night; every third member buys a second time, after so many days.
    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            LocalDateTime at = Drafted.FIRST.plusDays(i % 40).atTime(i % 7 == 0 ? 23 : 8 + i % 14, i % 60);
            rows.add("a" + i + ",purchase,m" + i + "," + at + ":00Z," + (1_000 + i));
            if (i % 3 == 0) {
                rows.add("b" + i + ",purchase,m" + i + "," + at.plusDays(1 + i % 15).withHour(12) + ":00Z,500");
            }
        }
        rows.add("z,refund,m1," + Drafted.FIRST.plusDays(60) + "T12:00:00Z,5");
        return rows;
    }

    private Path csv(List<String> rows) {
        return Drafted.write(folder.resolve("orders.csv"),
                "event_id,type,member_id,occurred_at,amount_cents\n" + String.join("\n", rows) + "\n");
    }

    private static LocalDateTime morning(LocalDateTime at) {
        return at.getHour() >= 22
                ? at.toLocalDate().plusDays(1).atTime(8, 0)
                : at.getHour() < 8 ? at.toLocalDate().atTime(8, 0) : at;
    }

    @Test
    void lettersByDayAndChannelAreThoseOfTheRows() {
        Tally tally = Drafted.run(Drafted.read(new Drafted(folder).thanks("")),
                new Recorded(Drafted.orders(csv(rows()))),
                Assumptions.NONE, 1, 2);
        Map<String, List<LocalDateTime>> bought = rows().stream().filter(row -> row.contains(",purchase,"))
                .map(row -> row.split(",", -1)).collect(Collectors.groupingBy(row -> row[2],
                        Collectors.mapping(row -> LocalDateTime.parse(row[3].substring(0, 19)), Collectors.toList())));
        SortedMap<LocalDate, SortedMap<Channel, Long>> expected = new TreeMap<>();
        long reached = 0;
        long inTheRun = 0;
        for (List<LocalDateTime> instants : bought.values()) {
            LocalDateTime first = instants.stream().sorted().findFirst().orElseThrow();
            LocalDateTime now = morning(first);
            LocalDateTime again = now.plusDays(3);
            Optional<LocalDateTime> goal = instants.stream().filter(at -> at.isAfter(first)).findFirst()
                    .filter(at -> !at.isAfter(first.plusDays(10)));
            reached += goal.isPresent() ? 1 : 0;
            inTheRun += goal.filter(at -> !at.isAfter(again)).isPresent() ? 1 : 0;
            if (goal.filter(at -> !at.isAfter(now)).isEmpty()) {
                expected.computeIfAbsent(now.toLocalDate(), _ -> new TreeMap<>()).merge(Channel.EMAIL, 1L, Long::sum);
            }
            // At the very instant at which the pause is over, the purchase comes first.
            if (goal.filter(at -> !at.isAfter(again)).isEmpty()) {
                expected.computeIfAbsent(again.toLocalDate(), _ -> new TreeMap<>()).merge(Channel.SMS, 1L, Long::sum);
            }
        }
        JourneyTally thanks = tally.journeys().getFirst();
        assertThat(thanks.members()).isEqualTo(MEMBERS);
        assertThat(thanks.count().entered()).isEqualTo(MEMBERS);
        assertThat(tally.sendings().byDay()).isEqualTo(expected);
        assertThat(thanks.count().goalReached()).isEqualTo(inTheRun).isPositive();
        assertThat(thanks.comparison().treated().some()).isEqualTo(reached).isGreaterThan(inTheRun);
        assertThat(tally.purchases()).isEqualTo(rows().size() - 1);
    }

    @Test
    void shippedJourneysGoAsInAReplay() {
        Path journeys = Path.of("../../statemachines/journeys");
        Orders orders = Drafted.orders(csv(rows()));
        ReplayReport replayed = new Replay(Shipped.read(journeys),
                new ReplayOptions(Currency.EUR, Optional.empty(), 1, OptionalLong.empty(), 1)).run(orders, _ -> {});
        Tally simulated = Drafted.run(Drafted.read(journeys), new Recorded(orders), Assumptions.NONE, 1, 2);
        assertThat(simulated.journeys()).hasSize(4).allSatisfy(journey -> assertThat(journey.count())
                .isEqualTo(replayed.journeys().get(journey.journey().name())));
        assertThat(simulated.journeys().stream().map(JourneyTally::messages).reduce(
                MessageCount.NONE, MessageCount::plus))
                .isEqualTo(replayed.messages());
        assertThat(simulated.usage().executions()).isEqualTo(replayed.executions());
    }
}
