package dev.safar.local.stack;

import dev.safar.asl.HistoryListener;
import dev.safar.asl.VirtualTime;
import dev.safar.door.Door;
import dev.safar.door.EnvelopeWriter;
import dev.safar.door.Market;
import dev.safar.event.Bearing;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Action;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Erasure;
import dev.safar.flow.Intake;
import dev.safar.flow.Received;
import dev.safar.flow.Segment;
import dev.safar.flow.Shop;
import dev.safar.flow.Sweep;
import dev.safar.journey.JourneyDefinition;
import dev.safar.lambda.DueSweep;
import dev.safar.lambda.JourneySteps;
import dev.safar.lambda.MemberEvents;
import dev.safar.lambda.Starter;
import dev.safar.log.Line;
import dev.safar.log.Log;
import dev.safar.message.TemplateBook;
import dev.safar.store.Due;
import dev.safar.store.MemoryStore;
import dev.safar.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Safar in one JVM on a virtual clock, wired as on AWS: the functions that Lambda runs there, called with the JSON that AWS hands them (or, for [Passing#VALUES],
/// what stands in it), state machines and a store. Time passes only in [#passTo(Instant)], so a year
/// takes seconds and the same facts always give the same run. Not for use by several threads.
public final class Stack {
    private final VirtualTime clock;
    private final MemoryStore store = new MemoryStore(1);
    private final Intake intake;
    private final Erasure erasure;
    private final BiConsumer<String, MemberEvent> queue;
    private final LocalFunction dueSweep;
    private final Machines machines;
    private final Listening heard = new Listening();
    private final List<String> failures = new ArrayList<>();
    private long messages;
    private long ticks;
    private Log log = _ -> {};

    /// Wires a stack.
    ///
    /// @param start what the clock shows first
    /// @param shop whose members they are
    /// @param journeys the definitions
    /// @param definitions their state machines, by the journeys' names
    /// @param texts what is said
    /// @param carrier takes what leaves the house
    public Stack(Instant start, Shop shop, List<JourneyDefinition> journeys,
            Map<String, Map<String, @Nullable Object>> definitions,
            TemplateBook texts, Carrier carrier) {
        this(start, shop, journeys, Compiled.of(definitions), texts, carrier, memory -> memory, Passing.BYTES);
    }

    /// Wires a stack of machines that others share.
    ///
    /// @param start what the clock shows first
    /// @param shop whose members they are
    /// @param journeys the definitions
    /// @param compiled their state machines
    /// @param texts what is said
    /// @param carrier takes what leaves the house
    /// @param watched stands before the store, as a [dev.safar.store.Meter] does, for all that the rules read and write; the sweep's look at the index,
    ///        which serves many members, goes past it
    /// @param passing how functions are handed what they get
    public Stack(Instant start, Shop shop, List<JourneyDefinition> journeys, Compiled compiled, TemplateBook texts,
            Carrier carrier, UnaryOperator<Store> watched, Passing passing) {
        Catalog catalog = Catalog.of(journeys);
        Store before = watched.apply(store);
        this.clock = new VirtualTime(start);
        this.intake = new Intake(before, catalog, shop);
        Sweep sweep = new Sweep(before, catalog, shop, carrier);
        this.erasure = new Erasure(before, shop);
        JourneySteps steps = new JourneySteps(new Segment(before, catalog, shop),
                new Action(before, catalog, shop, texts, carrier), clock::now, this::tell);
        this.machines = new Machines(compiled, LocalFunction.of(passing, "JourneySteps", steps), clock);
        Starter starter = segment -> machines.run(segment).ifPresent(failures::add);
        Door door = new Door(new Market(shop.currency(), Market.ANYWHERE));
        this.dueSweep = LocalFunction.of(passing, "DueSweep",
                new DueSweep(store, sweep, starter, clock::now, this::tell));
        MemberEvents taker = new MemberEvents(door, intake, sweep, starter, clock::now, this::tell);
        LocalFunction memberEvents = new LocalFunction("MemberEvents", taker);
        this.queue = switch (passing) {
            case BYTES -> (id, event) -> memberEvents
                    .call(AwsEvents.batch(id, EnvelopeWriter.write(event), clock.now()));
            case VALUES -> taker::isDone;
        };
    }

    /// {@return what the clock shows}
    public Instant now() {
        return clock.now();
    }

    /// {@return where everything is kept}
    public MemoryStore store() {
        return store;
    }

    /// {@return how many silences were complete so far}
    public long silences() {
        return heard.silences();
    }

    /// {@return how many executions were started so far}
    public long executions() {
        return machines.started();
    }

    /// {@return what was done so far that AWS bills by the piece}
    public Usage usage() {
        return new Usage(messages, ticks, machines.started(), machines.calls(), machines.transitions());
    }

    /// {@return why executions failed, if any did}
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /// Takes a fact in now, as a message of the queue, and runs what it sets in motion.
    ///
    /// @param event the fact
    /// @return what became of it
    /// @throws IllegalStateException if a function failed, which is a bug of ours
    public Received deliver(MemberEvent event) {
        queue.accept("message-" + ++messages, event);
        heard.check();
        return heard.received();
    }

    /// Erases whoever has an identity, as of now. It is over a quarter of an hour later.
    ///
    /// @param identity hers
    public void erase(Identity identity) {
        erasure.begin(identity, clock.now()).ifPresent(_ -> tick());
    }

    /// Lets somebody listen to every event of every execution that starts from now on.
    ///
    /// @param listener is told of each, in order
    public void listen(HistoryListener listener) {
        machines.listen(listener);
    }

    /// Lets somebody read every line of the functions' log from now on.
    ///
    /// @param reader is told of each, in order
    public void read(Log reader) {
        log = reader;
    }

    /// Writes down that something came now and could not be accepted.
    ///
    /// @param about what came, and to whom it leads
    /// @param reason a word, as in `wrong-currency`
    /// @param text what was wrong and how to mend it, without personal data
    public void reject(Bearing about, String reason, String text) {
        intake.reject(about, reason, text, clock.now());
    }

    /// Lets time pass: everything that becomes due on the way happens at its own instant, in order.
    ///
    /// @param instant what the clock shows afterwards; in the past, nothing happens
    /// @throws IllegalStateException if a function failed, which is a bug of ours
    public void passTo(Instant instant) {
        for (Optional<Due> due = next(instant); due.isPresent(); due = next(instant)) {
            clock.waitUntil(due.get().at());
            tick();
        }
        clock.waitUntil(instant);
    }

    /// Lets time pass up to an instant, and leaves what is due at that very instant for later: a fact of that instant comes first.
    ///
    /// @param instant what the clock shows afterwards
    public void passToJustBefore(Instant instant) {
        passTo(instant.minusMillis(1));
        clock.waitUntil(instant);
    }

    private void tell(Line line) {
        heard.tell(line);
        log.tell(line);
    }

    private void tick() {
        dueSweep.call(AwsEvents.tick("tick-" + ++ticks, clock.now()));
        heard.check();
    }

    private Optional<Due> next(Instant until) {
        return store.due(0, until, Optional.empty(), 1).stream().findFirst();
    }
}
