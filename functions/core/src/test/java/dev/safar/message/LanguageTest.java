package dev.safar.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @ValueSource(strings = {"fa", "ar", "he", "ur", "fa-IR", "iw", "ckb", "pa-Arab", "az-Arab-IR"})
    void runsFromRightToLeft(String tag) {
        assertThat(new Language(tag).direction()).isEqualTo(Direction.RTL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "en-GB", "tr", "pa", "ar-Latn", "fa-Latn-IR", "zh-Hant-TW"})
    void runsFromLeftToRight(String tag) {
        assertThat(new Language(tag).direction()).isEqualTo(Direction.LTR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fa_IR", "farsi!", "-", "und"})
    void whatIsNoTagIsRefused(String tag) {
        assertThat(Language.parse(tag)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Language(tag));
    }

    @Test
    void caseAndOldCodesDoNotMakeAnotherLanguage() {
        assertThat(new Language("FA-ir")).isEqualTo(new Language("fa-IR")).hasToString("fa-IR");
        assertThat(new Language("iw")).isEqualTo(new Language("he"));
    }

    @Test
    void widensPartByPart() {
        assertThat(new Language("zh-Hant-TW").wider()).contains(new Language("zh-Hant"));
        assertThat(new Language("fa-IR").wider()).contains(Language.PERSIAN);
        assertThat(new Language("en-u-ca-persian").wider()).contains(new Language("en-u-ca"));
        assertThat(new Language("en-u-ca").wider()).contains(Language.ENGLISH);
        assertThat(Language.PERSIAN.wider()).isEmpty();
    }
}
