package dev.safar.local.rehearsal;

import dev.safar.language.scenario.Happening;
import dev.safar.language.scenario.Scenario;
import dev.safar.language.scenario.Scene;
import dev.safar.local.trigger.Draft;
import dev.safar.local.trigger.Mistyped;
import dev.safar.message.Language;
import dev.safar.money.Currency;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A scenario that was typed rather than written.
///
/// @param start the day 0
/// @param zone the shop's
/// @param currency the shop's
/// @param language hers
/// @param consents whether she agreed to be written to
/// @param until the day at whose noon it ends
public record Typed(LocalDate start, ZoneId zone, Currency currency, Language language, boolean consents, int until) {
    /// What stands in quotes is one word, blanks and all.
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|\\S+");

    /// Reads what was typed.
    ///
    /// @param journeys the journeys that run, by name
    /// @param events each as in `66 survey.answered --step ask-why --text 'a better offer'`, or `0T23:30 purchase.completed`
    /// @return the scenario; what follows from it is not said
    /// @throws Mistyped if an event cannot be read
    public Scenario scenario(List<String> journeys, List<String> events) {
        List<Happening> happenings = new ArrayList<>();
        for (String event : events) {
            happenings.add(happening(event));
        }
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put("language", language.tag());
        member.put("consent", consents ? List.of("marketing") : List.of());
        return new Scenario("preview", "--event", 1, journeys, new Scene(start, zone, currency, language), member,
                happenings, 0, until, List.of());
    }

    private static String bare(MatchResult word) {
        return Stream.of(word.group(1), word.group(2)).filter(Objects::nonNull).findFirst().orElse(word.group());
    }

    private Happening happening(String event) {
        List<String> words = WORD.matcher(event).results().map(Typed::bare).toList();
        if (words.size() < 2) {
            throw new Mistyped("Expected an event as in '0 purchase.completed', a day and a type, but found '" + event
                    + "'");
        }
        String when = words.getFirst();
        int t = when.indexOf('T');
        return Happening.typed(day(t < 0 ? when : when.substring(0, t), event),
                t < 0 ? LocalTime.NOON : time(when.substring(t + 1), event), words.get(1),
                Draft.of(words.get(1), words.subList(2, words.size()), currency).data());
    }

    private int day(String text, String event) {
        if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > until) {
            throw new Mistyped("Expected '" + event + "' to begin with a day from 0 to " + until
                    + " (--days), but found '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static LocalTime time(String text, String event) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException _) {
            throw new Mistyped("Expected the time in '" + event + "' to be as in 0T23:30, but found '" + text + "'");
        }
    }
}
