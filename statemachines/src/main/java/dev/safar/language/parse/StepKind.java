package dev.safar.language.parse;

import dev.safar.language.finding.Term;
import java.util.Arrays;
import java.util.List;

/// The kinds of step, and what each has beside it in the step's own object.
enum StepKind {
    MESSAGE("message"), SURVEY("survey"), WAIT("wait"), WAIT_FOR("waitFor"), IF("if"), SPLIT("split"), REWARD(
            "reward"), POINTS("points"), BADGE("badge"), UPDATE("update"), TASK("task"), WEBHOOK(
                    "webhook"), END("end");

    private final String word;

    StepKind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    List<String> beside() {
        return switch (this) {
            case WAIT_FOR -> List.of("onEvent", "onTimeout");
            case IF -> List.of("then", "elseIf", "else");
            case MESSAGE, SURVEY, WAIT, SPLIT, REWARD, POINTS, BADGE, UPDATE, TASK, WEBHOOK, END -> List.of();
        };
    }

    /// {@return how a step of this kind is called in a finding}
    Term owner() {
        return Term.said("words/owner.kind").with("kind", word);
    }

    static List<String> words() {
        return Arrays.stream(values()).map(StepKind::word).toList();
    }
}
