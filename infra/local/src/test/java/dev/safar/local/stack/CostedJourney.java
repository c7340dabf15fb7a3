package dev.safar.local.stack;

import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.asl.VirtualTime;
import dev.safar.dynamo.RowSize;
import dev.safar.event.MemberEvent;
import dev.safar.flow.Action;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Intake;
import dev.safar.flow.Received;
import dev.safar.flow.Segment;
import dev.safar.flow.Shop;
import dev.safar.flow.Start;
import dev.safar.flow.Sweep;
import dev.safar.flow.World;
import dev.safar.lambda.DueSweep;
import dev.safar.lambda.JourneySteps;
import dev.safar.language.JourneyShelf;
import dev.safar.log.JsonLog;
import dev.safar.log.Line;
import dev.safar.log.Log;
import dev.safar.log.MetricLog;
import dev.safar.store.Due;
import dev.safar.store.MemoryStore;
import dev.safar.store.Meter;
import dev.safar.store.Tariff;
import dev.safar.store.Units;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One member on her way through a journey of four actions, two timed waits, one wait for an event and two branches, over the compiled machine: everything that
/// AWS would bill for it is counted.
final class CostedJourney {
    static final int ACTIONS = 4;
    static final int LETTERS = 2;
    /// The steps of the journey that she comes to: all of them.
    static final int STEPS = 9;
    private static final String JOURNEY = """
            {
              "journey": "cost", "title": { "en": "What it costs" }, "trigger": { "event": "purchase.completed" }, "reentry": { "after": "1 day" },
              "steps": [
                { "id": "hello", "message": { "template": "text", "firstOf": ["email"] } },
                { "id": "breathe", "wait": "2 days" },
                { "id": "ask", "survey": { "kind": "reason", "template": "text", "firstOf": ["email"] } },
                { "id": "reply", "waitFor": { "event": "survey.answered", "where": "event.step = 'ask'", "atMost": "5 days" } },
                { "id": "gave-reason", "if": "$exists(steps.reply.event.reason)",
                  "then": [ { "id": "thanks", "points": { "award": 20 } } ] },
                { "id": "rest", "wait": "3 days" },
                { "id": "hurt", "if": "steps.reply.event.reason = 'bad-experience'",
                  "then": [ { "id": "call", "task": { "title": { "en": "Call her" }, "deadline": "2 days" } } ] }
              ]
            }
            """;

    /// What one kind of function used.
    ///
    /// @param units of the table
    /// @param asked how often the store was asked
    /// @param calls of the function
    record Used(Units units, CountedStore.Asked asked, int calls) {
        static final Used NOTHING = new Used(Units.NONE, new CountedStore.Asked(0, 0, 0), 0);

        Used plus(Used more) {
            return new Used(units.plus(more.units), asked.plus(more.asked), calls + more.calls);
        }
    }

    final MemoryStore memory;
    private final Meter meter;
    private final CountedStore store;
    private final VirtualTime clock = new VirtualTime(day(0));
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
    private final Log log;
    private final Intake intake;
    private final Sweep sweep;
    private final Machines machines;
    final List<String> ledger = new ArrayList<>();
    Used events = Used.NOTHING;
    Used steps = Used.NOTHING;
    Used sweeps = Used.NOTHING;
    /// What each execution used, one after the other.
    final List<Used> executions = new ArrayList<>();
    private int calls;

    CostedJourney() {
        this(1);
    }

    /// @param shards parts of the index of what is due
    CostedJourney(int shards) {
        this(shards, Map.of());
    }

