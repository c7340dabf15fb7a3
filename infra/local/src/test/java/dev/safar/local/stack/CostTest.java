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
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.lambda.JourneySteps;
import dev.safar.language.JourneyShelf;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.MemoryStore;
import dev.safar.store.Meter;
import dev.safar.store.Tariff;
import dev.safar.store.Units;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What one member costs on her way through a journey of four actions, two timed waits, one wait for an event and two branches: counted from the fact that
/// begins it to its end, over the compiled machine. What `docs/architecture.md` says of it is what this prints.
class CostTest {
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

    private static final long MOST_WRITES = 50;
    private static final double MOST_READS = 20;
    private static final int MOST_INVOCATIONS = 12;
    private static final int BEHIND = 200;
    private static final double MOST_READS_BEHIND = 50;

    private final MemoryStore memory = new MemoryStore(1);
    private final Meter meter = new Meter(memory, new Tariff(new RowSize()));
    private final VirtualTime clock = new VirtualTime(day(0));
    private final Intake intake;
    private final Sweep sweep;
    private final Machines machines;
    private final List<String> ledger = new ArrayList<>();
    private Units events = Units.NONE;
    private Units steps = Units.NONE;
    private Units sweeps = Units.NONE;
    private int deliveries;
    private int calls;
    private int looks;

    CostTest() {
        JourneyShelf shelf = JourneyShelf.read(Map.of("cost.journey.json", JOURNEY));
        assertThat(shelf.isWhole()).as(shelf.toString()).isTrue();
        Catalog catalog = Catalog.of(List.copyOf(shelf.journeys().values()));
        Shop shop = World.shop(World.POLICY);
        intake = new Intake(meter, catalog, shop);
        Carrier carrier = _ -> new Carrier.Receipt.Taken();
        sweep = new Sweep(meter, catalog, shop, carrier);
        JourneySteps function = new JourneySteps(new Segment(meter, catalog, shop),
                new Action(meter, catalog, shop, World.texts(), carrier), this::called, _ -> {});
        machines = new Machines(Compiled.of(shelf.machines()), new LocalFunction("JourneySteps", function), clock);
    }

    /// Every call of the function asks the clock once.
    private Instant called() {
        calls++;
        return clock.now();
    }

    @Test
    void oneMemberCostsNoMoreThanIsWrittenDown() {
        assertThat(intake.accept(SARA.livesIn("Europe/London", day(-1)), day(-1)))
                .isInstanceOf(Received.Accepted.class);
        meter.reset();
        happens(SARA.buys("1", day(0)));
        passesTo(day(3));
        happens(SARA.answers("a", day(3), "bad-experience"));
        passesTo(day(20));
        assertThat(memory.all(Item.Enrollment.class)).singleElement()
                .satisfies(item -> assertThat(item.enrollment().state()).isInstanceOfSatisfying(Ended.class,
                        ended -> assertThat(ended.reason().kind()).isEqualTo(Stop.Kind.COMPLETED)))
                .satisfies(item -> assertThat(item.enrollment().effects()).hasSize(4));
        Units all = events.plus(steps).plus(sweeps);
        System.out.println(String.join("\n", ledger));
        System.out.printf("One member: %d write units, %.1f read units, %d executions, %d calls of JourneySteps, %d of "
                + "MemberEvents, %d entries looked at by the sweep%n", all.writes(), all.reads(), machines.started(),
                calls, deliveries, looks);
        assertThat(all.writes()).isLessThanOrEqualTo(MOST_WRITES);
        assertThat(all.reads()).isLessThanOrEqualTo(MOST_READS);
        assertThat(machines.started()).isEqualTo(4);
        assertThat(calls + deliveries).isLessThanOrEqualTo(MOST_INVOCATIONS);
        assertThat(deliveries).isEqualTo(2);
    }

    /// What she has behind her is read with her head, since guards of re-entry ask it.
    @Test
    void runsBehindHerCostAFactReadsByTheirWeightAndNoWrite() {
        Units none = answered(0);
        for (int run = 0; run < BEHIND; run++) {
            happens(SARA.buys("old-" + run, day(20L * run + 1)));
            passesTo(day(20L * run + 15));
        }
        assertThat(memory.all(Item.Enrollment.class)).hasSize(BEHIND)
                .allMatch(item -> item.enrollment().state() instanceof Ended);
        Units behind = answered(20L * BEHIND);
        System.out
                .printf("An answer of a member with %d runs behind her: %d write units, %.1f read units; with none %d "
                        + "and %.1f%n", BEHIND, behind.writes(), behind.reads(), none.writes(), none.reads());
        assertThat(behind.writes()).isEqualTo(none.writes());
        assertThat(behind.reads() - none.reads()).isBetween(1.0, MOST_READS_BEHIND);
    }

    private Units answered(long day) {
        assertThat(intake.accept(SARA.answers("first-" + day, day(day), "price"), day(day)))
                .isInstanceOf(Received.Accepted.class);
        meter.reset();
        assertThat(intake.accept(SARA.answers("then-" + day, day(day), "price"), day(day)))
                .isInstanceOf(Received.Accepted.class);
        return meter.reset();
    }

    private void happens(MemberEvent event) {
        passesTo(event.provenance().occurredAt().minusMillis(1));
        clock.waitUntil(event.provenance().occurredAt());
        deliveries++;
        Received received = intake.accept(event, clock.now());
        events = events.plus(used("MemberEvents " + event.type()));
        ((Received.Accepted) received).starts().forEach(this::runs);
    }

    private void passesTo(Instant instant) {
        for (List<Due> due = memory.due(0, instant, Optional.empty(), 1); !due.isEmpty(); due = memory.due(0, instant,
                Optional.empty(), 1)) {
            clock.waitUntil(due.getFirst().at());
            looks++;
            List<Start> starts = sweep.look(due.getFirst(), clock.now()).starts();
            sweeps = sweeps.plus(used("DueSweep"));
            starts.forEach(this::runs);
        }
        clock.waitUntil(instant);
    }

    private void runs(Start start) {
        int before = calls;
        assertThat(machines.run(start)).isEmpty();
        steps = steps.plus(used("execution of run " + start.run() + ", " + (calls - before) + " calls"));
    }

    private Units used(String what) {
        Units used = meter.reset();
        ledger.add(what + ": " + used.writes() + " write units, " + used.reads() + " read units");
        return used;
    }
}
