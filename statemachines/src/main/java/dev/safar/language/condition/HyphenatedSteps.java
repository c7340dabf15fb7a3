package dev.safar.language.condition;

import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.util.ArrayList;
import java.util.List;

/// Rule `hyphen-in-name`: in JSONata `steps.ask-why.reason` subtracts `why.reason` from `steps.ask`. A name with a hyphen stands in backticks.
final class HyphenatedSteps {
    private HyphenatedSteps() {
    }

    static List<Complaint> complaints(List<ConditionToken> tokens) {
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (opens(tokens, i) && end(tokens, i + 2) > i + 2) {
                complaints.add(complaint(tokens.subList(i + 2, end(tokens, i + 2) + 1)));
            }
        }
        return complaints;
    }

    /// {@return whether `steps.name` stands at `i`, the name without backticks}
    private static boolean opens(List<ConditionToken> tokens, int i) {
        return tokens.get(i).kind() == Kind.NAME && tokens.get(i).text().equals("steps")
                && tokens.get(i + 1).is(".") && tokens.get(i + 2).kind() == Kind.NAME;
    }

    /// {@return the last token of a name whose parts are joined by hyphens without a space}
    static int end(List<ConditionToken> tokens, int first) {
        int last = first;
        while (last + 2 < tokens.size() && tokens.get(last + 1).is("-")
                && tokens.get(last + 1).offset() == tokens.get(last).end()
                && tokens.get(last + 2).offset() == tokens.get(last + 1).end()
                && isPart(tokens.get(last + 2))) {
            last += 2;
        }
        return last;
    }

    private static boolean isPart(ConditionToken token) {
        return token.kind() == Kind.NAME || token.kind() == Kind.NUMBER;
    }

    private static Complaint complaint(List<ConditionToken> parts) {
        StringBuilder name = new StringBuilder();
        parts.forEach(part -> name.append(part.text()));
        return new Complaint(parts.getFirst().offset(), Trouble.of("hyphen-in-name").with("found", "steps." + name)
                .with("right", Term.plain("steps.`" + name + "`")));
    }
}
