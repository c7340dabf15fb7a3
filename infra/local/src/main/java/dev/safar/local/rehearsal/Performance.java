package dev.safar.local.rehearsal;

import dev.safar.flow.Outgoing;
import dev.safar.journey.Enrollment;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.story.Story;
import dev.safar.local.story.Teller;
import dev.safar.local.story.Words;
import dev.safar.member.MemberId;
import dev.safar.message.Rendered;
import dev.safar.store.Item;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came of a scenario.
///
/// @param scenario what was played
/// @param told everything that followed, a line each
/// @param journeys the journeys that ran
/// @param enrollments her times through them
/// @param left what left the house, in order
/// @param rows all that is kept of her
/// @param failures why executions failed, if any did
public record Performance(Scenario scenario, List<String> told, List<JourneyDefinition> journeys,
        List<Enrollment> enrollments, List<Outgoing> left, List<Item> rows, List<String> failures) {
    /// Copies.
    public Performance {
        left = List.copyOf(left);
        rows = List.copyOf(rows);
    }

    /// Tells it in words: every fact, decision and message, with the text she got, and every message that was not sent with its reason.
    ///
    /// @param words the language
    /// @return the story up to the scenario's end, and what lies ahead
    public Story story(Words words) {
        Map<String, Rendered> letters = new HashMap<>();
        left.stream().filter(Outgoing.Letter.class::isInstance).map(Outgoing.Letter.class::cast)
                .forEach(letter -> letters.put(letter.effect(), letter.text()));
        MemberId she = rows.stream().filter(Item.Member.class::isInstance).map(Item.Member.class::cast)
                .map(item -> item.member().id()).findFirst().orElseThrow();
        return new Teller(journeys, journeys, scenario.scene().shop().policy(), words).everything(she, rows,
                effect -> Optional.ofNullable(letters.get(effect)), scenario.noon(scenario.until()));
    }

    /// {@return whether exactly what the scenario says followed, and nothing failed}
    public boolean holds() {
        return told.equals(scenario.then()) && failures.isEmpty();
    }
}
