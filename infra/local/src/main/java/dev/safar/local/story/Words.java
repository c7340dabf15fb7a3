package dev.safar.local.story;

import dev.safar.message.Digits;
import dev.safar.message.Direction;
import dev.safar.local.outbox.Cells;
import dev.safar.message.Language;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What we say, in one language: sentences from its file, and numbers, amounts, days and lengths of time as it writes them.
///
/// In a sentence `{0}` stands for the first argument, and `{0|day|days}` for the first word where that argument is one and the second elsewhere.
public final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])(?:\\|([^|}]*)\\|([^}]*))?}");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final List<Duration> UNITS = List.of(Duration.ofDays(1), Duration.ofHours(1), Duration.ofMinutes(1));
    private static final List<String> UNIT_NAMES = List.of("days", "hours", "minutes");

    private final Language language;
    private final Properties sentences = new Properties();

    private Words(Language language, InputStreamReader file) throws IOException {
        this.language = language;
        sentences.load(file);
    }

    /// Opens the words of a language.
    ///
    /// @param language whose
    /// @return the words, or empty where we do not speak that language
    public static Optional<Words> in(Language language) {
        try (@Nullable
        InputStream file = Words.class.getResourceAsStream("words." + language.tag() + ".properties")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new Words(language, new InputStreamReader(file, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// {@return the language they are in}
    public Language language() {
        return language;
    }

    /// {@return how the language runs}
    public Direction direction() {
        return language.direction();
    }

    /// Says a sentence.
    ///
    /// @param key its name in the file
    /// @param arguments what it is about: numbers are written in the language's digits, everything else as it is
    /// @return the sentence
    /// @throws IllegalArgumentException if the file has no such sentence
    public String say(String key, Object... arguments) {
        String sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("There are no words for '" + key + "' in " + language);
        }
        return PLACE.matcher(sentence).replaceAll(place -> Matcher.quoteReplacement(fill(place, arguments)));
    }

    /// Says a sentence of which it is not sure that it is there.
    ///
    /// @param key its name in the file
    /// @return the sentence, which has no places to fill; empty where there is none
    public Optional<String> find(String key) {
        return Optional.ofNullable(sentences.getProperty(key));
    }

    private String fill(MatchResult place, Object... arguments) {
        Object argument = arguments[Integer.parseInt(place.group(1))];
        if (place.group(2) != null) {
            return String.valueOf(argument).equals("1") ? place.group(2) : place.group(3);
        }
        return argument instanceof Number number ? number(number.longValue()) : String.valueOf(argument);
    }

    /// {@return what a word of ours means, or the word itself, made safe, where the file does not know it}
    ///
    /// @param group what sort of word it is, as in `reason`
    /// @param word as in `no-address`
    public String meaning(String group, String word) {
        return Objects.requireNonNullElseGet(sentences.getProperty(group + "." + word), () -> Cells.named(word));
    }

    /// {@return a whole number in the language's digits, with the thousands apart}
    ///
    /// @param number any
    public String number(long number) {
        return Digits.in(language, number);
    }

    /// {@return a part of a whole in whole percent, as in `36%`; 0 of nothing}
    ///
    /// @param part the part
    /// @param whole the whole
    public String percent(long part, long whole) {
        return say("percent", whole == 0 ? 0 : Math.round(100.0 * part / whole));
    }

    /// {@return an amount and its currency, as in `250,000 Toman`}
    ///
    /// @param money any
    public String money(Money money) {
        return money(BigInteger.valueOf(money.minorUnits()), money.currency());
    }

    /// {@return an amount and its currency, as in `250,000 Toman`}
    ///
    /// @param minorUnits how many
    /// @param currency of what
    public String money(BigInteger minorUnits, Currency currency) {
        BigDecimal major = new BigDecimal(minorUnits, currency.digits());
        String amount = String.format(Locale.ROOT, "%,." + currency.digits() + "f", major);
        return say("money", Digits.in(language, amount.replace(",", say("thousands"))),
                meaning("currency", currency.name()));
    }

    /// {@return a day in the language's own calendar, as in `3 Jun 2025`}
    ///
    /// @param instant when
    /// @param zone where
    public String day(Instant instant, ZoneId zone) {
        return Days.day(language, instant.atZone(zone).toLocalDate());
    }

    /// {@return the time of day, as in `09:30`}
    ///
    /// @param instant when
    /// @param zone where
    public String clock(Instant instant, ZoneId zone) {
        return hour(LocalTime.ofInstant(instant, zone));
    }

    /// {@return a time of day, as in `22:00`}
    ///
    /// @param time any
    public String hour(LocalTime time) {
        return Digits.in(language, CLOCK.format(time));
    }

    /// {@return a length of time in the largest of days, hours and minutes that divides it, as in `4 days`}
    ///
    /// @param length not negative
    public String length(Duration length) {
        for (int unit = 0; unit < UNITS.size(); unit++) {
            if (length.toSeconds() % UNITS.get(unit).toSeconds() == 0 || unit == UNITS.size() - 1) {
                return say(UNIT_NAMES.get(unit), length.toSeconds() / UNITS.get(unit).toSeconds());
            }
        }
        throw new IllegalStateException("The last unit always serves");
    }
}
