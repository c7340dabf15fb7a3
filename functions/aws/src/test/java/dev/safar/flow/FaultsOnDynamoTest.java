package dev.safar.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.LocalTables;
import dev.safar.flow.FaultTest.Fault;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// The scenario with a step of every kind over DynamoDB, beside the same over memory: both stores must say the same at every call. Of the faults that
/// [FaultTest] tries, every so many.
class FaultsOnDynamoTest {
    private static final int STRIDE = 17;

    @TestFactory
    Stream<DynamicTest> faultsAreHealedOverDynamoToo() {
        Faulty counting = new Faulty();
        Outline sound = Outline.of(FaultTest.scenario(counting::around, 1, false, _ -> Fault.NONE));
        return FaultTest.FAULTS.keySet().stream().sorted().flatMap(fault -> IntStream
                .iterate(1 + fault.length() % STRIDE, at -> at <= counting.writes(), at -> at + STRIDE)
                .mapToObj(at -> DynamicTest.dynamicTest(fault + " at write " + at,
                        () -> assertHealed(sound, fault, at,
                                FaultTest.unclear(counting.pending(), fault, at)))));
    }

    private static void assertHealed(Outline sound, String fault, int at, Set<String> unclear) {
        Faulty faulty = new Faulty();
        FaultTest.FAULTS.getOrDefault(fault, (_, _) -> {}).accept(faulty, at);
        try (DynamoStore store = LocalTables.store(LocalTables.fresh(), UrlConnectionHttpClient.create())) {
            Outline healed = Outline.of(FaultTest.scenario(memory -> faulty.around(new Mirror(store, memory)), 1, false,
                    _ -> Fault.NONE));
            assertThat(healed.uncertain()).isEqualTo(unclear);
            FaultTest.assertSame(sound, healed, fault + " at write " + at);
        }
    }
}
