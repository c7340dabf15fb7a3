package dev.safar.local.cli;

import dev.safar.flow.Shop;
import dev.safar.json.JsonText;
import dev.safar.language.finding.Finding;
import dev.safar.local.outbox.Cells;
import dev.safar.local.replay.Orders;
import dev.safar.local.replay.OrdersFile;
import dev.safar.local.replay.Roll;
import dev.safar.local.replay.RollFile;
import dev.safar.local.replay.UnusableFile;
import dev.safar.local.simulate.AssumptionFile;
import dev.safar.local.simulate.Assumptions;
import dev.safar.local.simulate.Drafts;
import dev.safar.local.simulate.History;
import dev.safar.local.simulate.Recorded;
import dev.safar.local.simulate.Report;
import dev.safar.local.simulate.ReportJson;
import dev.safar.local.simulate.Setting;
import dev.safar.local.simulate.Simulation;
import dev.safar.local.simulate.Synthetic;
import dev.safar.local.simulate.Tally;
import dev.safar.local.simulate.Unusable;
import dev.safar.local.simulate.html.HtmlPage;
import dev.safar.money.Currency;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `safar simulate`: what journeys would have sent, withheld and cost.
@Command(name = "simulate", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Runs journeys that are not live yet over a shop's recorded orders, or over a made-up shop.",
                "By the code that runs live, it says what they would have sent, withheld, given and cost (docs/simulate.md). Nothing leaves the house.",
                ""},
        footer = {"", "For example:", "  safar simulate mine.journey.json --orders orders.csv --currency GBP",
                "  safar simulate mine.journey.json --beside --orders orders.csv --html report.html",
                "  safar simulate onboarding --synthetic 10000 --assume rates.json --lang fa"})
public final class SimulateCommand implements Callable<Integer> {
    private static final int MOST_MEMBERS = 10_000_000;
    private static final int MOST_DAYS = 3_660;
    private static final int MOST_THREADS = 64;
    private static final int USUAL_THREADS = 4;

    @Spec
    private CommandSpec spec;

    @Mixin
    private JourneysOption journeys;

    @Parameters(paramLabel = "JOURNEY", arity = "1..*",
            description = "Drafts: files, folders, or names of journeys in --journeys.")
    private List<String> names = List.of();

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(names = "--beside",
            description = "Let the other journeys of --journeys run beside them, with those of one name replaced by the draft.")
    private boolean beside;

    @Option(names = "--assume", paramLabel = "FILE",
            description = "A file of assumptions: how many open, click and buy, and what coupons are worth.")
    private @Nullable Path assume;

    @Option(names = "--members", paramLabel = "FILE",
            description = "With --orders: a file of members, with birthdays, addresses, consent, languages and zones as far as they are known (docs/simulate.md).")
    private @Nullable Path members;

    @Mixin
    private ShopOptions shop;

    @Option(names = "--start", paramLabel = "DATE", converter = PreviewCommand.DateConverter.class,
            defaultValue = "2025-03-21", description = "The first day of a made-up shop. Default: ${DEFAULT-VALUE}.")
    private LocalDate start;

