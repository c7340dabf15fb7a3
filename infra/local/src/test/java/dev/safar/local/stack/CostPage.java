package dev.safar.local.stack;

import static dev.safar.flow.Says.SARA;
import static dev.safar.flow.World.day;

import dev.safar.dynamo.RowSize;
import dev.safar.event.Reception;
import dev.safar.local.simulate.Price;
import dev.safar.log.JsonLog;
import dev.safar.log.Line;
import dev.safar.log.MetricLog;
import dev.safar.store.Item;
import dev.safar.store.Units;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// What stands in `docs/cost.md`: pieces counted by running a journey, times prices.
///
/// @param journey it, from its first fact to its end
/// @param alarms how many the template has
record CostPage(CostedJourney journey, int alarms) {
    /// Milliseconds that are declared, since no run on one machine tells them: a function of 1024 MB that is warm.
    static final int READ = 5;
    static final int WRITE = 8;
    static final int TRANSACTION = 15;
    static final int QUEUE = 10;
    static final int LETTER = 60;
    static final int WORK = 6;
    static final int STATE = 10;
    static final int START = 20;
    /// Gigabytes of the sweep's function (`MemorySize` 1769 in `template.yaml`); all others have one.
    static final double SWEEP_GIGABYTES = 1769 / 1024.0;
    /// What Lambda itself writes of each call: START, END, REPORT, as text, with what CloudWatch adds to each.
    static final int OWN_LINES = 400;
    private static final int MINUTES = 43_830;
    static final int SHARDS = 4;
    /// It is taken and let go.
    private static final double WRITES_A_LOCK = 2;
    private static final int EXPRESS_MEGABYTES = 64;
    private static final int ROUNDED_TO = 100;
    /// Numbers by journey, channel and reason in a shop with the four shipped journeys.
    private static final int METRICS = 30;
    private static final long GIGABYTE = 1_000_000_000;

    /// A line of the bill.
    ///
    /// @param what in words
    /// @param pieces how many, for one journey or one month
    /// @param price what a piece costs
    record Entry(String what, BigDecimal pieces, Price price) {
        static Entry of(String what, double pieces, Price price) {
            return new Entry(what, BigDecimal.valueOf(pieces), price);
        }

        /// Of a million of them, in dollars: or of one, where they are counted by the month.
        BigDecimal dollars(long times) {
            return pieces.multiply(BigDecimal.valueOf(price.billionths())).multiply(BigDecimal.valueOf(times))
                    .divide(BigDecimal.valueOf(Price.DOLLAR), 4, RoundingMode.HALF_UP);
        }
    }

    /// What a look of the sweep takes; the call in which it does so is one that is made every minute, due or not.
    int looks() {
        CostedJourney.Used used = journey.sweeps;
        return millis(used, 0) + used.calls() * (START - WORK);
    }

    static int millis(CostedJourney.Used used, int letters) {
        return used.asked().reads() * READ + used.asked().writes() * WRITE + used.asked().transactions() * TRANSACTION
                + used.calls() * WORK + letters * LETTER;
    }

    List<Entry> own() {
        CostedJourney.Used all = journey.all();
        double express = IntStream.range(0, journey.executions.size()).map(this::express).sum() / 1000.0
                * EXPRESS_MEGABYTES / 1024;
        return List.of(Entry.of("write units of the table", (double) all.units().writes(), Price.WRITE_UNIT),
                Entry.of("read units of the table", all.units().reads(), Price.READ_UNIT),
                Entry.of("Express executions", (double) journey.started(), Price.EXECUTION),
                Entry.of("their time, GB-seconds", express, Price.EXECUTION_SECOND),
                Entry.of("calls of functions", calls(), Price.FUNCTION_CALL),
                Entry.of("their time, GB-seconds", functionSeconds(), Price.FUNCTION_SECOND));
    }

    private int calls() {
        return journey.events.calls() + journey.steps.calls();
    }

    /// Each look of the sweep starts one execution, and what is left was started by a fact.
    private double functionSeconds() {
        long byFacts = journey.started() - journey.sweeps.calls();
        long others = millis(journey.events, 0) + millis(journey.steps, 0) + byFacts * START;
        return (others + looks() * SWEEP_GIGABYTES) / 1000;
    }

    /// {@return what is saved where looks of one tick go on beside each other on so many shards, in dollars a million journeys}
    BigDecimal beside(int shards) {
        double seconds = looks() * SWEEP_GIGABYTES / 1000;
        return Entry.of("", seconds - seconds / shards, Price.FUNCTION_SECOND).dollars(1_000_000);
    }

    /// The letters leave in the first executions, one in each, and an execution waits for SES as its function does.
    private int express(int execution) {
        int states = (int) Math.ceilDiv(journey.transitions(), journey.started());
        int time = millis(journey.executions.get(execution), execution < CostedJourney.LETTERS ? 1 : 0)
                + states * STATE;
        return Math.ceilDiv(time, ROUNDED_TO) * ROUNDED_TO;
    }

