package dev.safar.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.event.Personal;
import dev.safar.flow.Action;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Intake;
import dev.safar.flow.Segment;
import dev.safar.flow.Shop;
import dev.safar.flow.Start;
import dev.safar.flow.Sweep;
import dev.safar.journey.JourneyDefinition;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import dev.safar.log.JsonLog;
import dev.safar.log.Line;
import dev.safar.log.Log;
import dev.safar.log.MetricLog;
import dev.safar.loyalty.PointsRate;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import dev.safar.money.Currency;
import dev.safar.store.Store;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jspecify.annotations.Nullable;

/// The three functions over one store, on a clock that moves when told, and what they said.
public final class Functions {
    /// When it begins.
    public static final Instant START = Instant.parse("2026-03-21T12:00:00Z");

    /// Whether machines can be started now.
    boolean startsFail;
    final List<Start> started = Collections.synchronizedList(new ArrayList<>());
    /// Shards on which somebody works.
    final Set<Integer> taken = new ConcurrentSkipListSet<>();
    final List<Line> lines = Collections.synchronizedList(new ArrayList<>());
    final MemberEvents memberEvents;
    final JourneySteps journeySteps;
    final DueSweep dueSweep;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream numbers = new ByteArrayOutputStream();
    private Instant now = START;

    /// Over a store.
    ///
    /// @param store any
    public Functions(Store store) {
        this(store, 1);
    }

    /// @param lanes how many shards the sweep works on at once
    Functions(Store store, int lanes) {
        this(store, lanes, List.of(Journeys.WELCOME, Journeys.QUIET));
    }

    Functions(Store store, int lanes, List<JourneyDefinition> journeys) {
        Log json = new MetricLog(
                new JsonLog(new PrintStream(printed, false, StandardCharsets.UTF_8), () -> now),
                new PrintStream(numbers, false, StandardCharsets.UTF_8), () -> now, "Safar/test");
        Log log = line -> {
            lines.add(line);
            json.tell(line);
        };
        ContactPolicy policy = new ContactPolicy(ZoneOffset.UTC, Language.ENGLISH, QuietHours.NEVER, true, false);
        Shop shop = new Shop("the shop", "https://shop.example", Currency.GBP, policy, PointsRate.standard(),
                Personal.of("a key of tests"));
        Catalog catalog = Catalog.of(journeys);
        Starter starter = this::start;
        Carrier carrier = _ -> new Carrier.Receipt.Taken();
        Sweep sweep = new Sweep(store, catalog, shop, carrier);
        memberEvents = new MemberEvents(new Door(new Market(Currency.GBP, Market.ANYWHERE)),
                new Intake(store, catalog, shop), sweep, starter, () -> now, log);
        journeySteps = new JourneySteps(new Segment(store, catalog, shop),
                new Action(store, catalog, shop, Journeys.TEXTS, carrier), () -> now, log);
        dueSweep = new DueSweep(store, sweep, starter, locks(), lanes, () -> now, log);
    }

    private ShardLocks locks() {
        return new ShardLocks() {
            @Override
            public boolean take(int shard, Instant now) {
                return taken.add(shard);
            }

            @Override
            public void release(int shard) {
                taken.remove(shard);
            }
        };
    }

    private void start(Start start) {
        if (startsFail) {
            throw new IllegalStateException("No machine today");
        }
        started.add(start);
    }

    Functions after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /// {@return the ids of the messages of a batch that must come again}
    ///
    /// @param batch as SQS delivers it
    public List<String> failuresOf(String batch) {
        List<?> failures = (List<?>) call(memberEvents, batch, new TestContext()).getOrDefault("batchItemFailures",
                List.of());
        return failures.stream().map(failure -> (String) ((Map<?, ?>) failure).get("itemIdentifier")).toList();
    }

    Map<String, Object> sweep() {
        return sweep(new TestContext());
    }

    Map<String, Object> sweep(TestContext context) {
        return call(dueSweep, Aws.TICK, context);
    }

    /// Calls the machine's function about the start that was made last.
    Map<String, Object> step(String what, String... more) {
        Start start = started.getLast();
        Map<String, @Nullable Object> payload = new LinkedHashMap<>(Map.of("do", what, "journey",
                start.enrollment().journey(), "member", start.enrollment().member().value(), "enrollment",
                start.enrollment().entry(), "run", start.run(), "claim", "claim-" + started.size()));
        for (int i = 0; i < more.length; i += 2) {
            payload.put(more[i], more[i + 1]);
        }
        return call(journeySteps, JsonText.compact(payload), new TestContext());
    }

    /// {@return what a function answers, as the strict reader sees it}
    static Map<String, Object> call(RequestStreamHandler function, String payload, TestContext context) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(payload.getBytes(StandardCharsets.UTF_8)), out, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return object(out.toString(StandardCharsets.UTF_8));
    }

    /// {@return what the log printed so far, line by line}
    List<String> printed() {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /// {@return the metrics written so far, line by line}
    List<String> numbers() {
        return numbers.toString(StandardCharsets.UTF_8).lines().toList();
    }

    static Map<String, Object> object(String text) {
        Map<String, Object> object = new LinkedHashMap<>();
        if (Json.read(text, Limits.FILE) instanceof Parsed.Value(var root) && root.plain() instanceof Map<?, ?> map) {
            map.forEach(
                    (name, value) -> object.put((String) name, String.valueOf(value).equals("null") ? "null" : value));
            return object;
        }
        throw new AssertionError("No JSON object: " + text);
    }
}
