package dev.safar.member;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The order in which facts arrive, and how often, changes nothing (protocol, rule 13).
class ArrivalOrderTest {
    @TestFactory
    Stream<DynamicTest> everyOrderGivesTheMemberThatTheFactsDefine() {
        return Histories.all().entrySet().stream().map(history -> DynamicTest.dynamicTest(history.getKey(), () -> {
            Known expected = Oracle.know(history.getValue());
            Arrivals.ofAll(history.getValue(),
                    arrival -> assertThat(new Shelf().receive(arrival).known()).isEqualTo(expected));
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyOrderWithEveryFactRepeatedDoesToo() {
        return Histories.all().entrySet().stream().map(history -> DynamicTest.dynamicTest(history.getKey(), () -> {
            Known expected = Oracle.know(history.getValue());
            Arrivals.ofAll(history.getValue(), arrival -> {
                Shelf shelf = new Shelf();
                arrival.forEach(event -> shelf.receive(List.of(event, event)));
                shelf.receive(arrival).receive(arrival.reversed());
                assertThat(shelf.known()).isEqualTo(expected);
            });
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyOrderGivesOneHash() {
        return Histories.all().entrySet().stream().map(history -> DynamicTest.dynamicTest(history.getKey(), () -> {
            String expected = Oracle.know(history.getValue()).hash();
            Arrivals.ofAll(history.getValue(),
                    arrival -> assertThat(new Shelf().receive(arrival).known().hash()).isEqualTo(expected));
        }));
    }

    @Test
    void longHistoriesAreRightAfterEveryArrival() {
        for (long seed = 0; seed < 40; seed++) {
            Shelf shelf = new Shelf();
            List<MemberEvent> arrived = new ArrayList<>();
            for (MemberEvent event : arrivalOf(60, seed)) {
                arrived.add(event);
                shelf.receive(event);
                assertThat(shelf.known()).as("seed %s after %s", seed, arrived.size()).isEqualTo(Oracle.know(arrived));
            }
        }
    }

    @Test
    void manyLongHistoriesAreRightInTheEnd() {
        for (long seed = 1000; seed < 1500; seed++) {
            List<MemberEvent> arrival = arrivalOf(120, seed);
            assertThat(new Shelf().receive(arrival).known()).as("seed %s", seed).isEqualTo(Oracle.know(arrival));
        }
    }

    private static List<MemberEvent> arrivalOf(int bodies, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return Arrivals.shuffledWithRepeats(RandomHistory.of(bodies, random), random);
    }
}
