package dev.safar.local.cli;

import dev.safar.json.JsonText;
import dev.safar.language.duration.DurationReading;
import dev.safar.language.duration.Durations;
import dev.safar.local.replay.Orders;
import dev.safar.local.replay.OrdersFile;
import dev.safar.local.replay.Replay;
import dev.safar.local.replay.ReplayOptions;
import dev.safar.local.replay.ReplayReport;
import dev.safar.local.replay.UnusableFile;
import dev.safar.shelf.Shipped;
import dev.safar.money.Currency;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `safar replay`: a file of orders through the whole system.
@Command(name = "replay", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Runs a shop's recorded orders through the journeys on a virtual clock, and says what would have happened.",
                "",
                "The file is CSV in UTF-8 with a header that names at least",
                "  event_id,type,member_id,occurred_at,amount_cents",
                "in any order. Type is `purchase` or `refund`; `currency` and `refund_of` (the event_id of the purchase that",
                "a refund gives back) may be there; other columns and types are ignored and counted.", ""},
        footer = {"", "For example:", "  safar replay orders.csv --currency GBP --inactive-after P60D",
                "  safar replay orders.csv --currency IRT --deliver 3 --json   every event three times: the same hashes"})
public final class ReplayCommand implements Callable<Integer> {
    private static final int MOST_DELIVERIES = 100;
    private static final int USUAL_THREADS = 4;
    private static final int MOST_THREADS = 64;

    @Spec
    private CommandSpec spec;

    @Mixin
    private JourneysOption journeys;

    @Parameters(paramLabel = "ORDERS.csv", description = "The file of orders.")
    private Path file;

    @Option(names = "--currency", paramLabel = "CODE", defaultValue = "EUR", converter = CurrencyConverter.class,
            description = "What the amounts are counted in, in minor units. Default: ${DEFAULT-VALUE}.")
    private Currency currency;

    @Option(names = "--inactive-after", paramLabel = "TIME", converter = DurationConverter.class,
            description = "How long a silence must last, as in \"60 days\" or P60D; overrides what the journeys say.")
    private @Nullable Duration inactiveAfter;

    @Option(names = "--deliver", paramLabel = "N", defaultValue = "1",
            description = "Deliver every event N times, as a queue may. Default: 1.")
    private int deliver;

    @Option(names = "--shuffle", paramLabel = "SEED",
            description = "Let the events arrive in any order, all after the last of them happened; timers run afterwards.")
    private @Nullable Long shuffle;

    @Option(names = "--threads", paramLabel = "N",
            description = "Share the members among N threads. Default: one a processor, at most 4. The report is the same for any N.")
    private int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, USUAL_THREADS);

    @Option(names = "--strict", description = "Stop at the first line that cannot be read, with exit code 1.")
    private boolean strict;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /// A command with nothing typed yet.
    public ReplayCommand() {
    }

    @Override
    public Integer call() {
        Bounds.check(spec, "--deliver", deliver, MOST_DELIVERIES);
        Bounds.check(spec, "--threads", threads, MOST_THREADS);
        PrintWriter err = spec.commandLine().getErr();
        Optional<Shipped> shipped = journeys.read(err);
        if (shipped.isEmpty()) {
            return ExitCodes.FAILED;
        }
        try {
            return replay(shipped.get(), OrdersFile.read(file, currency), err);
        } catch (UnusableFile unusable) {
            err.println(unusable.getMessage());
            return ExitCodes.FAILED;
        }
    }

    private int replay(Shipped shipped, Orders orders, PrintWriter err) {
        OrdersNotes.print(orders, err);
        if (strict && !orders.bad().isEmpty()) {
            err.println("Stopped at line " + orders.bad().getFirst().line()
                    + ", because of --strict; nothing was replayed.");
            return ExitCodes.FAILED;
        }
        if (orders.events().isEmpty()) {
            err.println("There is no purchase and no refund in " + file + "; nothing was replayed.");
            return ExitCodes.FAILED;
        }
        ReplayOptions options = new ReplayOptions(currency, Optional.ofNullable(inactiveAfter), deliver,
                shuffle == null ? OptionalLong.empty() : OptionalLong.of(shuffle), threads);
        Progress progress = new Progress(err, "delivered", (long) orders.events().size() * deliver);
        ReplayReport report = new Replay(shipped, options).run(orders, progress);
        progress.done();
        print(report, orders, spec.commandLine().getOut());
        report.failures().stream().limit(3).forEach(failure -> err.println("An execution failed: " + failure));
        return report.failures().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private static Map<String, Object> json(ReplayReport report, Orders orders) {
        Map<String, Object> json = report.json();
        json.put("badLines",
                orders.bad().stream().map(bad -> Map.of("line", bad.line(), "reason", bad.reason())).toList());
        json.put("ignoredTypes", orders.otherTypes());
        json.put("ignoredColumns", orders.otherColumns());
        return json;
    }

    private void print(ReplayReport report, Orders orders, PrintWriter out) {
        if (json) {
            out.println(JsonText.pretty(json(report, orders)));
        } else {
            ReplayText.print(report, out);
        }
        out.flush();
    }

    /// Reads a currency's code.
    static final class CurrencyConverter implements ITypeConverter<Currency> {
        @Override
        public Currency convert(String code) {
            return Currency.find(code).orElseThrow(() -> new TypeConversionException("expected a currency such as "
                    + Arrays.stream(Currency.values()).map(Currency::name).collect(Collectors.joining(", "))
                    + ", but found '" + code + "'"));
        }
    }

    /// Reads a length of time.
    static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return switch (Durations.parse(text)) {
                case DurationReading.Read read -> read.length();
                case DurationReading.Refused refused -> throw new TypeConversionException(
                        ("expected " + refused.expected() + ", but found '" + text + "'. " + refused.hint()).strip());
            };
        }
    }
}
