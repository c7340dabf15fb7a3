package dev.safar.local.cli;

import dev.safar.json.JsonText;
import dev.safar.json.Position;
import dev.safar.language.ScenarioFile;
import dev.safar.language.finding.Finding;
import dev.safar.language.scenario.Scenario;
import dev.safar.local.check.FileText;
import dev.safar.local.outbox.Cells;
import dev.safar.local.rehearsal.Coverage;
import dev.safar.local.rehearsal.JUnitXml;
import dev.safar.local.rehearsal.JUnitXml.Unplayed;
import dev.safar.local.rehearsal.Performance;
import dev.safar.local.rehearsal.Refusals;
import dev.safar.local.rehearsal.Verdict;
import dev.safar.message.Language;
import dev.safar.shelf.Shipped;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `safar test`: plays scenarios, and says which hold.
@Command(name = "test", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Plays the scenarios beside journeys on a virtual clock, by the code that runs live, and says which hold.",
                "A scenario says what happens to a member and everything that follows (docs/scenarios.md).", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:All hold.", " 1:Some do not, or a file cannot be read.",
                " 2:The command was not understood."},
        footer = {"", "For example:", "  safar test                                    those that come with Safar",
                "  safar test --journeys mine                    all of a folder",
                "  safar test --journeys mine mine/a.scenario.json --coverage",
                "  safar test --journeys mine --watch            again, whenever a file changes",
                "  safar test --junit target/scenarios.xml       for a build server"})
