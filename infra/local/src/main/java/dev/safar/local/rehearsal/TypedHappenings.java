package dev.safar.local.rehearsal;

import dev.safar.language.scenario.Happening;
import dev.safar.local.trigger.Draft;
import dev.safar.local.trigger.Mistyped;
import dev.safar.money.Currency;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What happens to a member, as it is typed: each as in `66 survey.answered --step ask-why --text 'a better offer'`, or `0T23:30 purchase.completed`.
///
/// @param currency the shop's
/// @param usual the time of a day of which only the number is typed
/// @param until the last day on which something may happen
public record TypedHappenings(Currency currency, LocalTime usual, int until) {
    /// What stands in quotes is one word, blanks and all.
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|\\S+");

    /// {@return what was typed, in its order}
    ///
    /// @param events each
    /// @throws Mistyped if one cannot be read
    public List<Happening> of(List<String> events) {
        return events.stream().map(this::happening).toList();
    }

    private static String bare(MatchResult word) {
        return Stream.of(word.group(1), word.group(2)).filter(Objects::nonNull).findFirst().orElse(word.group());
    }

    private Happening happening(String event) {
        List<String> words = WORD.matcher(event).results().map(TypedHappenings::bare).toList();
        if (words.size() < 2) {
            throw new Mistyped("Expected an event as in '0 purchase.completed', a day and a type, but found '" + event
                    + "'");
        }
        String when = words.getFirst();
        int t = when.indexOf('T');
        return Happening.typed(day(t < 0 ? when : when.substring(0, t), event),
                t < 0 ? usual : time(when.substring(t + 1), event), words.get(1),
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