    List<Entry> ingest() {
        int facts = journey.events.calls();
        return List.of(Entry.of("requests of the API", facts, Price.API_REQUEST),
                Entry.of("requests of the queue: sent, received, deleted", facts * 3.0, Price.QUEUE_REQUEST),
                Entry.of("calls of the webhook's function", facts, Price.FUNCTION_CALL),
                Entry.of("their time, GB-seconds", facts * (WORK + QUEUE) / 1000.0, Price.FUNCTION_SECOND));
    }

    List<Entry> logs() {
        int calls = calls() + journey.events.calls();
        double bytes = journey.logged() + (double) calls * OWN_LINES;
        return List.of(Entry.of("GB of logs, " + (long) bytes + " bytes a journey", bytes / GIGABYTE,
                Price.LOG_GIGABYTE));
    }

    /// What comes back of a letter is a fact like any other.
    List<Entry> delivery() {
        Units receipt = new CostedJourney().whole().accepted(
                SARA.meets(Reception.DELIVERED, journey.memory.all(Item.Enrollment.class).findFirst().orElseThrow()
                        .enrollment().id() + "#hello", day(1)));
        return List.of(Entry.of("letters by SES", CostedJourney.LETTERS, Price.MAIL),
                Entry.of("the function's time until SES has them, GB-seconds", CostedJourney.LETTERS * LETTER / 1000.0,
                        Price.FUNCTION_SECOND),
                Entry.of("write units, a receipt a letter", (double) CostedJourney.LETTERS * receipt.writes(),
                        Price.WRITE_UNIT),
                Entry.of("read units of them", CostedJourney.LETTERS * receipt.reads(), Price.READ_UNIT),
                Entry.of("requests of two queues", CostedJourney.LETTERS * 6.0, Price.QUEUE_REQUEST),
                Entry.of("calls of functions", CostedJourney.LETTERS * 2.0, Price.FUNCTION_CALL),
                Entry.of("their time, GB-seconds",
                        CostedJourney.LETTERS * (2 * WORK + QUEUE + 3 * READ + TRANSACTION) / 1000.0,
                        Price.FUNCTION_SECOND));
    }

    List<Entry> kept() {
        RowSize size = new RowSize();
        long bytes = journey.memory.all(Item.class).mapToLong(size::applyAsInt).sum();
        return List.of(Entry.of("GB of the table, " + bytes + " bytes a member", (double) bytes / GIGABYTE,
                Price.TABLE_GIGABYTE),
                Entry.of("the same, to be restored to any second", (double) bytes / GIGABYTE, Price.BACKUP_GIGABYTE));
    }

    List<Entry> idle() {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(lines, true, StandardCharsets.UTF_8);
        new MetricLog(new JsonLog(out, () -> day(0)), out, () -> day(0), "Safar/prod")
                .tell(new Line.Swept(0, 0, 0, 0, true, Duration.ZERO));
        return List.of(Entry.of("calls of the sweep", MINUTES, Price.FUNCTION_CALL),
                Entry.of("their time, GB-seconds", MINUTES * (WORK + READ) * SWEEP_GIGABYTES / 1000,
                        Price.FUNCTION_SECOND),
                Entry.of("read units, half a unit a shard", MINUTES * SHARDS / 2.0, Price.READ_UNIT),
                Entry.of("write units: locks, if every shard has something due in every minute",
                        MINUTES * SHARDS * WRITES_A_LOCK, Price.WRITE_UNIT),
                Entry.of("GB of its logs", (double) MINUTES * (lines.size() + OWN_LINES) / GIGABYTE,
                        Price.LOG_GIGABYTE),
                Entry.of("alarms", alarms, Price.ALARM), Entry.of("dashboard", 1, Price.DASHBOARD),
                Entry.of("numbers kept by CloudWatch, about", METRICS, Price.METRIC),
                Entry.of("secret: the identity key", 1, Price.SECRET));
    }

    static BigDecimal sum(List<Entry> entries, long times) {
        return entries.stream().map(entry -> entry.dollars(times)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String table(String head, List<Entry> entries, long times) {
        List<String> lines = new ArrayList<>();
        lines.add("| " + head + " | pieces | $ a piece | $ |\n|---|---:|---:|---:|");
        entries.forEach(entry -> lines.add("| " + entry.what() + " | " + plain(entry.pieces()) + " | "
                + plain(BigDecimal.valueOf(entry.price().billionths(), 9)) + " | " + money(entry.dollars(times))
                + " |"));
        lines.add("| **together** | | | **" + money(sum(entries, times)) + "** |");
        return String.join("\n", lines);
    }

    private static String plain(BigDecimal number) {
        return number.round(new MathContext(5)).stripTrailingZeros().toPlainString();
    }

    static String money(BigDecimal dollars) {
        return String.format(Locale.ROOT, "%.2f", dollars);
    }
}
