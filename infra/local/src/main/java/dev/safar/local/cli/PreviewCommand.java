package dev.safar.local.cli;

import dev.safar.json.JsonText;
import dev.safar.language.scenario.Scenario;
import dev.safar.language.scenario.Scene;
import dev.safar.local.live.Manuscript;
import dev.safar.local.rehearsal.Performance;
import dev.safar.local.rehearsal.Rehearsal;
import dev.safar.local.rehearsal.Typed;
import dev.safar.local.rehearsal.Unplayable;
import dev.safar.local.story.Line;
import dev.safar.local.story.Story;
import dev.safar.local.trigger.Mistyped;
import dev.safar.message.Language;
import dev.safar.money.Currency;
import dev.safar.shelf.Shipped;
import java.io.PrintWriter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// `safar preview`: walks one member through journeys before they go live.
@Command(name = "preview", mixinStandardHelpOptions = true, sortOptions = false,
        description = {
                "Walks one member through journeys on a virtual clock, by the code that runs live: every decision with its",
                "reason, every message as she reads it, every message that is not sent. Nothing leaves the house.",
                "It is a made-up member on whom nothing is known, or with --member one of your own, from where she stands now.",
                ""},
        footer = {"", "For example:", "  safar preview win-back --event \"0 purchase.completed\"",
                "  safar preview win-back --event \"0 purchase.completed\" \\",
                "      --event \"66 survey.answered --step ask-why --reason bad-experience\" --lang fa",
                "  safar preview mine --journeys mine --event \"0T23:30 purchase.completed --total 49\" --days 30",
                "  safar preview --member sara@shop.example                          by what is live, if nothing happens",
                "  safar preview win-back --member 4711 --at 2026-04-01T09:00 --event \"3 purchase.completed\""})
public final class PreviewCommand implements Callable<Integer> {
    private static final int MOST_DAYS = 3660;

    @Spec
    private CommandSpec spec;

    /// What is said of a made-up member, and is known of one of the shop's.
    private static final List<String> MADE_UP = List.of("--start", "--zone", "--currency", "--reads", "--no-consent");
    private static final List<String> OWN = List.of("--at", "--data", "--stage");

    @Mixin
    private JourneysOption journeys;

    @Mixin
    private DeskOptions desk;

    @Parameters(paramLabel = "JOURNEY", arity = "0..*",
            description = "Journeys that run, by name. With --member: drafts that take the place of what is live of theirs, beside all else that is live.")
    private List<String> names = List.of();

    @Option(names = "--event", paramLabel = "\"DAY TYPE [--FIELD VALUE]...\"",
            description = "Something that happens to her, with the fields of `safar trigger`; again for more. DAY may have a time: 0T23:30. A value with blanks stands in quotes.")
    private List<String> events = List.of();

    @Option(names = "--member", paramLabel = "WHO",
            description = "A member of the shop in --data or --stage: her id, customer id, e-mail address or phone number. She is read, and nothing is written.")
    private @Nullable String member;

    @Option(names = "--at", paramLabel = "INSTANT",
            description = "With --member: day 0, as in 2026-04-01T09:00, where she lives; what is due before it happens. Default: in a minute.")
    private @Nullable String at;

    @Option(names = "--days", paramLabel = "N", defaultValue = "120",
            description = "End at noon of that day; with --member, so many days on. Default: ${DEFAULT-VALUE}.")
    private int days;

    @Option(names = "--start", paramLabel = "DATE", converter = DateConverter.class, defaultValue = "2026-03-21",
            description = "The day 0. Default: ${DEFAULT-VALUE}.")
    private LocalDate start;

    @Option(names = "--zone", paramLabel = "ZONE", converter = ZoneConverter.class, defaultValue = "UTC",
            description = "Where she and the shop are. Default: ${DEFAULT-VALUE}.")
    private ZoneId zone;

    @Option(names = "--currency", paramLabel = "CODE", converter = ReplayCommand.CurrencyConverter.class,
            defaultValue = "EUR", description = "The shop's. Default: ${DEFAULT-VALUE}.")
    private Currency currency;

