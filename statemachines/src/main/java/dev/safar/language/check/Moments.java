package dev.safar.language.check;

import dev.safar.journey.Legible;
import dev.safar.journey.Moment;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.json.Position;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.message.QuietHours;
import java.time.LocalTime;

/// Rules `no-date`, `empty-window`, `birthday-once` and `night-hour`: a moment to wait for is one, comes again where it must, and is not in the middle of
/// the night.
final class Moments implements Rule {
    private static final QuietHours NIGHT = QuietHours.AT_NIGHT;

    @Override
    public void check(Draft draft, Findings findings) {
        Question.in(draft).stream().filter(Question::isOfDate)
                .filter(question -> isNoDate(question.answer().kind()))
                .forEach(question -> findings.add(question.at(),
                        Trouble.of("no-date").with("found", question.condition().text())));
        if (draft.trigger() instanceof Trigger.OnDate on) {
            look(on, draft, findings);
        }
        AllSteps.in(draft.steps()).forEach(step -> {
            if (step instanceof Step.WaitUntil until) {
                look(until, draft, findings);
            }
        });
    }

    private static void look(Trigger.OnDate on, Draft draft, Findings findings) {
        on.moment().at().ifPresent(at -> night(at, draft.sources().at(on, "at"), findings));
        if (isBirthdayOnce(on.moment())) {
            findings.add(draft.sources().at(on, "date"), Trouble.of("birthday-once"));
        }
    }

    private static boolean isBirthdayOnce(Moment.Date date) {
        return date.date().text().strip().equals("member.birthday") && !date.yearly();
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
            case Moment.Hour hour -> night(hour.at(), draft.sources().at(until, "wait", "at"), findings);
            case Moment.Window window when window.from().equals(window.to()) ->
                findings.add(draft.sources().at(until, "wait", "to"),
                        Trouble.of("empty-window").with("found", window.to().toString()));
            case Moment.Window _ -> {
            }
            case Moment.Date date -> {
                date.at().ifPresent(at -> night(at, draft.sources().at(until, "wait", "at"), findings));
                if (isBirthdayOnce(date)) {
                    findings.add(draft.sources().at(until, "wait", "date"), Trouble.of("birthday-once"));
                }
            }
        }
    }

    private static void night(LocalTime at, Position place, Findings findings) {
        if (at.isBefore(NIGHT.to()) || !at.isBefore(NIGHT.from())) {
            findings.add(place, Trouble.of("night-hour").with("found", at.toString())
                    .with("from", NIGHT.from().toString()).with("to", NIGHT.to().toString()));
        }
    }
}
