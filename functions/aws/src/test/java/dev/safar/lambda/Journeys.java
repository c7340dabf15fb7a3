package dev.safar.lambda;

import dev.safar.journey.JourneyDefinition;
import dev.safar.language.JourneyReader;
import dev.safar.language.Reading;
import dev.safar.message.Language;
import dev.safar.message.TemplateBook;
import dev.safar.message.TemplateReader;
import dev.safar.message.TemplateReading;
import java.util.List;

/// Two small journeys: one that a purchase begins, one that a silence begins.
final class Journeys {
    static final JourneyDefinition WELCOME = journey("welcome", """
            { "journey": "welcome", "title": { "en": "Welcome" }, "trigger": { "event": "purchase.completed" },
              "steps": [
                { "id": "thanks", "message": { "template": "thanks", "firstOf": ["email"] } },
                { "id": "pause", "wait": "4 days" },
                { "id": "call", "task": { "title": { "en": "Call her" }, "deadline": "2 days" } } ] }
            """);
    static final JourneyDefinition QUIET = journey("quiet", """
            { "journey": "quiet", "title": { "en": "Quiet" }, "trigger": { "silentFor": "30 days" },
              "steps": [ { "id": "ask", "message": { "template": "thanks", "firstOf": ["sms"] } } ] }
            """);
    static final JourneyDefinition SPRING = journey("spring", """
            { "journey": "spring", "title": { "en": "Spring" }, "trigger": { "date": "'--06-01'", "yearly": true },
              "steps": [ { "id": "hello", "message": { "template": "thanks", "firstOf": ["email"] } } ] }
            """);
    static final JourneyDefinition OF_AGE = journey("of-age", """
            { "journey": "of-age", "title": { "en": "Of age" },
              "trigger": { "date": "$string($number($substring(member.birthday, 0, 4)) + 18) & $substring(member.birthday, 4)" },
              "steps": [ { "id": "hello", "message": { "template": "thanks", "firstOf": ["email"] } } ] }
            """);
    static final TemplateBook TEXTS = texts();

    private Journeys() {
    }

    static JourneyDefinition journey(String name, String text) {
        return switch (JourneyReader.read(name + ".journey.json", text)) {
            case Reading.Read read -> read.journey();
            case Reading.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static TemplateBook texts() {
        String text = "subject: Thank you\nsms: Hello {{greeting}}\nfallback greeting: there\n---\nHello {{greeting}}!\n";
        return switch (TemplateReader.read("thanks", Language.ENGLISH, text)) {
            case TemplateReading.Read read -> TemplateBook.of(List.of(read.template()));
            case TemplateReading.Faulty faulty -> throw new AssertionError(faulty);
        };
    }
}
