package dev.safar.local.cli;

import dev.safar.local.cloud.Clients;
import dev.safar.local.cloud.Stage;
import dev.safar.local.doctor.Diagnosis;
import dev.safar.local.doctor.Diagnosis.Verdict;
import dev.safar.local.doctor.Doctor;
import dev.safar.local.outbox.Cells;
import dev.safar.local.serve.Unusable;
import dev.safar.shelf.Shipped;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `safar doctor`: looks at an AWS account and a stage in it.
@Command(name = "doctor", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Looks at an AWS account and a stage in it, and says of each thing that it is fine, or what to do.",
                "It looks at credentials, region, Lambda's concurrency, functions, table, machines, secrets, the mail sender, the sandboxes of mail and",
                "text messages, dead letters, and how late the sweep is. It changes nothing.", ""},
        footer = {"", "It ends with 1 where something should be mended.", "", "For example:",
                "  safar doctor --stage prod", "  safar doctor --stage prod --members 1000000",
                "  AWS_ENDPOINT_URL=http://127.0.0.1:4566 safar doctor --stage test"})
public final class DoctorCommand implements Callable<Integer> {
    private static final int VERDICT = 9;
    private static final long MOST_MEMBERS = 10_000_000_000L;

    @Spec
    private CommandSpec spec;

    @Option(names = "--stage", paramLabel = "NAME", defaultValue = "dev",
            description = "Which of your copies. Default: ${DEFAULT-VALUE}.")
    private String stage;

    @Option(names = "--members", paramLabel = "N",
            description = "How many members you expect: looks whether quotas are enough for them (docs/limits.md).")
    private @Nullable Long members;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    /// A command with nothing typed yet.
    public DoctorCommand() {
    }

    @Override
    public Integer call() {
        List<Diagnosis> found;
        try {
            found = new Doctor(new Stage(stage, Clients.ofWorld()),
                    Shipped.read(JourneysOption.shipped()).journeys().journeys().keySet(), InstantSource.system(),
                    expected()).look();
        } catch (Unusable e) {
            spec.commandLine().getErr().println(e.getMessage());
            return ExitCodes.FAILED;
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(SafeJson.pretty(Map.of("diagnoses", found.stream().map(Diagnosis::json).toList())));
        } else {
            found.forEach(one -> print(one, out));
        }
        out.flush();
        return found.stream().allMatch(one -> one.verdict() == Verdict.FINE) ? ExitCodes.DONE : ExitCodes.FAILED;
    }

    private OptionalLong expected() {
        Long many = members;
        if (many != null && (many < 1 || many > MOST_MEMBERS)) {
            throw new ParameterException(spec.commandLine(),
                    "Expected --members to be from 1 to " + MOST_MEMBERS + ", but found " + many);
        }
        return many == null ? OptionalLong.empty() : OptionalLong.of(many);
    }

    private static void print(Diagnosis one, PrintWriter out) {
        out.println(Cells.left(one.verdict().word(), VERDICT) + one.about() + ": " + one.says());
        one.remedy().ifPresent(todo -> out.println(" ".repeat(VERDICT) + "-> " + todo));
    }
}
