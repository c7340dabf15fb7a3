package dev.safar.local.cli;

import dev.safar.json.JsonText;
import dev.safar.local.demo.Demo;
import dev.safar.local.demo.DemoReport;
import dev.safar.local.demo.Ran;
import dev.safar.local.outbox.Cells;
import dev.safar.local.outbox.NdjsonOutbox;
import dev.safar.local.outbox.Outbox;
import dev.safar.local.outbox.TerminalOutbox;
import dev.safar.shelf.Shipped;
import dev.safar.local.story.Story;
import dev.safar.local.story.StoryText;
import dev.safar.member.MemberId;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `safar demo`: a made-up shop's year, and one member's story.
@Command(name = "demo", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Runs a year of a made-up shop in a few seconds: who bought, who fell silent, who came back.",
                "Then tells one member's story, line by line.",
                "Nothing is sent anywhere.", ""},
        footer = {"", "For example:", "  safar demo                    the year, the journeys, one story",
                "  safar demo --journey repeat   another journey step by step; `all` shows every one",
                "  safar demo --lang fa          the same in Persian",
                "  safar demo --outbox FILE      every message also into a file"})
public final class DemoCommand implements Callable<Integer> {
    /// About how many bodies come to the door.
    private static final long ABOUT = 3_500;
    private static final int EXAMPLES = 3;
    private static final String ALL = "all";

    @Spec
    private CommandSpec spec;

    @Mixin
    private JourneysOption journeys;

    @Option(names = "--member", paramLabel = "ID",
            description = "Tell this member's story; the beginning of the id is enough.")
    private @Nullable String member;

    @Option(names = "--journey", paramLabel = "NAME", split = ",",
            description = "Show this journey step by step, the others in a few lines; `all` shows all so.")
    private List<String> inFull = List.of();

    @Mixin
    private LangOption lang;

    @Option(names = "--outbox", paramLabel = "FILE",
            description = "Write every message into this file as NDJSON, without addresses.")
    private @Nullable Path file;

    @Option(names = "--addresses", description = "Write the addresses into the outbox file, too.")
    private boolean addresses;

    @Option(names = "--letters", description = "Print every message as it leaves.")
    private boolean letters;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    /// A command with nothing typed yet.
    public DemoCommand() {
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Optional<Shipped> shipped = journeys.read(err);
        return shipped.isEmpty() || !areThere(shipped.get(), err) ? ExitCodes.FAILED : written(shipped.get(), err);
    }

    private boolean areThere(Shipped shipped, PrintWriter err) {
        Set<String> names = shipped.journeys().journeys().keySet();
        Optional<String> unknown = inFull.stream().filter(name -> !name.equals(ALL) && !names.contains(name))
                .findFirst();
        unknown.ifPresent(name -> err.println("There is no journey '" + name + "'; there are "
                + names.stream().sorted().collect(Collectors.joining(", ")) + ", or " + ALL + "."));
        return unknown.isEmpty();
    }

    private int written(Shipped shipped, PrintWriter err) {
        Outbox outbox = new Outbox();
        if (letters && !json) {
            outbox.listen(new TerminalOutbox(spec.commandLine().getOut()));
        }
        if (file == null) {
            return run(shipped, outbox, err);
        }
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            outbox.listen(new NdjsonOutbox(out, addresses));
            return run(shipped, outbox, err);
        } catch (IOException | UncheckedIOException e) {
            err.println("Cannot write to " + file + ": " + e.getMessage());
            return ExitCodes.FAILED;
        }
    }

    private int run(Shipped shipped, Outbox outbox, PrintWriter err) {
        Progress progress = new Progress(err, "came to the door:", ABOUT);
        Ran ran = new Demo(shipped).run(outbox, progress);
        progress.done();
        DemoReport report = DemoReport.of(ran);
        Optional<MemberId> hero = hero(ran, report, err);
        hero.ifPresent(who -> print(report, shown(report), ran.story(who, lang.words())));
        ran.stack().failures().stream().limit(EXAMPLES)
                .forEach(failure -> err.println("An execution failed: " + failure));
        return hero.isPresent() && ran.stack().failures().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private Set<String> shown(DemoReport report) {
        if (inFull.isEmpty()) {
            return Set.of(report.mainJourney());
        }
        return Set.copyOf(inFull.contains(ALL) ? report.names() : inFull);
    }

    private Optional<MemberId> hero(Ran ran, DemoReport report, PrintWriter err) {
        if (member == null) {
            return Optional.of(report.cast().getFirst());
        }
        List<MemberId> meant = ran.members().stream().filter(id -> id.value().startsWith(member)).toList();
        if (meant.size() == 1) {
            return Optional.of(meant.getFirst());
        }
        String some = (meant.isEmpty() ? report.cast() : meant).stream().limit(EXAMPLES).map(MemberId::value)
                .collect(Collectors.joining(", "));
        err.println(meant.isEmpty()
                ? "There is no member '" + member + "' in this shop; there are " + some + ", for example."
                : "There are " + meant.size() + " members whose ids begin with '" + member + "': " + some
                        + ", for example.");
        return Optional.empty();
    }

    private void print(DemoReport report, Set<String> shown, Story story) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.pretty(report.json(story)));
        } else {
            report.print(lang.words(), shown, out);
            out.println();
            out.println(Cells.isolated(lang.words().direction(), lang.words().say("demo.story",
                    story.name().map(Cells::named).orElse(lang.words().say("demo.nameless")), story.member())));
            new StoryText(lang.words(), DemoReport.width(), false).print(story.lines(), story.zone(), out);
            out.println();
            List<MemberId> others = report.cast().stream().filter(id -> !id.equals(story.member())).limit(2).toList();
            out.println(
                    Cells.isolated(lang.words().direction(),
                            lang.words().say("demo.others", others.getFirst(), others.getLast())));
        }
        out.flush();
    }
}
