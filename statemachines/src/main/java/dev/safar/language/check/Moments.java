package dev.safar.language.check;

import dev.safar.journey.Legible;
import dev.safar.journey.Moment;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.json.Position;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.OtherDays;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.message.QuietHours;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rules `no-date`, `empty-window`, `birthday-once` and `night-hour`: a moment to wait for is one, comes again where it must, and is not in the middle of
/// the night.
final class Moments implements Rule {
    private static final LocalDate ANY_DAY = LocalDate.of(2026, 1, 5);
    private static final Pattern WRITTEN = Pattern.compile("\\s*['\"]([^'\"]*)['\"]\\s*");
    private static final Pattern READ = Pattern.compile("\\s*[A-Za-z`][A-Za-z0-9.`-]*\\s*");

    @Override
    public void check(Draft draft, Findings findings) {
        Question.in(draft).stream().filter(Question::isOfDate)
                .filter(question -> isNoDate(question.answer().kind()) || isOtherText(question))
                .forEach(question -> findings.add(question.at(), noDate(question.condition().text())));
        if (draft.trigger() instanceof Trigger.OnDate on) {
            look(on, draft, findings);
        }
        AllSteps.in(draft.steps()).forEach(step -> {
            if (step instanceof Step.WaitUntil until) {
                look(until, draft, findings);
            }
        });
    }

    private static Trouble noDate(String text) {
        Trouble trouble = Trouble.of("no-date").with("found", text);
        return written(text).flatMap(OtherDays::gregorian)
                .map(day -> trouble.saying("persian").hint(Hints.meant("'" + day + "'"))).orElse(trouble);
    }

    private static Optional<String> written(String text) {
        Matcher written = WRITTEN.matcher(text);
        return written.matches() ? Optional.of(written.group(1)) : Optional.empty();
    }

    private static void look(Trigger.OnDate on, Draft draft, Findings findings) {
        on.moment().at().ifPresent(at -> night(at, draft, draft.sources().at(on, "at"), findings));
        if (isBirthdayOnce(on.moment())) {
            findings.add(draft.sources().at(on, "date"), Trouble.of("birthday-once"));
        }
    }

    private static boolean isBirthdayOnce(Moment.Date date) {
        return date.date().text().strip().equals("member.birthday") && !date.yearly();
    }

    /// A text that stands there must be a date; of what is read, the texts of facts are names and words.
    private static boolean isOtherText(Question question) {
        Optional<String> written = written(question.condition().text());
        if (written.isPresent()) {
            return !Moment.isDate(written.get()) || OtherDays.gregorian(written.get()).isPresent();
        }
        boolean read = READ.matcher(question.condition().text()).matches();
        return read && question.answer().kind() instanceof Legible.Value value
                && (value.kind() == Legible.Kind.TEXT || value.kind() == Legible.Kind.SLUG);
    }

    private static boolean isNoDate(Legible readable) {
        return switch (readable) {
            case Legible.Value value -> switch (value.kind()) {
                case TEXT, SLUG, INSTANT, DATE -> false;
                case NUMBER, BOOLEAN -> true;
            };
            case Legible.Fields _,Legible.Many _ -> true;
            case Legible.Anything _ -> false;
        };
    }

    private static void look(Step.WaitUntil until, Draft draft, Findings findings) {
        switch (until.moment()) {
            case Moment.Hour hour -> night(hour.at(), draft, draft.sources().at(until, "wait", "at"), findings);
            case Moment.Window window when window.from().equals(window.to()) ->
                findings.add(draft.sources().at(until, "wait", "to"),
                        Trouble.of("empty-window").with("found", window.to().toString()));
            case Moment.Window window -> sleepsThrough(window, draft).ifPresent(quiet -> findings
                    .add(draft.sources().at(until, "wait", "from"), night(window.from(), quiet)));
            case Moment.Date date -> {
                date.at().ifPresent(at -> night(at, draft, draft.sources().at(until, "wait", "at"), findings));
                if (isBirthdayOnce(date)) {
                    findings.add(draft.sources().at(until, "wait", "date"), Trouble.of("birthday-once"));
                }
            }
        }
    }

    private static void night(LocalTime at, Draft draft, Position place, Findings findings) {
        QuietHours quiet = quiet(draft);
        if (quiet.endAfter(at.atDate(ANY_DAY).toInstant(ZoneOffset.UTC), ZoneOffset.UTC).isPresent()) {
            findings.add(place, night(at, quiet));
        }
    }

    private static Trouble night(LocalTime at, QuietHours quiet) {
        return Trouble.of("night-hour").with("found", at.toString()).with("from", quiet.from().toString())
                .with("to", quiet.to().toString());
    }

    /// The journey's own, or those of a shop that says nothing else: no shop is known here.
    private static QuietHours quiet(Draft draft) {
        return draft.terms().quietHours().orElse(QuietHours.AT_NIGHT);
    }

    /// {@return the quiet hours, where a part of the day lies in them from its beginning to its end}
    private static Optional<QuietHours> sleepsThrough(Moment.Window window, Draft draft) {
        LocalDateTime begins = window.from().atDate(ANY_DAY);
        LocalDateTime ends = window.to().atDate(window.to().isAfter(window.from()) ? ANY_DAY : ANY_DAY.plusDays(1));
        return Optional.of(quiet(draft)).filter(quiet -> quiet
                .endAfter(begins.toInstant(ZoneOffset.UTC), ZoneOffset.UTC)
                .filter(morning -> !morning.isBefore(ends.toInstant(ZoneOffset.UTC))).isPresent());
    }
}
