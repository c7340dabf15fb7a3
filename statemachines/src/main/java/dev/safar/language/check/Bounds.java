package dev.safar.language.check;

import dev.safar.journey.Legible;
import dev.safar.journey.Step;
import dev.safar.language.condition.ReadPath;
import dev.safar.language.expression.Known;
import dev.safar.language.parse.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is known of the numbers that a condition reads, whoever asks: none is below zero, an answer is within what was asked, and who has just bought has
/// bought once at least.
final class Bounds {
    private static final int MOST_SCORE = 10;
    private static final int MOST_STARS = 5;
    private static final List<String> SCORES = List.of("score", "lastScore");

    private final Map<String, Step> steps = new HashMap<>();

    Bounds(Draft draft) {
        AllSteps.in(draft.steps()).forEach(step -> steps.putIfAbsent(step.id(), step));
    }

    Known of(Question question) {
        return question.scan().paths().stream().map(path -> of(path, question)).reduce(Known.nothing(), Known::and);
    }

    private Known of(ReadPath path, Question question) {
        List<String> names = path.names().stream().map(ReadPath.Name::text).toList();
        String whole = String.join(".", names);
        if (!isNumber(names, question)) {
            return Known.nothing();
        }
        if (!SCORES.contains(names.getLast())) {
            boolean bought = whole.equals("member.purchases.count") && isPurchase(question);
            return Known.nothing().between(whole, bought ? 1 : 0, Double.MAX_VALUE);
        }
        Optional<Step.Survey.Kind> kind = survey(names, question).map(Step.Survey::kind);
        return kind.isEmpty()
                ? Known.nothing().between(whole, 0, MOST_SCORE)
                : switch (kind.get()) {
                    case NPS -> Known.nothing().between(whole, 0, MOST_SCORE);
                    case CSAT -> Known.nothing().between(whole, 1, MOST_STARS);
                    case REASON -> Known.nothing().without(whole);
                };
    }

    private static boolean isNumber(List<String> names, Question question) {
        Legible at = new Legible.Fields(question.names());
        for (String name : names) {
            at = at instanceof Legible.Fields fields && fields.fields().containsKey(name)
                    ? fields.fields().getOrDefault(name, at)
                    : new Legible.Anything();
        }
        return at instanceof Legible.Value value && value.kind() == Legible.Kind.NUMBER;
    }

    private static boolean isPurchase(Question question) {
        return question.names().get("event") instanceof Legible.Fields event
                && event.fields().get("type") instanceof Legible.Value type
                && type.words().equals(List.of("purchase.completed"));
    }

    /// {@return the survey whose answer is read, where it is one of this journey and named}
    private Optional<Step.Survey> survey(List<String> names, Question question) {
        Optional<String> id = names.getFirst().equals("event")
                ? asked(question.condition().text())
                : names.size() > 2 && steps.get(names.get(1)) instanceof Step.WaitFor wait
                        ? asked(wait)
                        : Optional.empty();
        return id.map(steps::get).filter(Step.Survey.class::isInstance).map(Step.Survey.class::cast);
    }

    private static Optional<String> asked(Step.WaitFor wait) {
        List<Optional<String>> asked = wait.awaited().stream().filter(one -> one.event().equals("survey.answered"))
                .map(one -> one.where().flatMap(where -> asked(where.text()))).distinct().collect(Collectors.toList());
        return asked.size() == 1 ? asked.getFirst() : Optional.empty();
    }

    /// Another journey may have a survey of that name.
    private static Optional<String> asked(String where) {
        return where.contains("event.journey") ? Optional.empty() : Known.nothing().holding(where).word("event.step");
    }
}
