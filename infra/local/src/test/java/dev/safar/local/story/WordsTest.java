package dev.safar.local.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safar.message.Language;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
    private static final Words ENGLISH = Words.in(Language.ENGLISH).orElseThrow();
    private static final Words PERSIAN = Words.in(Language.PERSIAN).orElseThrow();
    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");
    private static final Instant NEW_YEAR = Instant.parse("2025-03-20T20:30:00Z");

    @Test
    void whatIsSaidInEnglishIsSaidInPersian() throws IOException {
        assertThat(keys("fa")).containsAll(keys("en"));
    }

    @Test
    void wordsOfAnotherLanguageAreNotThere() {
        assertThat(Words.in(new Language("de"))).isEmpty();
    }

    /// Any event may end a journey, and whoever reads why is told so in words.
    @ParameterizedTest
    @ValueSource(strings = {"purchase.completed", "purchase.refunded", "member.registered", "survey.answered",
            "complaint.opened", "complaint.resolved", "referral.joined", "referral.purchased", "member.referred",
            "consent.given", "consent.withdrawn", "message.delivered", "message.opened", "message.clicked",
            "message.bounced"})
    void everyEventThatEndsAJourneyHasItsWords(String event) {
        assertThat(ENGLISH.meaning("exit", event)).isNotEqualTo(event);
        assertThat(PERSIAN.meaning("exit", event)).isNotEqualTo(event);
    }

    @Test
    void oneIsSingular() {
        assertThat(ENGLISH.length(Duration.ofDays(1))).isEqualTo("1 day");
        assertThat(ENGLISH.length(Duration.ofHours(36))).isEqualTo("36 hours");
        assertThat(PERSIAN.length(Duration.ofDays(14))).isEqualTo("۱۴ روز");
    }

    @Test
    void daysStandInTheCalendarOfTheLanguage() {
        assertThat(ENGLISH.day(NEW_YEAR, TEHRAN)).isEqualTo("21 Mar 2025");
        assertThat(PERSIAN.day(NEW_YEAR, TEHRAN)).isEqualTo("۱ فروردین ۱۴۰۴");
        assertThat(PERSIAN.day(NEW_YEAR.minusSeconds(1), TEHRAN)).isEqualTo("۳۰ اسفند ۱۴۰۳");
        assertThat(PERSIAN.clock(NEW_YEAR, TEHRAN)).isEqualTo("۰۰:۰۰");
    }

    @Test
    void amountsNameTheirCurrency() {
        assertThat(ENGLISH.money(Money.of(250_000, Currency.IRT))).isEqualTo("250,000 Toman");
        assertThat(PERSIAN.money(Money.of(250_000, Currency.IRT))).isEqualTo("۲۵۰٬۰۰۰ تومان");
        assertThat(ENGLISH.money(Money.of(13_912, Currency.GBP))).isEqualTo("139.12 GBP");
    }

    @Test
    void aSentenceThatIsNotThereIsOurMistake() {
        assertThatThrownBy(() -> ENGLISH.say("no-such-sentence")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no-such-sentence");
    }

    private static Set<String> keys(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file = Objects
                .requireNonNull(Words.class.getResourceAsStream("words." + language + ".properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return new TreeSet<>(words.stringPropertyNames());
    }
}
