package dev.safar.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import com.dashjoin.jsonata.Jsonata;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WinBackJourneyTest {
    private final Object journey = Shipped.journey("win-back");
    private final List<List<Map<?, ?>>> paths = Paths.through(Shipped.all("steps", journey).getFirst());

    @Test
    void hurtGetAPersonAndAnApologyAndNoOffer() {
        assertThat(paths.stream().map(Paths::ids).filter(ids -> ids.contains("call-her"))).isNotEmpty()
                .allSatisfy(ids -> assertThat(ids).containsSubsequence("call-her", "apology")
                        .doesNotContain("offer", "last-word"));
    }

    @Test
    void noOfferComesBeforeTheQuestion() {
        assertThat(paths.stream().map(Paths::ids).filter(ids -> ids.contains("offer"))).isNotEmpty()
                .allSatisfy(ids -> assertThat(ids).containsSubsequence("ask-why", "answer", "hurt", "offer"));
    }

    @ParameterizedTest
    @CsvSource({"bad-experience, hurt", "weak-support, hurt", "forgotten, forgotten",
            "irrelevant-messages, wrong-messages", "no-need-now, no-need", "better-offer, offer",
            "a-code-we-do-not-know, own-words"})
    void causeLeadsToItsRemedyWhicheverQuestionSheAnswered(String reason, String branch) {
        Map<String, Object> answer = Map.of("event", Map.of("step", "ask-why", "reason", reason));

        assertThat(remedy(Map.of("answer", answer))).isEqualTo(branch);
        assertThat(remedy(Map.of("reply", answer))).isEqualTo(branch);
    }

    @Test
    void answerWithoutAnyCodeIsReadByAPerson() {
        assertThat(remedy(Map.of("answer", Map.of("event", Map.of("step", "ask-why"))))).isEqualTo("own-words");
    }

    @Test
    void silenceLeadsToTheOffer() {
        assertThat(remedy(Map.of())).isEqualTo("offer");
    }

    /// {@return the id of the first branch whose condition holds, in the order of the file; `offer` where none does}
    private String remedy(Map<String, Object> steps) {
        return Shipped.objectsWith("if", journey).stream()
                .filter(branch -> holds(String.valueOf(branch.get("if")), steps))
                .map(branch -> String.valueOf(branch.get("id"))).findFirst().orElse("offer");
    }

    private static boolean holds(String condition, Map<String, Object> steps) {
        return Boolean.TRUE.equals(Jsonata.jsonata(condition).evaluate(Map.of("steps", steps)));
    }
}
