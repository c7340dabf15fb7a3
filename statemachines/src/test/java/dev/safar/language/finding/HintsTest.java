package dev.safar.language.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safar.json.Spelling;
import dev.safar.message.Language;
import java.util.List;
import org.junit.jupiter.api.Test;

class HintsTest {
    private static final List<String> WORDS = List.of("message", "reward", "if", "wait", "waitFor");

    @Test
    void twoSlipsAreForgivenAndThreeAreNot() {
        assertThat(Spelling.nearest("mesage", WORDS)).contains("message");
        assertThat(Spelling.nearest("emssgae", WORDS)).contains("message");
        assertThat(Spelling.nearest("rewadrx", WORDS)).contains("reward");
        assertThat(Spelling.nearest("msag", WORDS)).isEmpty();
    }

    @Test
    void theNearestWinsAndOfEquallyNearOnesTheFirst() {
        assertThat(Spelling.nearest("waitFo", WORDS)).contains("waitFor");
        assertThat(Spelling.nearest("b", List.of("a", "c"))).isEmpty();
        assertThat(Spelling.nearest("bb", List.of("ab", "cb"))).contains("ab");
    }

    @Test
    void aWordIsNeverAllSlips() {
        assertThat(Spelling.nearest("xy", WORDS)).isEmpty();
        assertThat(Spelling.nearest("", WORDS)).isEmpty();
        assertThat(Hints.question("fi", WORDS).in(Language.ENGLISH)).isEqualTo("Did you mean `if`?");
        assertThat(Hints.questionOrList("dance", List.of("a", "b")).in(Language.ENGLISH))
                .isEqualTo("Known are `a`, `b`");
    }
}
