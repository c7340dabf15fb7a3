package dev.safar.local.live;

import dev.safar.asl.RealTime;
import dev.safar.event.Bearing;
import dev.safar.event.Identity;
import dev.safar.flow.Action;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Doubts;
import dev.safar.flow.Erasure;
import dev.safar.flow.Pause;
import dev.safar.flow.Received;
import dev.safar.flow.Segment;
import dev.safar.flow.Shop;
import dev.safar.flow.Start;
import dev.safar.flow.Ticket;
import dev.safar.journey.EnrollmentId;
import dev.safar.lambda.JourneySteps;
import dev.safar.local.stack.AwsEvents;
import dev.safar.log.Line;
import dev.safar.log.Log;
import dev.safar.message.TemplateBook;
import dev.safar.publish.Publisher;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;

/// Safar on a clock that runs, wired as on AWS: the functions that Lambda runs there, called with the JSON that AWS hands them, and state machines. It does
/// nothing by itself: whoever has it hands it batches and ticks. Safe for many threads.
public final class LiveStack implements AutoCloseable {
    /// What stands in the log where a fact has its message on the queue.
    private static final String DOOR = "door";
    private final Store store;
    private final Shop shop;
    private final InstantSource clock;
    private final Carrier carrier;
    private final Failures log;
    private final Executions executions;
    private final Erasure erasure;
    private final AtomicLong ticks = new AtomicLong();
    private final Lock sweeping = new ReentrantLock();
    private final Map<String, LongAdder> swept = new ConcurrentHashMap<>();
    private volatile Editions editions;
    private volatile Functions functions;
    private volatile boolean stopping;

    /// Wires a stack.
    ///
    /// @param store where everything is kept
    /// @param editions the journeys, their machines and texts
    /// @param shop whose members they are
    /// @param clock what time it is; it never goes back
    /// @param carrier takes what leaves the house
    /// @param log is told what is done
    public LiveStack(Store store, Editions editions, Shop shop, InstantSource clock, Carrier carrier, Log log) {
        this.store = store;
        this.shop = shop;
        this.clock = clock;
        this.carrier = carrier;
        this.log = new Failures(log);
        this.editions = editions;
        this.erasure = new Erasure(store, shop);
        this.executions = new Executions(editions, this::steps, new RealTime(clock, Thread::sleep), this.log);
        this.functions = wire(editions);
        prepare();
    }

    /// Lets members be looked through where journeys begin on other dates than before: the sweep hears of it, and goes on by itself.
    private void prepare() {
        functions.sweep().prepare(store, now());
    }

    private Functions wire(Editions wired) {
        return Functions.of(store, catalog(wired), shop, clock, carrier, executions, () -> stopping, log);
    }

    /// Whoever holds an older catalog finds in it what was published since.
    private Catalog catalog(Editions wired) {
        return wired.catalog(key -> editions.find(key).map(Edition::journey));
    }

    private JourneySteps steps(Edition edition) {
        Catalog catalog = catalog(editions);
        return new JourneySteps(new Segment(store, catalog, shop),
                new Action(store, catalog, shop, edition.texts(), carrier), clock, log);
    }

    /// Lets new members enter other editions. Whoever is in one already stays in it, unless their publications say otherwise.
    ///
    /// @param next every edition that was there before, and the new ones
    /// @throws IllegalArgumentException if they cannot all be used; then nothing is changed
    public void use(Editions next) {
        Functions wired = wire(next);
        editions = next;
        executions.use(next);
        functions = wired;
        prepare();
    }

    /// Looks at everybody in a journey that was published, resumed or ended, and starts what now runs.
    ///
    /// @param journey its name
    /// @return how many were started
    public int settle(String journey) {
        List<Start> starts = new Publisher(store).settle(journey, functions.sweep(), now());
        starts.forEach(executions::start);
        return starts.size();
    }

    /// {@return the journeys as they are now}
    public Editions editions() {
        return editions;
    }

    /// {@return where everything is kept}
    public Store store() {
        return store;
    }

    /// {@return whose members they are}
    public Shop shop() {
        return shop;
    }

    /// {@return what time it is here}
    public Instant now() {
        return clock.instant();
    }

    /// {@return how many executions were started and have not ended}
    public long atWork() {
        return executions.atWork();
    }

