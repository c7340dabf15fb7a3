package dev.safar.flow;

import dev.safar.journey.Step;
import dev.safar.journey.Step.WhenCapped;
import dev.safar.message.Channel;
import java.util.List;
import java.util.Optional;

/// What a step sends, be it a message or a question.
///
/// @param step the step
/// @param template the text's name
/// @param firstOf the channels to try, in order
/// @param whenCapped what becomes of it where a cap is reached
record Letter(String step, String template, List<Channel> firstOf, WhenCapped whenCapped) {
    /// {@return what an action sends; empty where it sends nothing}
    static Optional<Letter> of(Step.Action action) {
        return switch (action) {
            case Step.Message it ->
                Optional.of(new Letter(it.id(), it.template(), it.firstOf(), it.whenCapped()));
            case Step.Survey it -> Optional.of(new Letter(it.id(), it.template(), it.firstOf(), it.whenCapped()));
            case Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _ -> Optional.empty();
        };
    }
}
