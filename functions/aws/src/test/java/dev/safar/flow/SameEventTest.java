package dev.safar.flow;

import static dev.safar.flow.Plan.days;
import static dev.safar.flow.Plan.message;
import static dev.safar.flow.Plan.points;
import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.dynamo.DynamoStore;
import dev.safar.dynamo.LocalTables;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Carrier.Receipt;
import dev.safar.journey.JourneyDefinition;
import dev.safar.store.Answer;
import dev.safar.store.Item;
import dev.safar.store.Kind;
import dev.safar.store.MemoryStore;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// One event, delivered by fifty threads at once.
class SameEventTest {
    private static final int THREADS = 50;
    private static final MemberEvent EVENT = SARA.buys("1", START);
    private static final JourneyDefinition WELCOME = Plan.of(message("hello"), points("gift", 10), days("pause", 3))
            .on("purchase.completed").named("welcome");
    private static final Catalog CATALOG = Catalog.of(List.of(WELCOME));
    private static final Shop SHOP = World.shop(World.POLICY);

    private final Queue<String> post = new ConcurrentLinkedQueue<>();

    @Test
    void sameEventOnFiftyThreadsHasOneSetOfEffects() throws InterruptedException, ExecutionException {
        try (DynamoStore store = LocalTables.store(LocalTables.fresh(), UrlConnectionHttpClient.create())) {
            assertOnce(store, delivered(store));
        }
    }

    @Test
    void contendedIsDeliveredAgainAndNeverAcknowledged() throws InterruptedException, ExecutionException {
        try (DynamoStore store = LocalTables.store(LocalTables.fresh(), UrlConnectionHttpClient.create())) {
            Faulty contending = new Faulty();
            IntStream.rangeClosed(1, THREADS).filter(at -> at % 3 != 0)
                    .forEach(at -> contending.answer(at, new Answer.Contended()));
            List<Received> received = delivered(new InTurn(contending.around(store)));
            assertThat(received).filteredOn(Received.Busy.class::isInstance).isNotEmpty();
            assertOnce(store, received);
        }
    }

    @Test
    void contendedTransactionIsBusyAndNotADuplicateHoweverOftenItIsDelivered() {
        Faulty contending = new Faulty();
        IntStream.rangeClosed(1, 3).forEach(at -> contending.answer(at, new Answer.Contended()));
        Intake intake = new Intake(contending.around(new MemoryStore(1)), CATALOG, SHOP);
        assertThat(IntStream.rangeClosed(1, 5).mapToObj(_ -> intake.accept(EVENT, START)).map(Object::getClass))
                .containsExactly(Received.Busy.class, Received.Busy.class, Received.Busy.class,
                        Received.Accepted.class, Received.Duplicate.class);
    }

    private void assertOnce(Store store, List<Received> received) {
        assertThat(received).filteredOn(Received.Accepted.class::isInstance).hasSize(1);
        assertThat(received).filteredOn(Received.Duplicate.class::isInstance).hasSize(THREADS - 1);
        assertThat(post).hasSize(1).allMatch(effect -> effect.endsWith("#hello"));
        Received.Accepted accepted = (Received.Accepted) received.stream()
                .filter(Received.Accepted.class::isInstance).findFirst().orElseThrow();
        String member = accepted.member().value();
        assertThat(rows(store, member, Kind.ENROLLMENT)).hasSize(1);
        assertThat(rows(store, member, Kind.EVENT)).hasSize(1);
        assertThat(rows(store, member, Kind.LEDGER)).hasSize(2);
    }

    private static List<Stored<Item>> rows(Store store, String member, Kind kind) {
        return store.query(member, kind.prefix(), Optional.empty(), 100);
    }

    private List<Received> delivered(Store store) throws InterruptedException, ExecutionException {
        AtomicInteger executions = new AtomicInteger();
        List<Callable<List<Received>>> threads = IntStream.range(0, THREADS)
                .<Callable<List<Received>>>mapToObj(_ -> () -> untilAcknowledged(store, executions)).toList();
        List<Received> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (Future<List<Received>> thread : pool.invokeAll(threads)) {
                all.addAll(thread.get());
            }
        }
        return all;
    }

    /// Delivers until it is not busy; and starts what is to be started twice, as Express may.
    private List<Received> untilAcknowledged(Store store, AtomicInteger executions) {
        Intake intake = new Intake(store, CATALOG, SHOP);
        List<Received> all = new ArrayList<>();
        do {
            all.add(intake.accept(EVENT, START));
        } while (all.getLast() instanceof Received.Busy);
        if (all.getLast() instanceof Received.Accepted accepted) {
            accepted.starts().forEach(start -> {
                executes(store, start, executions.incrementAndGet());
                executes(store, start, executions.incrementAndGet());
            });
        }
        return all;
    }

    private void executes(Store store, Start start, int execution) {
        Carrier carrier = outgoing -> {
            post.add(outgoing.effect());
            return new Receipt.Taken();
        };
        new Walk(new Segment(store, CATALOG, SHOP), new Action(store, CATALOG, SHOP, World.texts(), carrier),
                WELCOME.itinerary(), new Ticket(start.enrollment(), start.run(), "x" + execution), START, 1).run();
    }
}
