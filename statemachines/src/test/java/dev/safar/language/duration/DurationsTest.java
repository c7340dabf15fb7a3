package dev.safar.language.duration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({"14 days,PT336H", "1 day,PT24H", "3 hours,PT3H", "45 minutes,PT45M", "2 weeks,PT336H",
            "90 seconds,PT90S", "1 weeks,PT168H", "P14D,PT336H", "PT3H,PT3H", "P2W,PT336H", "P1DT12H,PT36H",
            "PT90M,PT90M", "PT1H30M5S,PT1H30M5S", "007 days,PT168H", "3650 days,PT87600H"})
    void aLengthIsExact(String text, Duration length) {
        assertThat(Durations.parse(text)).isEqualTo(new DurationReading.Read(length));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2 months|an exact length", "1 year|an exact length", "P1M|an exact length",
            "P1Y2M|an exact length", "0 days|a length above zero", "PT0S|a length above zero",
            "-1 days|a length above zero", "P-1D|a length above zero", "-P1D|a length above zero",
            "1.5 days|a whole number", "PT0.5S|a whole number", "1,5 hours|a whole number",
            "3651 days|'at most 3,650 days'", "9223372036854775808 weeks|'at most 3,650 days'", "soon|a duration as in",
            "P|a duration as in", "PT|a duration as in", "P1DT|a duration as in", "14|a duration as in",
            "day|a duration as in", "14 days ago|a duration as in", "۱۴ days|a duration as in",
            "p14d|a duration as in"})
    void whatIsNoLengthIsRefusedWithTheReason(String text, String expected) {
        assertThat(Durations.parse(text)).isInstanceOfSatisfying(DurationReading.Refused.class,
                refused -> assertThat(refused.expected()).startsWith(expected));
    }

    @ParameterizedTest
    @CsvSource({"14 dayz,14 days", "14days,14 days", "3 Hours,3 hours", "' 2 weeks ',2 weeks", "5 minuts,5 minutes"})
    void aSlipIsAnsweredWithWhatWasMeant(String text, String meant) {
        assertThat(Durations.parse(text)).isInstanceOfSatisfying(DurationReading.Refused.class,
                refused -> assertThat(refused.hint()).isEqualTo("Did you mean `" + meant + "`?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"14 days", "1 day", "36 hours", "1 hour", "90 minutes", "90 seconds", "1 second"})
    void canonicalWordsReadBackAsThemselves(String words) {
        assertThat(Durations.parse(words)).isInstanceOfSatisfying(DurationReading.Read.class,
                read -> assertThat(Durations.words(read.length())).isEqualTo(words));
    }

    @Test
    void wordsTakeTheLargestUnitThatDivides() {
        assertThat(Durations.words(Duration.ofDays(14))).isEqualTo("14 days");
        assertThat(Durations.words(Duration.ofHours(25))).isEqualTo("25 hours");
        assertThat(Durations.words(Duration.ZERO)).isEqualTo("0 seconds");
        assertThat(Durations.words(Duration.ofMillis(1500))).isEqualTo("1 second");
        assertThatIllegalArgumentException().isThrownBy(() -> Durations.words(Duration.ofDays(-1)));
    }
}