    @Option(names = "--reads", paramLabel = "LANG", converter = CheckCommand.LanguageConverter.class,
            description = "The language of her messages, en or fa. Default: that of --lang.")
    private @Nullable Language reads;

    @Option(names = "--no-consent", description = "She never agreed to be written to.")
    private boolean silent;

    @Mixin
    private LangOption lang;

    /// A command with nothing typed yet.
    public PreviewCommand() {
    }

    @Override
    public Integer call() {
        Bounds.check(spec, "--days", days, MOST_DAYS);
        refuse(member == null ? OWN : MADE_UP, member == null
                ? " goes with --member"
                : " is said of a made-up member; what is known of this one holds");
        return member == null ? madeUp() : own(member);
    }

    private void refuse(List<String> options, String why) {
        options.stream().filter(spec.commandLine().getParseResult()::hasMatchedOption).findFirst().ifPresent(name -> {
            throw new ParameterException(spec.commandLine(), name + why);
        });
    }

    private int own(String who) {
        Manuscript.Read read = names.isEmpty()
                ? new Manuscript.Read(new Manuscript(new TreeMap<>(), new TreeMap<>()), List.of())
                : Manuscript.read(journeys.folder());
        Optional<String> unknown = names.stream().filter(name -> read.written().file(name).isEmpty()).findFirst();
        if (unknown.isPresent()) {
            return desk.failed("There is no journey '" + unknown.get() + "' in " + journeys.folder());
        }
        SortedMap<String, String> chosen = new TreeMap<>(read.written().journeys());
        chosen.keySet().retainAll(names.stream().flatMap(name -> read.written().file(name).stream()).toList());
        MemberPreview preview = new MemberPreview(new Manuscript(chosen, read.written().messages()), at, events, days,
                lang.words());
        try {
            return desk.with(line -> desk.about(line, who,
                    id -> desk.answer(preview.ask(line, id), new StoryPage(lang.words(), desk.out())::print),
                    () -> desk.failed(lang.words().say("desk.nobody", DeskOptions.shown(who)))));
        } catch (Mistyped mistyped) {
            return desk.failed(mistyped.getMessage());
        }
    }

    private int madeUp() {
        if (names.isEmpty() || events.isEmpty()) {
            throw new ParameterException(spec.commandLine(),
                    "Expected a JOURNEY and an --event of a made-up member, or --member");
        }
        PrintWriter err = spec.commandLine().getErr();
        Optional<Shipped> shipped = journeys.read(err);
        if (shipped.isEmpty()) {
            return ExitCodes.FAILED;
        }
        try {
            Scenario scenario = new Typed(start, zone, currency, reads == null ? lang.words().language() : reads,
                    !silent,
                    days).scenario(names, events);
            Performance performance = new Rehearsal(shipped.get()).play(scenario);
            print(performance.story(lang.words()), spec.commandLine().getOut());
            performance.failures().forEach(failure -> err.println("An execution failed: " + failure));
            return performance.failures().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
        } catch (Mistyped | Unplayable wrong) {
            err.println(wrong.getMessage());
            return ExitCodes.FAILED;
        }
    }

    private void print(Story story, PrintWriter out) {
        if (desk.isJson()) {
            Map<String, @Nullable Object> all = new LinkedHashMap<>(story.json());
            all.put("ahead", story.ahead().stream().map(Line::json).toList());
            out.println(JsonText.pretty(all));
        } else {
            new StoryPage(lang.words(), out).print(story.lines(), story.ahead(), story.zone());
        }
        out.flush();
    }

    /// Reads a date.
    static final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String text) {
            try {
                LocalDate date = LocalDate.parse(text);
                if (Scene.covers(date)) {
                    return date;
                }
            } catch (DateTimeException _) {
                // Told like a day that no history could begin on.
            }
            throw new TypeConversionException("expected a date such as 2026-03-21, from " + Scene.FIRST + " to "
                    + Scene.LAST + ", but found '" + text + "'");
        }
    }

    /// Reads a zone.
    static final class ZoneConverter implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String text) {
            try {
                return ZoneId.of(text);
            } catch (DateTimeException _) {
                throw new TypeConversionException("expected a zone such as Asia/Tehran, but found '" + text + "'");
            }
        }
    }
}
