package dev.safar.local.graph;

import dev.safar.journey.Step;
import dev.safar.local.story.AwaitedWords;
import dev.safar.local.story.MomentWords;
import dev.safar.local.story.Words;
import dev.safar.message.Channel;
import java.util.List;
import java.util.stream.Collectors;

/// Says in a few words what sort of step it is, with its particulars.
///
/// @param words the language
record Captions(Words words) {
    /// {@return the words; empty for an end and a condition, whose shapes say all}
    String of(Step step) {
        return switch (step) {
            case Step.Message it -> words.say("graph.message", channels(it.firstOf()));
            case Step.Survey it -> words.say("graph.survey", channels(it.firstOf()));
            case Step.Reward it -> words.say("graph.reward", it.coupon(), words.length(it.validFor()));
            case Step.Points it -> words.say("title.points", it.award());
            case Step.Badge it -> words.say("title.badge", it.badge());
            case Step.Update _ -> words.say("graph.update");
            case Step.Task it -> words.say("graph.task", words.length(it.deadline()));
            case Step.Webhook it -> words.say("graph.webhook", it.event());
            case Step.Wait it -> words.length(it.length());
            case Step.WaitUntil it -> words.say("graph.until", MomentWords.of(it.moment(), words));
            case Step.WaitFor it -> words.say("graph.awaits", AwaitedWords.of(it, words), words.length(it.atMost()));
            case Step.Split _ -> words.say("graph.split");
            case Step.If _,Step.End _ -> "";
        };
    }

    static Shape shape(Step step) {
        return switch (step) {
            case Step.Message _,Step.Survey _ -> Shape.LETTER;
            case Step.Reward _,Step.Points _,Step.Badge _ -> Shape.GIFT;
            case Step.Update _,Step.Task _,Step.Webhook _ -> Shape.ERRAND;
            case Step.Pause _ -> Shape.PAUSE;
            case Step.Branch _ -> Shape.CHOICE;
            case Step.End _ -> Shape.END;
        };
    }

    private String channels(List<Channel> firstOf) {
        return firstOf.stream().map(channel -> words.meaning("channel", channel.word()))
                .collect(Collectors.joining(words.say("comma")));
    }
}
