package dev.safar.local.story;

import dev.safar.journey.Outcomes;
import dev.safar.journey.Step;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says what a wait is for, and which of several things came.
public final class AwaitedWords {
    private AwaitedWords() {
    }

    /// {@return all that is waited for, as in `an answer or a complaint`}
    ///
    /// @param waitFor the wait
    /// @param words in which language
    public static String of(Step.WaitFor waitFor, Words words) {
        return waitFor.awaited().stream().map(one -> words.meaning("event", one.event())).distinct()
                .collect(Collectors.joining(words.say("or")));
    }

    /// {@return what an outcome of the wait says, as in `a complaint`; with its number where several are of one type}
    ///
    /// @param waitFor the wait
    /// @param outcome what it came to
    /// @param words in which language
    public static String outcome(Step.WaitFor waitFor, String outcome, Words words) {
        if (waitFor.awaited().size() == 1 || !Outcomes.isEvent(outcome)) {
            return words.meaning("outcome", outcome);
        }
        return IntStream.range(0, waitFor.awaited().size()).filter(i -> waitFor.outcome(i).equals(outcome)).boxed()
                .map(i -> numbered(waitFor, i, words)).findFirst().orElse(words.meaning("outcome", Outcomes.EVENT));
    }

    private static String numbered(Step.WaitFor waitFor, int index, Words words) {
        String event = waitFor.awaited().get(index).event();
        String said = words.meaning("event", event);
        boolean alone = waitFor.awaited().stream().filter(one -> one.event().equals(event)).count() == 1;
        return alone ? said : words.say("awaited.numbered", said, words.number(index + 1L));
    }
}
