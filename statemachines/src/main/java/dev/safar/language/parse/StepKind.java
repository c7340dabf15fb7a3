package dev.safar.language.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The kinds of step, and what each has beside it in the step's own object.
enum StepKind {
    MESSAGE("message"), SURVEY("survey"), WAIT("wait"), WAIT_FOR("waitFor", "onEvent", "onTimeout"), IF("if", "then",
            "else"), SPLIT("split"), REWARD("reward"), TASK("task"), END("end");

    /// The kinds that the language will have later.
    static final List<String> LATER = List.of("points", "badge", "update", "webhook");

    private final String word;
    private final List<String> beside;

    StepKind(String word, String... beside) {
        this.word = word;
        this.beside = List.of(beside);
    }

    String word() {
        return word;
    }

    List<String> beside() {
        return beside;
    }

    /// {@return how a step of this kind is called in a finding}
    String owner() {
        String article = "aeio".indexOf(word.toLowerCase(Locale.ROOT).charAt(0)) >= 0 ? "an" : "a";
        return article + " `" + word + "` step";
    }

    static List<String> words() {
        return Arrays.stream(values()).map(StepKind::word).toList();
    }
}
