package dev.safar.language.condition;

import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the steps that a condition names: behind `steps.`, and compared with `event.step`.
final class StepMentions {
    private StepMentions() {
    }

    static List<StepMention> in(List<ConditionToken> tokens) {
        List<StepMention> mentions = new ArrayList<>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (isRead(tokens, i)) {
                ConditionToken name = tokens.get(i + 2);
                mentions.add(new StepMention(name.text(), name.offset()));
            }
        }
        Comparisons.in(tokens).stream().filter(StepMentions::isOfStep).map(Comparison::literal)
                .forEach(word -> mentions.add(new StepMention(word.text(), word.offset() + 1)));
        return mentions.stream().sorted(Comparator.comparingInt(StepMention::offset)).toList();
    }

    private static boolean isRead(List<ConditionToken> tokens, int i) {
        return isRoot(tokens, i, "steps") && tokens.get(i + 1).is(".") && tokens.get(i + 2).isName()
                && HyphenatedSteps.end(tokens, i + 2) == i + 2;
    }

    /// As in `event.step = 'x'`, either way round, and `event.step in ['x', 'y']`.
    private static boolean isOfStep(Comparison comparison) {
        return comparison.path().begins("event", "step") && comparison.path().names().size() == 2
                && comparison.literal().kind() == Kind.STRING;
    }

    private static boolean isRoot(List<ConditionToken> tokens, int i, String name) {
        boolean inner = i > 0 && tokens.get(i - 1).is(".");
        return !inner && tokens.get(i).isName() && tokens.get(i).text().equals(name);
    }
}
