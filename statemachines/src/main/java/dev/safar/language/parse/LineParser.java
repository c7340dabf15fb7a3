package dev.safar.language.parse;

import dev.safar.journey.JourneyDefinition;
import dev.safar.json.Node;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import dev.safar.language.scenario.Scene;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what must follow in a scenario, and finds the lines that could never be told. Rules `bad-line`, `line-journey`, `line-order`, `line-outside` and
/// `never-told`.
final class LineParser {
    /// When, the journey where there are several, and what happened. The schema has the same pattern.
    static final String LINE = "^(\\.\\.\\. ([a-z][a-z0-9-]*: )?still under way"
            + "|[0-9]{1,4}( ([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,9})?)?)? ([a-z][a-z0-9-]*: )?"
            + "((email|sms|badge|webhook) [a-z][a-z0-9-]*"
            + "|(withheld|postponed|failed|uncertain|pending) [a-z][a-z0-9-]*: \\S(.*\\S)?"
            + "|task [a-z][a-z0-9-]* within [1-9][0-9]* (hours|minutes|seconds)"
            + "|coupon \\S(.*\\S)? valid [1-9][0-9]* (days|hours|minutes|seconds)"
            + "|updated [a-z][a-z0-9-]*: \\S(.*\\S)?"
            + "|points [1-9][0-9]*, balance -?[0-9]+"
            + "|(completed|exit|failed) \\S(.*\\S)?"
            + "|goal|holdout holdout))$";
    private static final Pattern FORM = Pattern.compile(LINE);
    private static final Pattern WHEN = Pattern.compile("^([0-9]{1,4})(?: ([0-9:.]{5,}))? ");
    private static final Pattern JOURNEY = Pattern.compile("^[0-9:. ]+ ([a-z][a-z0-9-]*): ");
    private static final Pattern BEFORE = Pattern.compile("^[0-9:. ]+ (?:[a-z][a-z0-9-]*: )?");

    private final Reader reader;
    private final Map<String, JourneyDefinition> journeys;

    /// @param journeys those that can run, by name
    LineParser(Reader reader, Map<String, JourneyDefinition> journeys) {
        this.reader = reader;
        this.journeys = journeys;
    }

    /// When a line says that it happens. An hour that comes twice may be either.
    private record When(Instant first, Instant last) {
        static When of(Scene scene, int day, LocalTime time) {
            ZonedDateTime at = scene.start().plusDays(day).atTime(time).atZone(scene.zone());
            return new When(at.withEarlierOffsetAtOverlap().toInstant(), at.withLaterOffsetAtOverlap().toInstant());
        }
    }

    /// The days that a scenario tells of.
    ///
    /// @param scene where it plays
    /// @param journeys the journeys that run
    /// @param from the first day that is told
    /// @param until the day at whose noon it ends
    record Span(Scene scene, List<String> journeys, int from, int until) {}

    Optional<List<String>> lines(Node list, String name, Span span) {
        return reader.values().list(list, name).map(items -> {
            List<String> lines = new ArrayList<>();
            @Nullable
            When last = null;
            for (Node item : items) {
                String line = reader.values().text(item, name).orElse("");
                Optional<When> when = line.isEmpty() ? Optional.empty() : when(item, line, span);
                if (when.isPresent()) {
                    order(item, line, when.get(), Optional.ofNullable(last));
                    bounds(item, line, when.get(), span);
                    last = when.get();
                }
                lines.add(line);
            }
            return lines;
        });
    }

    /// {@return when the line says that it happens; empty where it cannot be read, or says how she stands in the end}
    private Optional<When> when(Node item, String line, Span span) {
        if (!FORM.matcher(line).matches()) {
            reader.findings().add(item.at(), Trouble.of("bad-line").with("found", Shown.text(line)));
            return Optional.empty();
        }
        journey(item, line, span.journeys);
        Matcher when = WHEN.matcher(line);
        if (!when.find()) {
            return Optional.empty();
        }
        LocalTime time = when.group(2) == null ? LocalTime.NOON : LocalTime.parse(when.group(2));
        return Optional.of(When.of(span.scene, Integer.parseInt(when.group(1)), time));
    }

    private void journey(Node item, String line, List<String> journeys) {
        Matcher named = JOURNEY.matcher(line);
        Optional<String> journey = named.find() ? Optional.of(named.group(1)) : Optional.empty();
        boolean right = journeys.size() > 1 ? journey.filter(journeys::contains).isPresent() : journey.isEmpty();
        if (!right && !journeys.isEmpty()) {
            reader.findings().add(item.at(), Trouble.of("line-journey")
                    .saying(journeys.size() > 1 ? "several" : "one").with("journeys", Term.codes(journeys)));
        } else if (!journeys.isEmpty()) {
            tellable(item, line, journey.orElse(journeys.getFirst()));
        }
    }

    private void tellable(Node item, String line, String journey) {
        String what = BEFORE.matcher(line).replaceFirst("");
        Optional.ofNullable(this.journeys.get(journey)).flatMap(known -> Tellable.of(known, what))
                .ifPresent(never -> reader.findings().add(item.at(), never));
    }

    private void order(Node item, String line, When when, Optional<When> last) {
        last.filter(before -> when.last.isBefore(before.first)).ifPresent(_ -> reader.findings().add(item.at(),
                Trouble.of("line-order").with("found", Shown.text(line))));
    }

    private void bounds(Node item, String line, When when, Span span) {
        if (when.last.isBefore(span.scene.at(span.from, LocalTime.NOON))
                || when.first.isAfter(span.scene.at(span.until, LocalTime.NOON))) {
            reader.findings().add(item.at(),
                    Trouble.of("line-outside").with("from", span.from).with("until", span.until)
                            .with("found", Shown.text(line)));
        }
    }
}
