package dev.safar.language.check;

import dev.safar.journey.Condition;
import dev.safar.journey.Trigger;
import dev.safar.language.expression.Known;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.Optional;

/// Rule `unconsented-channel`, a warning: a journey that begins with the consent to one channel writes on that channel.
final class ConsentedChannels implements Rule {
    private static final String GIVEN = "consent.given";

    @Override
    public void check(Draft draft, Findings findings) {
        Optional<String> channel = draft.trigger() instanceof Trigger.OnEvent on && on.event().equals(GIVEN)
                ? on.when().flatMap(ConsentedChannels::channel)
                : Optional.empty();
        channel.ifPresent(given -> Letters.in(draft.steps())
                .filter(letter -> letter.firstOf().stream().noneMatch(tried -> tried.word().equals(given)))
                .filter(letter -> !letter.firstOf().isEmpty())
                .forEach(letter -> findings.add(draft.sources().at(letter.step(), letter.body(), "firstOf"),
                        Trouble.of("unconsented-channel").with("given", given))));
    }

    /// The one channel that is asked for, where nothing else will do.
    private static Optional<String> channel(Condition when) {
        return Known.nothing().holding(when.text()).word("event.channel");
    }
}
