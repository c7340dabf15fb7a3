package dev.safar.language.condition;

import dev.safar.journey.ConditionToken;
import dev.safar.journey.ConditionToken.Kind;
import dev.safar.language.finding.Term;
import dev.safar.language.finding.Trouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Rule `hyphen-in-name`: in JSONata `steps.ask-why.reason` subtracts `why.reason` from `steps.ask`. A name with a hyphen stands in backticks. Behind
/// other names than `steps` a number may be meant to be subtracted, and so may what is read from `member`, `entry`, `event` or `steps`.
final class HyphenatedSteps {
    private static final Set<String> ROOTS = Set.of("member", "entry", "event", "steps");

    private HyphenatedSteps() {
    }

    static List<Complaint> complaints(List<ConditionToken> tokens) {
        List<Complaint> complaints = new ArrayList<>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (opens(tokens, i) && end(tokens, i + 2) > i + 2) {
                complaints.add(complaint(tokens.get(i).text() + ".", tokens.subList(i + 2, end(tokens, i + 2) + 1)));
            }
        }
        return complaints;
    }

    /// {@return whether a name stands at `i` and one without backticks within it}
    private static boolean opens(List<ConditionToken> tokens, int i) {
        return tokens.get(i).isName() && tokens.get(i + 1).is(".") && tokens.get(i + 2).kind() == Kind.NAME;
    }

    /// {@return the last token of a name whose parts are joined by hyphens without a space}
    static int end(List<ConditionToken> tokens, int first) {
        boolean step = first > 1 && tokens.get(first - 2).text().equals("steps");
        int last = first;
        while (last + 2 < tokens.size() && tokens.get(last + 1).is("-")
                && tokens.get(last + 1).offset() == tokens.get(last).end()
                && tokens.get(last + 2).offset() == tokens.get(last + 1).end()
                && isPart(tokens.get(last + 2), step)) {
            last += 2;
        }
        return last;
    }

    private static boolean isPart(ConditionToken token, boolean step) {
        return token.kind() == Kind.NAME
                ? token.endsValue() && !ROOTS.contains(token.text())
                : step && token.kind() == Kind.NUMBER;
    }

    private static Complaint complaint(String before, List<ConditionToken> parts) {
        StringBuilder name = new StringBuilder();
        parts.forEach(part -> name.append(part.text()));
        return new Complaint(parts.getFirst().offset(), Trouble.of("hyphen-in-name").with("found", before + name)
                .with("right", Term.plain(before + "`" + name + "`")));
    }
}