public final class TestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private JourneysOption journeys;

    @Parameters(paramLabel = "FILE", arity = "0..*",
            description = "Scenarios. Default: every *.scenario.json beside the journeys.")
    private List<Path> files = List.of();

    @Option(names = "--coverage", description = "Say which steps and ways out no scenario passes.")
    private boolean coverage;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write the verdicts as JUnit's XML, too.")
    private @Nullable Path junit;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en",
            converter = CheckCommand.LanguageConverter.class,
            description = "The language of what is wrong with a file, en or fa. Default: ${DEFAULT-VALUE}.")
    private Language language;

    @Option(names = "--watch", description = "Play them again whenever a file changes.")
    private boolean watch;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    private final BiFunction<Set<Path>, Set<Path>, BooleanSupplier> watching;

    /// A command with nothing typed yet.
    public TestCommand() {
        this(FolderWatch::new);
    }

    /// A command with another way to hear of changes.
    ///
    /// @param watching waits, each time it is asked, until something in some folders changes that is none of some files; false ends the watching
    public TestCommand(BiFunction<Set<Path>, Set<Path>, BooleanSupplier> watching) {
        this.watching = watching;
    }

    @Override
    public Integer call() {
        if (!watch) {
            return once();
        }
        PrintWriter out = spec.commandLine().getOut();
        BooleanSupplier changes = watching.apply(folders(), junit == null ? Set.of() : Set.of(junit));
        int exit;
        do {
            exit = once();
            out.println("Waiting for a change; Ctrl+C ends it");
            out.flush();
        } while (changes.getAsBoolean());
        return exit;
    }

    /// {@return what waits until something changes in some folders, or in those under them}
    ///
    /// @param folders which
    /// @param written files in them that do not count
    public static BooleanSupplier changesIn(Set<Path> folders, Set<Path> written) {
        return new FolderWatch(folders, written);
    }

    /// Where journeys, their texts and scenarios lie.
    private Set<Path> folders() {
        Set<Path> folders = new TreeSet<>(Set.of(journeys.folder()));
        Path beside = journeys.folder().resolveSibling("messages");
        if (!Files.isDirectory(journeys.folder().resolve("messages")) && Files.isDirectory(beside)) {
            folders.add(beside);
        }
        files.forEach(file -> folders.add(file.toAbsolutePath().resolveSibling("").normalize()));
        return folders;
    }

    private int once() {
        PrintWriter err = spec.commandLine().getErr();
        // What an earlier run wrote must not stand for this one, however it ends.
        junit(List.of(), List.of(new Unplayed(String.valueOf(journeys.folder()), "Nothing was played")));
        List<Path> asked = files.isEmpty() ? beside(journeys.folder()) : files;
        Optional<Shipped> shipped = journeys.read(err);
        if (shipped.isEmpty()) {
            return ExitCodes.FAILED;
        }
        if (asked.isEmpty()) {
            err.println("There is no *" + ScenarioFile.ENDING + " in " + journeys.folder());
            return ExitCodes.FAILED;
        }
        List<Scenario> scenarios = new ArrayList<>();
        List<Unplayed> unplayed = new ArrayList<>();
        for (Path file : asked) {
            ScenarioFile read = read(file, shipped.get());
            read.findings().forEach(finding -> err.println(finding.line(language)));
            read.findings().stream().filter(Finding::isError)
                    .forEach(error -> unplayed.add(new Unplayed(error.file(), error.line(language))));
            scenarios.addAll(read.scenarios());
        }
        List<Verdict> verdicts = Verdict.all(shipped.get(), scenarios);
        print(verdicts, shipped.get());
        if (verdicts.isEmpty() && unplayed.isEmpty()) {
            err.println(
                    "There is no scenario in " + asked.stream().map(Path::toString).collect(Collectors.joining(", ")));
            return ExitCodes.FAILED;
        }
        junit(verdicts, unplayed);
        return unplayed.isEmpty() && verdicts.stream().allMatch(Verdict::holds) ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private static List<Path> beside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ScenarioFile.ENDING)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ScenarioFile read(Path file, Shipped shipped) {
        if (Files.isDirectory(file)) {
            throw new ParameterException(spec.commandLine(), "Expected a file of scenarios, but '" + file
                    + "' is a folder. All scenarios of a folder are played by --journeys " + file);
        }
        if (!Files.exists(file)) {
            throw new ParameterException(spec.commandLine(),
                    "Expected a file of scenarios, but there is no '" + file + "'");
        }
        String name = String.valueOf(file.getFileName());
        List<Finding> wrong = new ArrayList<>();
        return FileText.read(file, trouble -> wrong.add(trouble.in(name, Position.START)))
                .map(text -> ScenarioFile.read(name, text, shipped.journeys().journeys()).judged(Refusals::of))
                .orElseGet(() -> new ScenarioFile(List.of(), wrong));
    }

    private void print(List<Verdict> verdicts, Shipped shipped) {
        PrintWriter out = spec.commandLine().getOut();
        List<Coverage> covered = coverage ? coverage(verdicts, shipped) : List.of();
        if (json) {
            out.println(JsonText.pretty(json(verdicts, covered)));
        } else {
            verdicts.forEach(verdict -> print(verdict, out));
            covered.forEach(each -> print(each, out));
            long held = verdicts.stream().filter(Verdict::holds).count();
            out.println(held + " of " + verdicts.size() + " scenarios hold");
        }
        out.flush();
    }

    private static List<Coverage> coverage(List<Verdict> verdicts, Shipped shipped) {
        List<Performance> played = verdicts.stream().flatMap(verdict -> verdict.performance().stream()).toList();
        Set<String> named = new HashSet<>();
        verdicts.forEach(verdict -> named.addAll(verdict.scenario().journeys()));
        return shipped.journeys().journeys().values().stream().filter(journey -> named.contains(journey.name()))
                .map(journey -> Coverage.of(journey, played)).toList();
    }

    private static void print(Verdict verdict, PrintWriter out) {
        if (verdict.holds()) {
            out.println("✓ " + Cells.named(verdict.scenario().name()));
            return;
        }
        out.println("✗ " + Cells.named(verdict.scenario().name()) + "   " + verdict.scenario().file() + ":"
                + verdict.scenario().line());
        verdict.complaint().forEach(line -> out.println("    " + Cells.named(line)));
    }

    private static void print(Coverage covered, PrintWriter out) {
        out.println(covered.journey() + ": " + covered.passed() + " of " + covered.all().size()
                + " steps and ways out are passed");
        covered.missing().forEach(missing -> out.println("    never: " + missing));
    }

    private static Map<String, Object> json(List<Verdict> verdicts, List<Coverage> covered) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scenarios", verdicts.stream().map(verdict -> Map.of("name", verdict.scenario().name(), "file",
                verdict.scenario().file(), "line", verdict.scenario().line(), "holds", verdict.holds(), "complaint",
                verdict.complaint())).toList());
        json.put("coverage", covered.stream().map(each -> Map.of("journey", each.journey(), "all", each.all().size(),
                "missing", List.copyOf(each.missing()))).toList());
        return json;
    }

    private void junit(List<Verdict> verdicts, List<Unplayed> unplayed) {
        if (junit == null) {
            return;
        }
        try {
            Files.writeString(junit, JUnitXml.of(verdicts, unplayed));
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "Cannot write '" + junit + "': " + e.getMessage(), e);
        }
    }
}
