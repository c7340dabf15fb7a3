package dev.safar.language.parse;

import dev.safar.journey.LocalText;
import dev.safar.journey.Moment;
import dev.safar.journey.Step;
import dev.safar.json.Node;
import dev.safar.json.Position;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Reads `wait`: a length, or a moment by the member's own clock or calendar. Rules `one-moment` and `bad-days`.
final class MomentParser {
    private static final Set<String> READABLE = Set.of("entry", "member", "steps");
    private static final List<String> OF_DATE = List.of("date", "yearly", "before", "after", "onMissing");
    private static final List<String> OF_WINDOW = List.of("from", "to");
    private static final List<String> ALL = Stream
            .of(List.of("at", "on"), OF_WINDOW, OF_DATE).flatMap(List::stream).toList();
    private static final List<String> DAYS = Arrays.stream(DayOfWeek.values())
            .map(day -> day.name().toLowerCase(Locale.ROOT)).toList();

    private final Reader reader;
    private final StepParser steps;
    private final DateParser dates;

    MomentParser(Reader reader, StepParser steps) {
        this.reader = reader;
        this.steps = steps;
        this.dates = new DateParser(reader);
    }

    Step wait(Fields step, String id, LocalText title) {
        String name = StepKind.WAIT.word();
        Optional<Node> value = step.find(name);
        return value.isPresent() && value.get() instanceof Node.Obj object
                ? until(reader.fields(object, Term.code(name)), id, title)
                : new Step.Wait(id, title, reader.needDuration(step, name));
    }

    private Step until(Fields fields, String id, LocalText title) {
        Optional<LocalTime> at = fields.find("at", reader.values()::hour);
        Optional<LocalTime> from = fields.find("from", reader.values()::hour);
        Optional<LocalTime> to = fields.find("to", reader.values()::hour);
        Set<DayOfWeek> on = fields.find("on", this::days).orElse(Set.of());
        Moment.Date date = dates.date(fields, at, READABLE);
        List<Step> missing = fields.find("onMissing", steps::steps).orElse(List.of());
        fields.allow(ALL);
        mixed(fields).ifPresent(variant -> reader.findings().add(place(fields, variant),
                Trouble.of("one-moment").saying(variant)));
        Moment moment;
        if (fields.has("date")) {
            moment = date;
        } else if (from.isPresent() && to.isPresent()) {
            moment = new Moment.Window(from.get(), to.get(), on);
        } else {
            moment = new Moment.Hour(at.orElse(Moment.MORNING), on);
        }
        reader.close(fields);
        return new Step.WaitUntil(id, title, moment, missing);
    }

    private static Position place(Fields fields, String variant) {
        if (!variant.equals("several")) {
            return fields.node().at();
        }
        boolean window = OF_WINDOW.stream().anyMatch(fields::has);
        return window && fields.has("date")
                ? fields.second(List.of("from", "date"))
                : window
                        ? fields.second(List.of("from", "at"))
                        : fields.second(fields.has("on") ? List.of("date", "on") : List.of("before", "after"));
    }

    /// {@return what is wrong with the fields that stand together, if anything}
    private static Optional<String> mixed(Fields fields) {
        boolean date = fields.has("date");
        boolean window = OF_WINDOW.stream().anyMatch(fields::has);
        boolean half = window && !OF_WINDOW.stream().allMatch(fields::has);
        boolean dateless = !date && OF_DATE.stream().anyMatch(fields::has);
        if (!date && !window && !fields.has("at")) {
            return Optional.of("none");
        }
        if (dateless || half) {
            return Optional.of("half");
        }
        boolean several = (window && (date || fields.has("at"))) || (date && fields.has("on"))
                || (fields.has("before") && fields.has("after"));
        return several ? Optional.of("several") : Optional.empty();
    }

    Optional<Set<DayOfWeek>> days(Node node, String name) {
        return reader.values().list(node, name).map(items -> {
            Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
            for (Node item : items) {
                Optional<DayOfWeek> day = reader.values().oneOf(item, name, DAYS)
                        .map(word -> DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)));
                if (day.filter(known -> !days.add(known)).isPresent()) {
                    reader.findings().add(item.at(), Trouble.of("bad-days").saying("again").with("name", name)
                            .with("found", Shown.of(item)));
                }
            }
            if (items.isEmpty()) {
                reader.findings().add(node.at(), Trouble.of("bad-days").saying("none").with("name", name));
            }
            return days;
        });
    }
}
