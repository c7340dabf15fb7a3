package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.language.condition.ReadPath;
import dev.safar.language.finding.Hints;
import dev.safar.language.finding.Trouble;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Rule `never-written`, a warning: a tag, badge or attribute that a condition asks for, or an update takes off, is written by some journey, since nobody else writes any. It can be
/// known only where all journeys of the shop are looked at.
final class WrittenNames implements CompanyRule {
    private static final Pattern AMONG = Pattern.compile("(['\"])([^'\"]*)\\1\\s+in\\s+member\\.(tags|badges)\\b");

    @Override
    public void check(List<Company> journeys) {
        SortedSet<String> tags = new TreeSet<>();
        SortedSet<String> badges = new TreeSet<>();
        SortedSet<String> attributes = new TreeSet<>();
        journeys.forEach(one -> AllSteps.in(one.draft().steps()).forEach(step -> {
            if (step instanceof Step.Update update) {
                tags.addAll(update.addTags());
                attributes.addAll(update.set().keySet());
            } else if (step instanceof Step.Badge badge) {
                badges.add(badge.badge());
            }
        }));
        journeys.forEach(one -> Question.in(one.draft()).forEach(question -> {
            AMONG.matcher(question.condition().text()).results().forEach(match -> look(one, question, match.start(),
                    match.group(2), match.group(3).equals("tags") ? tags : badges));
            question.scan().paths().stream().filter(WrittenNames::isAttribute).map(path -> path.names().get(2))
                    .forEach(name -> look(one, question, name.offset(), name.text(), attributes));
        }));
        journeys.forEach(one -> AllSteps.in(one.draft().steps()).forEach(step -> {
            if (step instanceof Step.Update update) {
                wiped(one, step, "removeTags", update.removeTags(), tags);
                wiped(one, step, "unset", update.unset(), attributes);
            }
        }));
    }

    private static void wiped(Company journey, Step step, String field, Set<String> names, SortedSet<String> written) {
        names.stream().filter(name -> !written.contains(name)).forEach(name -> journey.findings().add(
                journey.draft().sources().at(step, "update", field),
                Trouble.of("never-written").saying("wiped").with("found", name)
                        .hint(Hints.questionOrList(name, written))));
    }

    private static boolean isAttribute(ReadPath path) {
        return path.begins("member", "attributes") && path.names().size() > 2;
    }

    private static void look(Company journey, Question question, int offset, String name, SortedSet<String> written) {
        // A date that is read from an attribute has a rule of its own.
        if (!written.contains(name) && !question.isOfDate()) {
            journey.findings().add(question.at(offset), Trouble.of("never-written").with("found", name)
                    .hint(Hints.questionOrList(name, written)));
        }
    }
}
