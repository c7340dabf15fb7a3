package dev.safar.local.demo;

import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Trigger;
import dev.safar.local.story.Words;

/// What a journey is called, and what begins it.
final class JourneyTitle {
    private JourneyTitle() {
    }

    static String of(JourneyDefinition journey, Words words) {
        return words.say("demo.journey", journey.title().in(words.language().tag(), journey.name()),
                begins(journey.trigger(), words));
    }

    private static String begins(Trigger trigger, Words words) {
        return switch (trigger) {
            case Trigger.OnSilence silence -> words.say("demo.begins.silence", words.length(silence.length()));
            case Trigger.OnEvent on -> words.say("demo.begins.event", words.meaning("event", on.event()));
        };
    }
}
