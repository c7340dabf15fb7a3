package dev.safar.aws;

import dev.safar.door.Market;
import dev.safar.language.duration.DurationReading;
import dev.safar.language.duration.Durations;
import dev.safar.message.DayPart;
import dev.safar.message.FrequencyCap;
import dev.safar.message.Language;
import dev.safar.message.QuietHours;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How values of settings are read, here and in `safar.json` alike. Empty is what cannot be read.
public final class Readers {
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern HOURS = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");
    private static final Pattern CAP = Pattern.compile("([0-9]{1,2}) in (.+)");
    private static final Pattern NAMESPACE = Pattern.compile("(?!AWS/)[A-Za-z0-9._/#:-]{1,255}");

    private Readers() {
    }

    static Optional<Integer> count(String text) {
        return COUNT.matcher(text).matches() ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    static Optional<String> namespace(String text) {
        return Optional.of(text).filter(NAMESPACE.asMatchPredicate());
    }

    static Optional<Boolean> moved(String text) {
        return switch (text) {
            case "moved" -> Optional.of(true);
            case "real" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// {@return two capital letters, of a country in which somebody can be phoned or of none}
    ///
    /// @param text as in `IR`
    public static Optional<String> region(String text) {
        return Optional.of(text).filter(Market::isKnown);
    }

    /// {@return a language that people speak}
    ///
    /// @param text its tag, as in `fa` or `en-GB`
    public static Optional<Language> language(String text) {
        return Language.parse(text).filter(language -> isSpoken(language.tag()));
    }

    /// Of a code that no language has, its name is the code; a name of its own begins with a capital letter, as that of `luo`, which is Luo.
    private static boolean isSpoken(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        return !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
    }

    /// {@return an address of the web, to which texts add paths}
    ///
    /// @param text as in `https://shop.example`
    public static Optional<String> link(String text) {
        try {
            URI link = new URI(text);
            boolean isWeb = "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
            return Optional.of(text).filter(_ -> isWeb && link.getHost() != null);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// {@return a time zone}
    ///
    /// @param text as in `Asia/Tehran`
    public static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// {@return yes or no}
    ///
    /// @param text `true` or `false`
    public static Optional<Boolean> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /// {@return when nobody is written to}
    ///
    /// @param text as in `22:00-08:00`
    public static Optional<QuietHours> quietHours(String text) {
        Matcher hours = HOURS.matcher(text);
        if (!hours.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QuietHours(LocalTime.parse(hours.group(1)), LocalTime.parse(hours.group(2))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// {@return when alone members are written to, on every day}
    ///
    /// @param text as in `09:00-21:00`, from and to different
    public static Optional<DayPart> sendWindow(String text) {
        return quietHours(text).filter(hours -> !hours.from().equals(hours.to()))
                .map(hours -> new DayPart(hours.from(), hours.to(), Set.of()));
    }

    /// {@return as many messages a channel as a member gets at most within a time}
    ///
    /// @param text as in `3 in 7 days`, 1 to 50
    public static Optional<FrequencyCap> cap(String text) {
        Matcher cap = CAP.matcher(text);
        return cap.matches() && Durations.parse(cap.group(2)) instanceof DurationReading.Read(Duration within)
                ? Optional.of(Integer.parseInt(cap.group(1))).filter(most -> most >= 1 && most <= FrequencyCap.MOST)
                        .map(most -> new FrequencyCap(most, within))
                : Optional.empty();
    }
}
