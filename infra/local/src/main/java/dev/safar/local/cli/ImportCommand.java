package dev.safar.local.cli;

import dev.safar.door.Door;
import dev.safar.json.Spelling;
import dev.safar.local.line.DeskLine;
import dev.safar.local.line.LineBroken;
import dev.safar.local.line.Reply;
import dev.safar.local.outbox.Cells;
import dev.safar.local.reconcile.Batch;
import dev.safar.local.reconcile.MissedFacts;
import dev.safar.local.reconcile.Problem;
import dev.safar.local.replay.Ignored;
import dev.safar.local.replay.UnusableFile;
import dev.safar.money.Currency;
import dev.safar.webhook.source.SourceKind;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `safar import`: takes in what webhooks missed.
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Takes in what webhooks missed, as after an outage.",
                "Members become what they would be, as if nothing had been missed. What is known already is known, so a file may hold more than was missed, and may be taken in twice.",
                "What is old begins no journey that does not take facts so late (`acceptLate`); the last line counts these.",
                "",
                "The file holds an envelope a line, as docs/events.md describes them, or is a file of orders as `safar replay`",
                "reads it; `refund_of` names the order that a refund gives back. Of an order that is known, a file of orders",
                "changes nothing: it knows less than a webhook.",
                ""},
        footer = {"", "For example:", "  safar import missed.ndjson",
                "  safar import orders.csv --source shopify   the orders of the shop that is wired as /webhooks/shopify",
                "  safar import orders.csv --source my-shop   the orders of a shop whose envelopes say `my-shop` is their source"})
public final class ImportCommand implements Callable<Integer> {
    private static final int MOST_TOLD = 20;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DeskOptions desk;

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file;

    @Option(names = "--source", paramLabel = "NAME",
            description = "For a file of orders: under which name its shop is wired; facts are known by it. Needed where not exactly one shop of Shopify, WooCommerce or Stripe is wired.")
    private @Nullable String source;

    @Option(names = "--as-typed",
            description = "Take --source as it is typed, though it is nearly the name of a shop that is wired.")
    private boolean asTyped;

    private long taken;
    private long late;
    private long known;
    private long unlinked;
    private final Map<Long, String> problems = new TreeMap<>();

    /// A command with nothing typed yet.
    public ImportCommand() {
    }

    @Override
    public Integer call() {
        if (source != null && !Door.isSource(source)) {
            throw new ParameterException(spec.commandLine(),
                    "Expected --source to be the name of a shop (at most 64 letters, digits, dots, underscores and hyphens), as in shopify, but found '"
                            + DeskOptions.shown(source) + "'");
        }
        return desk.with(line -> {
            try {
                return read(line);
            } catch (UnusableFile | LineBroken broken) {
                return cutOff(broken);
            }
        });
    }

    private int read(DeskLine line) throws UnusableFile {
        boolean envelopes = MissedFacts.holdsEnvelopes(file);
        MissedFacts facts = new MissedFacts(batch -> send(line, batch, !envelopes), this::problem);
        Ignored ignored = Ignored.NOTHING;
        if (envelopes) {
            source = null; // each says its own
            facts.envelopes(file);
        } else {
            Reply shop = line.get("/desk/shop");
            List<String> platforms = platforms(shop);
            if (source == null && platforms.size() != 1) {
                return desk.failed(whose(platforms));
            }
            Optional<String> doubt = source == null || asTyped ? Optional.empty() : doubt(shop, source);
            if (doubt.isPresent()) {
                return desk.failed(doubt.get());
            }
            source = source == null ? platforms.getFirst() : source;
            ignored = facts.orders(file,
                    Currency.find(Reply.text(shop.body().get("currency"))).orElse(Currency.EUR), source);
        }
        known += facts.repeated();
        return told(ignored);
    }

    /// Envelopes of ours say a source of their own, so where one may send them, any name may be right; but hardly one that is nearly another's.
    private static Optional<String> doubt(Reply shop, String named) {
        List<String> wired = shop.body().get("sources") instanceof Map<?, ?> sources
                ? sources.keySet().stream().map(Reply::text).sorted().toList()
                : List.of();
        boolean mayBeAny = platforms(shop).size() < wired.size();
        String meant = Spelling.didYouMean(named, wired);
        return wired.contains(named) || (mayBeAny && meant.isEmpty())
                ? Optional.empty()
                : Optional.of("No shop is wired as '" + DeskOptions.shown(named) + "'"
                        + (meant.isEmpty() ? "; wired are " + String.join(", ", wired) + "." : meant)
                        + " Under another name orders that are known would count again"
                        + (mayBeAny ? "; if the shop's envelopes do say it, add --as-typed." : "."));
    }

