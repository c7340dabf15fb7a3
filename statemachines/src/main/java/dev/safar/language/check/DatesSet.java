package dev.safar.language.check;

import dev.safar.journey.Condition;
import dev.safar.journey.Moment;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.json.Position;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Rule `unset-attribute`, a warning: an attribute that a date is read from is set by some journey.
final class DatesSet implements CompanyRule {
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s*member\\.attributes\\.([A-Za-z0-9]+)\\s*");

    @Override
    public void check(List<Company> journeys) {
        SortedSet<String> set = new TreeSet<>();
        journeys.forEach(one -> AllSteps.in(one.draft().steps()).forEach(step -> {
            if (step instanceof Step.Update update) {
                set.addAll(update.set().keySet());
            }
        }));
        journeys.forEach(one -> look(one, set));
    }

    private static void look(Company journey, SortedSet<String> set) {
        Draft draft = journey.draft();
        if (draft.trigger() instanceof Trigger.OnDate on) {
            look(on.moment().date(), () -> draft.sources().at(on, "date"), journey, set);
        }
        AllSteps.in(draft.steps()).forEach(step -> {
            if (step instanceof Step.WaitUntil(_, _, Moment.Date date, _)) {
                look(date.date(), () -> draft.sources().at(step, "wait", "date"), journey, set);
            }
        });
    }

    private static void look(Condition date, Supplier<Position> at, Company journey, SortedSet<String> set) {
        Matcher attribute = ATTRIBUTE.matcher(date.text());
        if (attribute.matches() && !set.contains(attribute.group(1))) {
            journey.findings().add(at.get(), Trouble.of("unset-attribute").with("found", attribute.group(1))
                    .hint(Hints.questionOrList(attribute.group(1), set)));
        }
    }
}
