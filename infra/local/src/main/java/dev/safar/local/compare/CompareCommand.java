package dev.safar.local.compare;

import dev.safar.journey.Enrollment;
import dev.safar.language.ScenarioFile;
import dev.safar.language.finding.Finding;
import dev.safar.language.scenario.Scenario;
import dev.safar.member.MemberId;
import dev.safar.shelf.Shipped;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// What `infra/localstack/compare` runs: scenarios in one JVM, and the same at a stage of LocalStack, all of them in one pass through time.
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Plays scenarios in one JVM and at a deployed stage, and says where they differ.")
final class CompareCommand implements Callable<Integer> {
    /// All scenarios end on it. It is past, so that nothing that others left at the stage is due by then.
    private static final LocalDate END = LocalDate.of(2026, 3, 21);
    /// So many runs of one stage have other names each.
    private static final long RUNS = 50_000;

    @Spec
    private CommandSpec spec;

    @Mixin
    private StageOptions stage;

    /// The journeys that were deployed, and their scenarios.
    private final Path journeys = Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys");

    @Option(names = "--most", paramLabel = "N", description = "At most so many: whichever pass most of the journeys.")
    private int most = Integer.MAX_VALUE;

    @Option(names = "--all",
            description = "Every scenario; else a few that pass every step and way out that all together pass.")
    private boolean all;

    /// A command with nothing typed yet.
    CompareCommand() {
    }

    /// The whole command line.
    ///
    /// @param arguments what was typed
    public static void main(String... arguments) {
        System.exit(new CommandLine(new CompareCommand()).setExecutionExceptionHandler((thrown, command, _) -> {
            command.getErr().println("compare: " + thrown);
            return command.getCommandSpec().exitCodeOnExecutionException();
        }).execute(arguments));
    }

    @Override
    public Integer call() {
        Shipped shipped = Shipped.read(journeys);
        Troupe troupe = new Troupe(shipped, stage.shop(), stage.source().name());
        long run = Instant.now().getEpochSecond() % RUNS;
        List<Part> cast = troupe.cast(scenarios(shipped), END, run * (Role.NUMBERS / RUNS));
        List<Part> parts = all ? cast : troupe.few(cast, most);
        PrintWriter out = spec.commandLine().getOut();
        out.println(parts.size() + " of " + cast.size() + " scenarios, while all journeys run: "
                + troupe.passed(parts).size() + " of " + troupe.passed(cast).size()
                + " steps and ways out that scenarios pass");
        out.flush();
        List<Comparison> compared = compared(parts);
        compared.forEach(one -> print(one, out));
        long equal = compared.stream().filter(Comparison::holds).count();
        out.println(equal + " of " + compared.size()
                + " members are the same in one JVM and at the stage: rows, messages, ends");
        out.flush();
        return equal == compared.size() ? 0 : 1;
    }

    /// Whatever happens, nothing of these members stays, and time goes on.
    private List<Comparison> compared(List<Part> parts) {
        try (Deployed site = stage.open()) {
            try {
                new Pass(site).play(parts, parts.getFirst().scenario().end());
                List<Message> left = stage.local().messages();
                return parts.stream().map(part -> Comparison.of(part, site.rows(part.member()), left)).toList();
            } finally {
                parts.stream().flatMap(CompareCommand::members).distinct().forEach(site::clear);
                site.letTimeRun();
            }
        }
    }

    private static Stream<MemberId> members(Part part) {
        return Stream.concat(Stream.of(part.member()),
                part.performance().enrollments().stream().map(Enrollment::id).map(id -> id.member()));
    }

    private List<Scenario> scenarios(Shipped shipped) {
        try (Stream<Path> files = Files.list(journeys)) {
            List<Scenario> scenarios = new ArrayList<>();
            for (Path file : files.filter(one -> one.toString().endsWith(ScenarioFile.ENDING)).sorted().toList()) {
                ScenarioFile read = ScenarioFile.read(String.valueOf(file.getFileName()), Files.readString(file),
                        shipped.journeys().journeys());
                read.findings().stream().filter(Finding::isError).findFirst().ifPresent(finding -> {
                    throw new IllegalStateException(finding.toString());
                });
                scenarios.addAll(read.scenarios());
            }
            return scenarios;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(Comparison one, PrintWriter out) {
        Scenario scenario = one.part().scenario();
        out.println((one.holds() ? "same    " : "DIFFERS ") + scenario.file() + ":" + scenario.line() + " "
                + scenario.name());
        one.complaint().forEach(line -> out.println("    " + line));
    }
}