    /// The shops whose facts are known by the name under which they are wired; those that send our own envelopes name themselves in them.
    private static List<String> platforms(Reply shop) {
        return shop.body().get("sources") instanceof Map<?, ?> wired
                ? wired.entrySet().stream().filter(one -> !SourceKind.STANDARD.word().equals(one.getValue()))
                        .map(one -> Reply.text(one.getKey())).sorted().toList()
                : List.of();
    }

    /// Under another name than the shop's own, each order that is known would count again.
    private static String whose(List<String> platforms) {
        return platforms.isEmpty()
                ? "Whose orders are these? Say it with --source: the `source` that the shop's envelopes have. Under another name orders that are known would count again."
                : "Whose orders are these? Several shops are wired: say --source "
                        + String.join(" or --source ", platforms)
                        + ". Under another name orders that are known would count again.";
    }

    private void problem(Problem problem) {
        problems.put(problem.line(), problem.text());
    }

    /// Nothing behind a batch that was not kept is sent, so that what was kept is the beginning of the file.
    private void send(DeskLine line, Batch batch, boolean skipKnown) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("skipKnown", skipKnown);
        body.put("envelopes", batch.envelopes());
        Reply reply = line.ask("POST", "/desk/import", Map.of(), body);
        if (!reply.isDone()) {
            throw new LineBroken("Stopped at line " + batch.lines().getFirst() + ": " + reply.detail()
                    + ". Everything before it is taken in; type the command again.");
        }
        taken += number(reply, "taken");
        late += number(reply, "late");
        known += number(reply, "known");
        unlinked += skipKnown ? number(reply, "unlinked") : 0;
        reply.rows("problems").forEach(problem -> problems.put(
                batch.lines().get(Integer.parseInt(Reply.text(problem.get("index")))),
                Reply.text(problem.get("text"))));
    }

    private static long number(Reply reply, String name) {
        return reply.body().get(name) instanceof Number number ? number.longValue() : 0;
    }

    private int told(Ignored ignored) {
        if (desk.isJson()) {
            desk.out().println(SafeJson.pretty(json(ignored)));
            return problems.isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
        }
        problems.entrySet().stream().limit(MOST_TOLD)
                .forEach(one -> desk.err()
                        .println("Left out line " + one.getKey() + ": " + Cells.named(one.getValue())));
        if (problems.size() > MOST_TOLD) {
            desk.err().println("... and " + (problems.size() - MOST_TOLD) + " more lines; --json lists them all");
        }
        ignored.types().forEach(
                (type, count) -> desk.err().println("Ignored " + count + " lines of the type " + Cells.named(type)));
        if (!ignored.columns().isEmpty()) {
            desk.err().println("Ignored columns: " + Cells.named(String.join(", ", ignored.columns())));
        }
        Optional.ofNullable(source)
                .ifPresent(name -> desk.out().println("Taken as orders of " + Cells.named(name) + "."));
        desk.out().println(taken + " facts taken in, " + known + " were known already, " + problems.size()
                + " lines left out.");
        desk.out().println(late
                + " of those taken in are too old for a journey that they would begin: they count, and begin nothing.");
        if (unlinked > 0) {
            desk.out().println(unlinked
                    + " refunds do not say which order they give back (`refund_of`): they count, but take no points back.");
        }
        return problems.isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    /// Whatever ends it in the middle, what was taken in by then is said.
    private int cutOff(Exception why) {
        if (!problems.isEmpty() || taken + known > 0) {
            told(Ignored.NOTHING);
        }
        return desk.failed(why.getMessage());
    }

    private Map<String, @Nullable Object> json(Ignored ignored) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("source", source);
        json.put("taken", taken);
        json.put("late", late);
        json.put("known", known);
        json.put("unlinkedRefunds", unlinked);
        json.put("ignoredTypes", new TreeMap<>(ignored.types()));
        json.put("ignoredColumns", ignored.columns());
        json.put("problems", problems.entrySet().stream()
                .map(one -> Map.<String, Object>of("line", one.getKey(), "text", one.getValue())).toList());
        return json;
    }
}
