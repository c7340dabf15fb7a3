package dev.safar.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fa | ۱٬۲۳۴٬۵۶۷", "fa-IR | ۱٬۲۳۴٬۵۶۷", "fa-AF | ۱٬۲۳۴٬۵۶۷",
            "ar | ١٬٢٣٤٬٥٦٧", "ar-EG | ١٬٢٣٤٬٥٦٧", "ar-MA | 1.234.567", "ar-u-nu-latn | 1,234,567",
            "en | 1,234,567", "de | 1.234.567", "fr | 1\u202f234\u202f567", "mr | 1,234,567", "ur | 1,234,567"})
    void aBalanceReadsAsItsLanguageWritesIt(String tag, String written) {
        assertThat(Digits.in(new Language(tag), 1_234_567)).isEqualTo(written);
    }

    @Test
    void aNegativeBalanceKeepsItsSignInPlace() {
        assertThat(Digits.in(Language.ENGLISH, -1_234)).isEqualTo("-1,234");
        assertThat(Digits.in(Language.PERSIAN, -1_234)).isEqualTo("\u200e\u2212۱٬۲۳۴");
    }

    @Test
    void theEndsOfTheRangeAreWritten() {
        assertThat(Digits.in(Language.ENGLISH, Long.MIN_VALUE)).isEqualTo("-9,223,372,036,854,775,808");
        assertThat(Digits.in(Language.PERSIAN, 0)).isEqualTo("۰");
    }

    @Test
    void ofATextOnlyTheDigitsChange() {
        assertThat(Digits.in(Language.PERSIAN, "کد TEN-0123456789 😀")).isEqualTo("کد TEN-۰۱۲۳۴۵۶۷۸۹ 😀");
        assertThat(Digits.in(new Language("ar"), "0123456789")).isEqualTo("٠١٢٣٤٥٦٧٨٩");
        assertThat(Digits.in(Language.ENGLISH, "۱۲ and 12")).isEqualTo("۱۲ and 12");
    }
}