    @Option(names = "--days", paramLabel = "N", defaultValue = "365",
            description = "How long a made-up shop lasts. Default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1",
            description = "Another made-up shop, and other draws of who reacts. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--threads", paramLabel = "N",
            description = "Share the members among N threads. Default: one a processor, at most 4. The report is the same for any N.")
    private int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, USUAL_THREADS);

    @Option(names = "--html", paramLabel = "FILE",
            description = "Write the report as one page with charts, too: nothing else is needed to read it.")
    private @Nullable Path html;

    @Mixin
    private LangOption lang;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /// Where the history comes from.
    static final class Source {
        @Option(names = "--orders", paramLabel = "FILE", required = true,
                description = "The file of orders, as `safar replay` reads it.")
        private @Nullable Path orders;

        @Option(names = "--synthetic", paramLabel = "N", required = true,
                description = "A made-up shop of N members instead.")
        private @Nullable Integer synthetic;
    }

    /// A command with nothing typed yet.
    public SimulateCommand() {
    }

    @Override
    public Integer call() {
        Bounds.check(spec, "--threads", threads, MOST_THREADS);
        Bounds.check(spec, "--days", days, MOST_DAYS);
        if (source.synthetic != null) {
            Bounds.check(spec, "--synthetic", source.synthetic, MOST_MEMBERS);
        }
        if (members != null && source.orders == null) {
            throw new ParameterException(spec.commandLine(), "--members goes with --orders");
        }
        PrintWriter err = spec.commandLine().getErr();
        try {
            return simulate(drafts(err), err);
        } catch (Unusable unusable) {
            String.valueOf(unusable.getMessage()).lines().forEach(line -> err.println(Cells.named(line)));
            return ExitCodes.FAILED;
        }
    }

    private Drafts drafts(PrintWriter err) throws Unusable {
        Drafts drafts = Drafts.read(Drafts.places(names, journeys.folder()),
                beside ? List.of(journeys.folder()) : List.of());
        drafts.findings().stream().map(finding -> finding.line(lang.words().language())).forEach(err::println);
        if (!drafts.isWhole() || drafts.journeys().isEmpty()) {
            long errors = drafts.findings().stream().filter(Finding::isError).count();
            throw new Unusable(errors + (errors == 1 ? " error" : " errors")
                    + "; nothing was simulated. `safar check` says more of each.");
        }
        return drafts;
    }

    private int simulate(Drafts drafts, PrintWriter err) throws Unusable {
        Shop own = shop.shop(lang.words().language());
        Orders orders = orders(own.currency(), err);
        Roll roll = roll(orders, err);
        Setting setting = new Setting(knowing(own, roll), assumptions(drafts), seed);
        History history = source.synthetic != null
                ? new Synthetic(source.synthetic, start, days, setting.zone(), setting.currency(), seed)
                : new Recorded(orders, roll);
        Progress progress = new Progress(err, "facts:", 0);
        Tally tally = new Simulation(drafts.journeys(), drafts.machines(), drafts.texts(), setting).run(history,
                threads, progress);
        progress.done();
        Report.Source whose = source.synthetic != null
                ? Report.Source.SYNTHETIC
                : members != null ? Report.Source.ORDERS_AND_MEMBERS : Report.Source.ORDERS;
        print(new Report(tally, drafts.drafts(), setting, history.start(), history.end(), whose));
        tally.failures().entrySet().stream().limit(3)
                .forEach(failure -> err.println(lang.words().say("sim.failed", failure.getValue(), failure.getKey())));
        return tally.failures().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    /// What nobody says is taken for granted, whatever the shop does with members of its own.
    private static Shop knowing(Shop shop, Roll roll) {
        return shop.under(shop.policy().taking(!roll.saysConsent(), !roll.saysAddress()));
    }

    private Assumptions assumptions(Drafts drafts) throws Unusable {
        if (assume == null) {
            return Assumptions.NONE;
        }
        try {
            AssumptionFile file = AssumptionFile.read(assume.toString(), Files.readAllBytes(assume),
                    drafts.journeys());
            if (!file.faults().isEmpty()) {
                throw new Unusable(String.join("\n", file.faults()));
            }
            return file.assumptions();
        } catch (IOException e) {
            throw new Unusable("Cannot read the assumptions in " + assume + ": " + UnusableFile.reason(e));
        }
    }

    private Orders orders(Currency currency, PrintWriter err) throws Unusable {
        if (source.orders == null) {
            return new Orders(List.of(), List.of(), Map.of(), List.of(), List.of(), true);
        }
        try {
            Orders orders = OrdersFile.read(source.orders, currency);
            OrdersNotes.print(orders, err);
            if (orders.events().isEmpty()) {
                throw new Unusable(
                        "There is no purchase and no refund in " + source.orders + "; nothing was simulated.");
            }
            return orders;
        } catch (UnusableFile e) {
            throw new Unusable(String.valueOf(e.getMessage()));
        }
    }

    private Roll roll(Orders orders, PrintWriter err) throws Unusable {
        if (members == null) {
            return Roll.NONE;
        }
        try {
            Roll roll = RollFile.read(members, orders.events().getFirst().provenance().occurredAt(),
                    orders.events().getLast().provenance().occurredAt());
            OrdersNotes.print(roll, err);
            return roll;
        } catch (UnusableFile e) {
            throw new Unusable(String.valueOf(e.getMessage()));
        }
    }

    private void print(Report report) throws Unusable {
        if (html != null) {
            write(html, new HtmlPage(report, lang.words()).text());
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.pretty(new ReportJson(report).json()));
            out.flush();
        } else {
            new SimulateText(report, lang.words(), out).print();
        }
    }

    private static void write(Path file, String text) throws Unusable {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new Unusable("Cannot write " + file + ": " + UnusableFile.reason(e));
        }
    }
}
