package dev.safar.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private final Template english = Texts.template("en", Texts.KEPT);
    private final Template persian = Texts.template("fa", Texts.KEPT_IN_PERSIAN);

    @Test
    void mailHasSubjectAndText() {
        Rendered mail = english.render(Channel.EMAIL, Map.of("greeting", "Ms Amini", "shop", "Bagh"));

        assertThat(mail.subject()).contains("We kept your place, Ms Amini");
        assertThat(mail.text()).isEqualTo("Dear Ms Amini,\n\nyour place at Bagh is still yours.");
        assertThat(mail.direction()).isEqualTo(Direction.LTR);
    }

    @Test
    void smsHasNoSubject() {
        Rendered sms = english.render(Channel.SMS, Map.of("greeting", "Ms Amini", "shop", "Bagh"));

        assertThat(sms.subject()).isEmpty();
        assertThat(sms.text()).isEqualTo("Ms Amini, your place at Bagh is still yours.");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\t\r\n", "\u00A0", "\u200B", "\u200C", "\u202E\u202C", "\u0000"})
    void valueThatShowsNothingTakesTheFallback(@Nullable String nothing) {
        Map<String, @Nullable String> values = new HashMap<>();
        values.put("greeting", nothing);

        assertThat(english.render(Channel.EMAIL, values).subject()).contains("We kept your place, dear friend");
    }

    @Test
    void absentValueTakesTheFallback() {
        assertThat(english.render(Channel.SMS, Map.of()).text())
                .isEqualTo("dear friend, your place at our shop is still yours.");
    }

    @Test
    void valueIsNeitherEvaluatedNorEscaped() {
        assertThat(english.render(Channel.SMS, Map.of("greeting", "{{shop}} & <b>", "shop", "Bagh")).text())
                .startsWith("{{shop}} & <b>, your place at Bagh");
    }

    @Test
    void lineBreakInAValueCannotStartAHeader() {
        Rendered mail = english.render(Channel.EMAIL, Map.of("greeting", "Sara\r\nBcc: all of you\u2028x\u0085y"));

        assertThat(mail.subject()).contains("We kept your place, Sara Bcc: all of you x y");
    }

    @Test
    void directionControlsOfAValueAreRemoved() {
        assertThat(english.render(Channel.SMS, Map.of("greeting", "\u202ESa\u2066\u200Fra\u2069\u061C")).text())
                .startsWith("Sara, ");
    }

    @Test
    void joinersOfAPersianNameStay() {
        assertThat(english.render(Channel.SMS, Map.of("greeting", "سپیده\u200Cسادات")).text())
                .startsWith("سپیده\u200Cسادات, ");
    }

    @Test
    void latinNameStandsIsolatedInAPersianSentence() {
        Rendered sms = persian.render(Channel.SMS, Map.of("greeting", "Sara 2", "shop", "باغ"));

        assertThat(sms.text()).startsWith("\u2068Sara 2\u2069، جای شما در \u2068باغ\u2069 محفوظ است.");
        assertThat(sms.direction()).isEqualTo(Direction.RTL);
        assertThat(sms.language()).isEqualTo(Language.PERSIAN);
    }

    @Test
    void webAddressInAPersianSentenceKeepsNothingInvisibleBehindIt() {
        assertThat(persian.render(Channel.SMS, Map.of("link", "https://example.com/a?b=1")).text())
                .endsWith(" https://example.com/a?b=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/x", "Win HTTP://evil.example", "https:\u202E//evil.example",
            "www.evil.example", "Sara (ftp://evil.example)", "e.example/x", "//e.example/a", "a@b",
            "mailto:a@b.example",
            "\uFF45\uFF56\uFF49\uFF4C\uFF0E\uFF45\uFF58/x", "Evil.Example"})
    void nameWithAnAddressIsNoName(String name) {
        assertThat(english.render(Channel.EMAIL, Map.of("greeting", name))).isEqualTo(
                english.render(Channel.EMAIL, Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dr. Sara", "J.R.R. Tolkien", "Sara: / /", "Sara / Mina",
            "\u0639.\u0631\u0636\u0627\u06CC\u06CC"})
    void nameWithMarksIsAName(String name) {
        assertThat(english.render(Channel.SMS, Map.of("greeting", name)).text()).startsWith(name + ", ");
    }

    @ParameterizedTest
    @CsvSource({"J.Smith, J. Smith", "J.R.Smith, J.R. Smith", "Mr. J.\u00C9toile, Mr. J. \u00C9toile"})
    void initialBeforeANameIsNoDomain(String name, String said) {
        assertThat(english.render(Channel.SMS, Map.of("greeting", name)).text()).startsWith(said + ", ");
    }

    @Test
    void renderedTextIsWithheldFromLogs() {
        assertThat(english.render(Channel.EMAIL, Map.of("greeting", "Sara"))).asString().doesNotContain("Sara");
    }

    @Test
    void contentHashChangesWithEveryPartButNotWithNotes() {
        assertThat(Texts.template("en", Texts.KEPT + "!").contentHash()).isNotEqualTo(english.contentHash());
        assertThat(Texts.template("fa", Texts.KEPT).contentHash()).isNotEqualTo(english.contentHash());
        assertThat(Texts.template("en", Texts.KEPT.replace("our shop", "the shop")).contentHash())
                .isNotEqualTo(english.contentHash());
        assertThat(Texts.template("en", "note: for June\n" + Texts.KEPT).contentHash())
                .isEqualTo(english.contentHash()).hasSize(64);
    }

    @Test
    void valueThatTheTextDoesNotUseIsIgnored() {
        assertThat(english.fallbacks()).containsOnlyKeys("greeting", "shop");
        assertThat(english.render(Channel.EMAIL, Map.of("name", "not used")).subject())
                .isEqualTo(Optional.of("We kept your place, dear friend"));
    }
}
