package dev.safar.local;

import static dev.safar.local.Typed.safar;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `safar preview` as it is typed.
class PreviewCommandTest {
    private static final String ASKED = "66 survey.answered --step ask-why --reason bad-experience";

    @Test
    void walkTellsDecisionsAndTextsInOrder() {
        Typed said = safar("preview", "win-back", "--event", "0 purchase.completed", "--event", ASKED, "--reads", "fa");
        assertThat(said.err()).isEmpty();
        assertThat(said.exit()).isZero();
        assertThat(said.out()).containsSubsequence("Buys", "“Win back a silent member” begins",
                "“You are still one of us” goes out by e-mail", "سلام", "Did we hurt her?", "For a colleague",
                "“Apologise” goes out by e-mail", "Nothing lies ahead.");
    }

    @Test
    void whatIsNotSentHasItsReasonAndWhatLiesAheadIsTold() {
        Typed said = safar("preview", "win-back", "--event", "0 purchase.completed", "--no-consent", "--days", "62");
        assertThat(said.out()).contains("is not sent", "╰").contains("What lies ahead")
                .doesNotContain("goes out by");
    }

    @Test
    void persianIsSpokenThroughout() {
        assertThat(safar("preview", "win-back", "--lang", "fa", "--event", "0 purchase.completed").out())
                .contains("آغاز").doesNotContain("begins");
    }

    @Test
    void programsGetJson() {
        assertThat(safar("preview", "onboarding", "--event", "0 purchase.completed", "--json").out())
                .contains("\"kind\": \"message\"", "\"ahead\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"win-bak|0 purchase.completed|1|There is no journey 'win-bak'",
            "win-back|purchase.completed|1|a day and a type",
            "win-back|999 purchase.completed|1|a day from 0 to 120",
            "win-back|0T25:00 purchase.completed|1|as in 0T23:30, but found '25:00'",
            "win-back|0 purchase.complete|1|purchase.completed",
            "win-back|0 purchase.completed --totl 3|1|total"})
    void mistakesAreToldWithTheWayOut(String journey, String event, int exit, String words) {
        Typed said = safar("preview", journey, "--event", event);
        assertThat(said.exit()).isEqualTo(exit);
        assertThat(said.err()).contains(words).doesNotContain("Exception");
    }

    @Test
    void wrongOptionsAreWrongUsage() {
        assertThat(safar("preview", "win-back", "--event", "0 purchase.completed", "--days", "0").exit()).isEqualTo(2);
        assertThat(safar("preview", "win-back", "--event", "0 purchase.completed", "--zone", "Iran/Teheran").err())
                .contains("a zone such as Asia/Tehran");
        assertThat(safar("preview", "win-back", "--event", "0 purchase.completed", "--start", "1405-01-01").err())
                .contains("--start").contains("from 1970-01-02 to 2999-12-31, but found '1405-01-01'");
    }
}
