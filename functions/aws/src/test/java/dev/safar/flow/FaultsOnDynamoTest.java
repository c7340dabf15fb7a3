package dev.safar.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.LocalTables;
import dev.safar.flow.FaultTest.Fault;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// The scenario with a step of every kind over DynamoDB, beside the same over memory: both stores must say the same at every call. Of the faults that
/// [FaultTest] tries, every so many.
class FaultsOnDynamoTest {
    private static final int STRIDE = 17;
    private static final int CALLS = 11;

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

    /// The channel dies before or behind what it takes, with keys and without.
    @TestFactory
    Stream<DynamicTest> faultsOfTheChannelAreHealedOverDynamoToo() {
        Outline sound = Outline.of(FaultTest.scenario(new Faulty()::around, 3, false, _ -> Fault.NONE));
        return Stream.of(Fault.BEFORE, Fault.BEHIND).flatMap(fault -> Stream.of(true, false).flatMap(keyed -> IntStream
                .iterate(fault == Fault.BEFORE ? 1 : 2, call -> call <= sound.letters().size(), call -> call + CALLS)
                .mapToObj(call -> DynamicTest.dynamicTest(fault + " at call " + call + (keyed ? ", with keys" : ""),
                        () -> {
                            Outline healed = overDynamo(new Faulty(), 3, keyed,
                                    one -> one == call ? fault : Fault.NONE);
                            assertThat(healed.uncertain()).hasSize(keyed ? 0 : 1);
                            FaultTest.assertSame(sound, healed, fault + " at call " + call);
                        }))));
    }

    private static void assertHealed(Outline sound, String fault, int at, Set<String> unclear) {
        Faulty faulty = new Faulty();
        FaultTest.FAULTS.getOrDefault(fault, (_, _) -> {}).accept(faulty, at);
        Outline healed = overDynamo(faulty, 1, false, _ -> Fault.NONE);
        assertThat(healed.uncertain()).isEqualTo(unclear);
        FaultTest.assertSame(sound, healed, fault + " at write " + at);
    }

    private static Outline overDynamo(Faulty faulty, int tries, boolean keyed, IntFunction<Fault> post) {
        try (DynamoStore store = LocalTables.store(LocalTables.fresh(), UrlConnectionHttpClient.create())) {
            return Outline.of(
                    FaultTest.scenario(memory -> faulty.around(new Mirror(store, memory)), tries, keyed, post));
        }
    }
}
