package dev.safar.local.story;

import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Trigger;

/// What a journey is called, and what begins it.
public final class JourneyTitle {
    private JourneyTitle() {
    }

    /// {@return what it is called, and what begins it}
    ///
    /// @param journey any
    /// @param words the language
    public static String of(JourneyDefinition journey, Words words) {
        return words.say("demo.journey", journey.title().in(words.language().tag(), journey.name()),
                begins(journey.trigger(), words));
    }

    /// {@return what begins it, as in `after 60 days without a purchase`}
    ///
    /// @param trigger any
    /// @param words the language
    public static String begins(Trigger trigger, Words words) {
        return switch (trigger) {
            case Trigger.OnSilence silence -> words.say("demo.begins.silence", words.length(silence.length()));
            case Trigger.OnDate on -> words.say(on.moment().yearly() ? "demo.begins.yearly" : "demo.begins.date",
                    on.moment().date().text());
            case Trigger.OnBecoming on -> words.say("demo.begins.becomes", on.becomes().text());
            case Trigger.OnEvent on -> words.say("demo.begins.event", words.meaning("event", on.event()));
        };
    }
}
