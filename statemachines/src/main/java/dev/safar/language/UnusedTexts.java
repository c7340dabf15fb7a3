package dev.safar.language;

import dev.safar.journey.Step;
import dev.safar.json.Position;
import dev.safar.language.finding.Finding;
import dev.safar.language.finding.Trouble;
import dev.safar.language.text.TextShelf;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Rule `unused-text`, a warning: every text is sent by some journey.
final class UnusedTexts {
    private UnusedTexts() {
    }

    static List<Finding> of(JourneyShelf journeys, TextShelf texts) {
        Set<String> sent = journeys.journeys().values().stream()
                .flatMap(journey -> journey.itinerary().byId().values().stream()).flatMap(UnusedTexts::text)
                .collect(Collectors.toSet());
        return texts.ids().stream().filter(id -> !sent.contains(id)).flatMap(id -> texts.of(id).values().stream()
                .map(text -> Trouble.of("unused-text").with("text", id).in(text.file(), Position.START))).toList();
    }

    private static Stream<String> text(Step step) {
        return switch (step) {
            case Step.Message message -> Stream.of(message.template());
            case Step.Survey survey -> Stream.of(survey.template());
            case Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _,Step.Wait _,Step.WaitUntil _,Step.WaitFor _,Step.If _,Step.Split _,Step.End _ ->
                Stream.empty();
        };
    }
}