    /// Hands a batch to `MemberEvents`.
    ///
    /// @param records each as [AwsEvents#record(String, String, Instant, int)] gives it
    /// @return of those that must come again, why, by their ids
    /// @throws RuntimeException if the function failed as a whole: all must come again
    public Map<String, String> take(List<Map<String, Object>> records) {
        Map<?, ?> answer = (Map<?, ?>) functions.memberEvents().call(AwsEvents.batch(records));
        return answer.get("batchItemFailures") instanceof List<?> failures
                ? failures.stream().map(failure -> String.valueOf(((Map<?, ?>) failure).get("itemIdentifier")))
                        .collect(Collectors.toUnmodifiableMap(id -> id, log::of))
                : Map.of();
    }

    /// {@return held by whoever sweeps; whoever holds it keeps others from it}
    Lock sweeping() {
        return sweeping;
    }

    /// Lets `DueSweep` look once at everything that is due by now. One at a time.
    ///
    /// @return its counts: `looked`, `started`, `silences`, `failed`, `complete`
    public Map<?, ?> sweep() {
        Map<?, ?> counts;
        sweeping.lock();
        try {
            counts = (Map<?, ?>) functions.dueSweep().call(AwsEvents.tick("tick-" + ticks.incrementAndGet(), now()));
        } finally {
            sweeping.unlock();
        }
        counts.forEach((name, count) -> {
            if (count instanceof Number number) {
                swept.computeIfAbsent((String) name, _ -> new LongAdder()).add(number.longValue());
            }
        });
        return counts;
    }

    /// Lets every sweep end with the entry at which it is, and a clock that is being moved stay where it is. To be said before whoever asked for it is told to stop:
    /// a thread that is interrupted while it writes closes the file for all, and that looks like a broken disk.
    public void stop() {
        stopping = true;
    }

    /// {@return whether it was told to stop}
    boolean isStopping() {
        return stopping;
    }

    /// {@return the counts of all sweeps of this process together}
    ///
    /// @param name `looked`, `started`, `silences` or `failed`
    public long swept(String name) {
        return swept.computeIfAbsent(name, _ -> new LongAdder()).sum();
    }

    /// Starts again what was under way when another process died: no execution of its can live any more, so nobody waits for a lease. Only at the start, before
    /// anything else runs.
    ///
    /// @return how many were started
    public int resume() {
        return Resume.all(store, functions.sweep(), executions, this::now);
    }

    /// Does an action once more, because a person looked and did not find it where it should have come to.
    ///
    /// @param id whose run
    /// @param step the action
    /// @param by who looked
    /// @return what came of it
    public Doubts.Said again(EnrollmentId id, String step, String by) {
        Catalog catalog = catalog(editions);
        TemplateBook texts = store.get(Key.enrollment(id)).map(stored -> ((Item.Enrollment) stored.item()).enrollment())
                .flatMap(catalog::nearest).flatMap(journey -> editions.find(journey.key())).map(Edition::texts)
                .orElse(TemplateBook.of(List.of()));
        Ticket asking = new Ticket(id, 1, UUID.randomUUID().toString());
        Doubts.Said said = new Doubts(store, catalog, shop, texts, carrier, Pause.NONE).again(id, step, by,
                asking.claim(), now());
        log.tell(new Line.Retried(asking, step, said.became()));
        return said;
    }

    /// {@return what is told of everything that goes on here}
    public Log log() {
        return log;
    }

    /// Tells the log of a sweep that failed as a whole.
    void tell(Throwable thrown) {
        log.tell(new Line.Failed("sweep", "whole", thrown));
    }

    /// Waits until no execution runs, or for so long.
    ///
    /// @param most how long at most
    /// @return whether none runs
    /// @throws InterruptedException if the thread is interrupted
    public boolean awaitRest(Duration most) throws InterruptedException {
        return executions.awaitRest(most);
    }

    /// Writes the row of something that was signed and cannot be accepted.
    ///
    /// @param about what came, and to whom it leads
    /// @param reason a word
    /// @param text what was wrong, without personal data
    /// @return whether it is written
    public boolean reject(Bearing about, String reason, String text) {
        Received received = functions.intake().reject(about, reason, text, now());
        log.tell(new Line.Fact(DOOR, about.name(), received));
        return !(received instanceof Received.Busy);
    }

    /// Begins to erase whoever has an identity, as of now; the sweep goes on with it.
    ///
    /// @param identity hers
    /// @return whether anybody has it
    public boolean erase(Identity identity) {
        Optional<Due> begun = erasure.begin(identity, now());
        begun.ifPresent(due -> functions.sweep().look(due, now()));
        return begun.isPresent();
    }

    /// Waits a few seconds for executions that run. The store is left open.
    @Override
    public void close() {
        executions.close();
    }
}
