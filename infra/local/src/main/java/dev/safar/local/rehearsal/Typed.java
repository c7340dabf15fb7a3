package dev.safar.local.rehearsal;

import dev.safar.json.Node;
import dev.safar.json.Position;
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
    /// Reads what was typed.
    ///
    /// @param journeys the journeys that run, by name
    /// @param events each as in `66 survey.answered --step ask-why --text 'a better offer'`, or `0T23:30 purchase.completed`
    /// @return the scenario; what follows from it is not said
    /// @throws Mistyped if an event cannot be read
    public Scenario scenario(List<String> journeys, List<String> events) {
        List<Happening> happenings = new TypedHappenings(currency, LocalTime.NOON, until).of(events);
        Map<String, @Nullable Object> member = new LinkedHashMap<>();
        member.put("language", language.tag());
        member.put("consent", consents ? List.of("marketing") : List.of());
        return new Scenario("preview", "--event", 1, journeys, new Scene(start, zone, currency, language),
                (Node.Obj) Node.of(Position.START, member),
                happenings, 0, until, List.of());
    }
}
