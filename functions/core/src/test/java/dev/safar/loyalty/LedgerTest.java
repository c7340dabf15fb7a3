package dev.safar.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.event.MemberEvent;
import dev.safar.event.MemberEvent.PurchaseCompleted;
import dev.safar.event.MemberEvent.PurchaseRefunded;
import dev.safar.member.Arrivals;
import dev.safar.member.Histories;
import dev.safar.member.Oracle;
import dev.safar.member.RandomHistory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Points are the same whatever the order of arrival (protocol, rule 13).
class LedgerTest {
    private static final long PENCE_PER_POINT = 100;

    @TestFactory
    Stream<DynamicTest> everyOrderOfArrivalGivesOneBalanceAndTheSameRows() {
        return Histories.all().entrySet().stream().map(history -> DynamicTest.dynamicTest(history.getKey(), () -> {
            List<LedgerEntry> rows = new LedgerOfOneMember().receive(history.getValue()).rows();
            Arrivals.ofAll(history.getValue(), arrival -> {
                LedgerOfOneMember ledger = new LedgerOfOneMember().receive(arrival).receive(arrival);
                assertThat(ledger.balance()).isEqualTo(balanceBySetOf(arrival));
                assertThat(ledger.rows()).containsExactlyElementsOf(rows);
            });
        }));
    }

    @Test
    void longHistoriesHaveTheRightBalanceAfterEveryArrival() {
        for (long seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LedgerOfOneMember ledger = new LedgerOfOneMember();
            List<MemberEvent> arrived = new ArrayList<>();
            for (MemberEvent event : Arrivals.shuffledWithRepeats(RandomHistory.of(60, random), random)) {
                arrived.add(event);
                ledger.receive(event);
                assertThat(ledger.balance()).as("seed %s after %s", seed, arrived.size())
                        .isEqualTo(balanceBySetOf(arrived));
            }
        }
    }

    private static long balanceBySetOf(Collection<MemberEvent> bodies) {
        List<MemberEvent> facts = Oracle.holding(bodies);
        return facts.stream().filter(PurchaseCompleted.class::isInstance).map(PurchaseCompleted.class::cast)
                .mapToLong(bought -> Math.max(0, bought.total().minorUnits() - refundedOf(bought, facts))
                        / PENCE_PER_POINT)
                .sum();
    }

    private static long refundedOf(PurchaseCompleted bought, List<MemberEvent> facts) {
        return facts.stream().filter(PurchaseRefunded.class::isInstance).map(PurchaseRefunded.class::cast)
                .filter(refund -> refund.order().equals(Optional.of(bought.order())))
                .filter(refund -> refund.provenance().key().source().equals(bought.provenance().key().source()))
                .filter(refund -> refund.amount().currency() == bought.total().currency())
                .mapToLong(refund -> refund.amount().minorUnits()).sum();
    }
}
