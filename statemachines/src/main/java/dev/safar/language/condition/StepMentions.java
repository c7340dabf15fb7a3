package dev.safar.language.condition;

import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
import java.util.ArrayList;
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
            } else if (isCompared(tokens, i)) {
                ConditionToken word = tokens.get(i + 4);
                mentions.add(new StepMention(word.text(), word.offset() + 1));
            }
        }
        return mentions;
    }

    private static boolean isRead(List<ConditionToken> tokens, int i) {
        return isRoot(tokens, i, "steps") && tokens.get(i + 1).is(".") && tokens.get(i + 2).isName()
                && HyphenatedSteps.end(tokens, i + 2) == i + 2;
    }

    private static boolean isCompared(List<ConditionToken> tokens, int i) {
        return i + 4 < tokens.size() && isRoot(tokens, i, "event") && tokens.get(i + 1).is(".")
                && tokens.get(i + 2).isName() && tokens.get(i + 2).text().equals("step") && tokens.get(i + 3).is("=")
                && tokens.get(i + 4).kind() == Kind.STRING;
    }

    private static boolean isRoot(List<ConditionToken> tokens, int i, String name) {
        boolean inner = i > 0 && tokens.get(i - 1).is(".");
        return !inner && tokens.get(i).isName() && tokens.get(i).text().equals(name);
    }
}
