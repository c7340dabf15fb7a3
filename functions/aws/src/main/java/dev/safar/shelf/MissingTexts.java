package dev.safar.shelf;

import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Step;
import dev.safar.json.Spelling;
import dev.safar.language.JourneyShelf;
import dev.safar.message.TemplateBook;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the texts that a journey names and that are in no language: it would run, and say nothing.
final class MissingTexts {
    private MissingTexts() {
    }

    static List<String> of(JourneyDefinition journey, Map<String, String> files, TemplateBook texts) {
        String file = journey.name() + JourneyShelf.ENDING;
        return journey.itinerary().byId().values().stream().flatMap(step -> template(step).stream())
                .filter(template -> !texts.ids().contains(template)).distinct()
                .map(template -> file + place(files.getOrDefault(file, ""), template)
                        + ": error missing-text: Expected a text named `" + template
                        + "`, but found none. " + hint(template, texts))
                .toList();
    }

    private static Optional<String> template(Step step) {
        return switch (step) {
            case Step.Message message -> Optional.of(message.template());
            case Step.Survey survey -> Optional.of(survey.template());
            case Step.Reward _,Step.Points _,Step.Task _,Step.Wait _,Step.WaitFor _,Step.If _,Step.Split _,Step.End _ ->
                Optional.empty();
        };
    }

    /// Where the name first stands in the file; the journey does not keep its places once it is read.
    private static String place(String text, String template) {
        int found = text.indexOf("\"" + template + "\"");
        String before = text.substring(0, Math.max(0, found));
        long line = before.chars().filter(c -> c == '\n').count() + 1;
        return found < 0 ? "" : ":" + line + ":" + (found - before.lastIndexOf('\n'));
    }

    private static String hint(String template, TemplateBook texts) {
        return Spelling.nearest(template, List.copyOf(texts.ids())).map(near -> "Did you mean `" + near + "`?")
                .orElse("Write messages/en/" + template + ".txt, and one for each other language");
    }
}