    /// @param shards parts of the index of what is due
    /// @param others files of journeys that are live beside it
    CostedJourney(int shards, Map<String, String> others) {
        memory = new MemoryStore(shards);
        meter = new Meter(memory, new Tariff(new RowSize()));
        store = new CountedStore(meter);
        Map<String, String> files = new TreeMap<>(others);
        files.put("cost.journey.json", JOURNEY);
        JourneyShelf shelf = JourneyShelf.read(files);
        assertThat(shelf.isWhole()).as(shelf.toString()).isTrue();
        Catalog catalog = Catalog.of(List.copyOf(shelf.journeys().values()));
        Shop shop = World.shop(World.POLICY);
        PrintStream out = new PrintStream(lines, true, StandardCharsets.UTF_8);
        log = new MetricLog(new JsonLog(out, clock::now), out, clock::now, "Safar/prod");
        intake = new Intake(store, catalog, shop);
        Carrier carrier = _ -> new Carrier.Receipt.Taken();
        sweep = new Sweep(store, catalog, shop, carrier);
        JourneySteps function = new JourneySteps(new Segment(store, catalog, shop),
                new Action(store, catalog, shop, World.texts(), carrier), this::called, log);
        machines = new Machines(Compiled.of(shelf.machines()), new LocalFunction("JourneySteps", function), clock);
    }

    /// Every call of the function asks the clock once.
    private Instant called() {
        calls++;
        return clock.now();
    }

    /// From the purchase that begins it to its end.
    CostedJourney whole() {
        assertThat(intake.accept(SARA.livesIn("Europe/London", day(-1)), day(-1)))
                .isInstanceOf(Received.Accepted.class);
        meter.reset();
        store.reset();
        happens(SARA.buys("1", day(0)));
        passesTo(day(3));
        happens(SARA.answers("a", day(3), "bad-experience"));
        passesTo(day(20));
        return this;
    }

    Used all() {
        return events.plus(steps).plus(sweeps);
    }

    long started() {
        return machines.started();
    }

    long transitions() {
        return machines.transitions();
    }

    /// How many bytes the functions wrote into their logs, numbers for CloudWatch included.
    int logged() {
        return lines.size();
    }

    /// What one fact uses that comes in when nothing else does.
    Units accepted(MemberEvent event) {
        meter.reset();
        assertThat(intake.accept(event, event.provenance().occurredAt())).isInstanceOf(Received.Accepted.class);
        return meter.reset();
    }

    void happens(MemberEvent event) {
        passesTo(event.provenance().occurredAt().minusMillis(1));
        clock.waitUntil(event.provenance().occurredAt());
        Received received = intake.accept(event, clock.now());
        log.tell(new Line.Fact("00000000-0000-0000-0000-000000000000", event.provenance().key(), received));
        events = events.plus(used("MemberEvents " + event.type(), 1));
        ((Received.Accepted) received).starts().forEach(this::runs);
    }

    void passesTo(Instant instant) {
        for (List<Due> due = memory.due(0, instant, Optional.empty(), 1); !due.isEmpty(); due = memory.due(0, instant,
                Optional.empty(), 1)) {
            clock.waitUntil(due.getFirst().at());
            List<Start> starts = sweep.look(due.getFirst(), clock.now()).starts();
            sweeps = sweeps.plus(used("DueSweep", 1));
            starts.forEach(this::runs);
        }
        clock.waitUntil(instant);
    }

    /// One tick of the sweep's own function, which finds what is due by now; nothing of what it starts is run.
    Used tick(Instant now) {
        clock.waitUntil(now);
        meter.reset();
        store.reset();
        List<Start> starts = new ArrayList<>();
        new LocalFunction("DueSweep", new DueSweep(store, sweep, starts::add, clock::now, log)).call(Map.of());
        return used("DueSweep", starts.size());
    }

    private void runs(Start start) {
        int before = calls;
        assertThat(machines.run(start)).isEmpty();
        Used execution = used("execution of run " + start.run() + ", " + (calls - before) + " calls", calls - before);
        executions.add(execution);
        steps = steps.plus(execution);
    }

    private Used used(String what, int times) {
        Used used = new Used(meter.reset(), store.reset(), times);
        ledger.add(what + ": " + used.units().writes() + " write units, " + used.units().reads() + " read units");
        return used;
    }
}
