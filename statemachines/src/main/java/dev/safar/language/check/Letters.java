package dev.safar.language.check;

import dev.safar.journey.Step;
import dev.safar.message.Channel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A step that sends a text, be it a message or a question.
///
/// @param step the step
/// @param body the field of the step that holds the rest
/// @param template the text's name
/// @param firstOf the channels to try
record Letters(Step step, String body, String template, List<Channel> firstOf) {
    static Stream<Letters> in(List<Step> steps) {
        return AllSteps.in(steps).flatMap(step -> of(step).stream());
    }

    static Optional<Letters> of(Step step) {
        return switch (step) {
            case Step.Message message ->
                Optional.of(new Letters(step, "message", message.template(), message.firstOf()));
            case Step.Survey survey -> Optional.of(new Letters(step, "survey", survey.template(), survey.firstOf()));
            case Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _,Step.Wait _,Step.WaitUntil _,Step.WaitFor _,Step.If _,Step.Split _,Step.End _ ->
                Optional.empty();
        };
    }
}
