package dev.safar.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Every answer of `docs/semantics.md` names a test that is there.
class SemanticsPageTest {
    private static final Path PAGE = Sources.ROOT.resolve("docs").resolve("semantics.md");
    private static final Pattern PROOF = Pattern.compile("\\[`(\\w+)\\.(\\w+)`]\\(([^)]+Test\\.java)\\)");
    private static final Pattern ANNOTATION = Pattern
            .compile("@(Test|ParameterizedTest)\\b[^;{}]*?(?:\\{[^}]*}[^;{}]*?)?$");

    @Test
    void everyQuestionIsAnsweredAndProved() {
        assertThat(questions()).hasSizeGreaterThan(20)
                .allSatisfy(question -> assertThat(proofs(question)).as(question).isNotEmpty());
    }

    @Test
    void everyProofIsATestOfThatClass() {
        assertThat(questions().stream().flatMap(question -> proofs(question).stream()))
                .allSatisfy(proof -> assertThat(isTest(proof)).as(proof.group()).isTrue());
    }

    private static List<String> questions() {
        return Arrays.stream(Sources.text(PAGE).split("\n## ", -1)).skip(1).toList();
    }

    private static List<MatchResult> proofs(String question) {
        return PROOF.matcher(question).results().toList();
    }

    private static boolean isTest(MatchResult proof) {
        String source = Sources.text(PAGE.resolveSibling(proof.group(3)).normalize());
        int method = source.indexOf(" void " + proof.group(2) + "(");
        return proof.group(3).endsWith("/" + proof.group(1) + ".java") && method > 0
                && ANNOTATION.matcher(source.substring(0, method)).find();
    }
}
