package dev.safar.local.cli;

import dev.safar.json.JsonText;
import dev.safar.language.finding.Catalogue;
import dev.safar.language.finding.RuleCard;
import dev.safar.local.check.CheckReport;
import dev.safar.local.check.Gathered;
import dev.safar.local.check.Sarif;
import dev.safar.local.story.Words;
import dev.safar.message.Language;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `safar check`: everything that is wrong with journeys and their texts.
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Looks at journeys and their texts, and says everything that is wrong with them at once.",
                "Of each it says file, line, column, the rule, what was expected and found, and how to mend it.",
                "An error cannot run rightly; a warning runs, but probably not as it was meant.", ""},
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {" 0:No errors.", " 1:Errors; with --strict warnings, too.",
                " 2:The command was not understood, or there is no such file."},
        footer = {"", "For example:",
                "  safar check                               the journeys that come with Safar",
                "  safar check mine.journey.json             one file, with the texts in messages/ in or beside its folder",
                "  safar check journeys --lang fa            a folder, in Persian",
                "  safar check journeys --sarif > out.sarif  for code hosts and editors",
                "  safar check --rules                       every rule in a sentence"})
public final class CheckCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE|DIR", arity = "0..*",
            description = "Journeys, or folders of *.journey.json. Default: --journeys.")
    private List<Path> places = List.of();

    @Option(names = "--journeys", paramLabel = "DIR",
            description = "The folder to look at where none is named. Default: the journeys that come with Safar.")
    private @Nullable Path folder;

    @Option(names = "--lang", paramLabel = "LANG", defaultValue = "en", converter = LanguageConverter.class,
            description = "The language of messages and hints, en or fa. Default: ${DEFAULT-VALUE}.")
    private Language language;

    @Option(names = "--strict", description = "Count warnings as errors.")
    private boolean strict;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Option(names = "--sarif", description = "Print SARIF 2.1.0.")
    private boolean sarif;

    @Option(names = "--rules", description = "Print every rule instead, with its sentence.")
    private boolean rules;

    /// A command with nothing typed yet.
    public CheckCommand() {
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (json && sarif) {
            throw new ParameterException(spec.commandLine(), "Expected --json or --sarif, but found both");
        }
        if (rules) {
            printRules(out);
            return ExitCodes.DONE;
        }
        List<Path> asked = asked();
        asked.stream().filter(place -> !Files.exists(place)).findFirst().ifPresent(place -> {
            throw new ParameterException(spec.commandLine(),
                    Words.in(language).orElseThrow().say("check.nothing-there", place));
        });
        CheckReport report = CheckReport.of(Gathered.of(asked, Path.of("").toAbsolutePath()));
        print(report, out);
        return report.errors() > 0 || (strict && report.warnings() > 0) ? ExitCodes.FAILED : ExitCodes.DONE;
    }

    private List<Path> asked() {
        if (!places.isEmpty()) {
            return places;
        }
        return List.of(folder != null
                ? folder
                : Path.of(System.getProperty("safar.root", "."), "statemachines", "journeys"));
    }

    private void print(CheckReport report, PrintWriter out) {
        if (json) {
            out.println(JsonText.pretty(report.json(language)));
        } else if (sarif) {
            out.println(JsonText.pretty(Sarif.of(report.findings(), language)));
        } else {
            report.print(language, out);
        }
        out.flush();
    }

    private void printRules(PrintWriter out) {
        List<RuleCard> all = Catalogue.get().rules();
        if (json) {
            out.println(JsonText.pretty(all.stream().map(this::json).toList()));
        } else {
            all.forEach(rule -> out.println(
                    rule.severity().word() + " " + rule.id() + ": " + rule.sentence().in(language.tag(), "")));
        }
        out.flush();
    }

    private Map<String, Object> json(RuleCard rule) {
        return Map.of("rule", rule.id(), "severity", rule.severity().word(), "group", rule.group(), "sentence",
                rule.sentence().in(language.tag(), ""));
    }

    /// Reads one of the languages that findings speak.
    static final class LanguageConverter implements ITypeConverter<Language> {
        @Override
        public Language convert(String tag) {
            return Language.parse(tag)
                    .filter(language -> language.equals(Language.ENGLISH) || language.equals(Language.PERSIAN))
                    .orElseThrow(() -> new TypeConversionException("expected en or fa, but found '" + tag + "'"));
        }
    }
}
