package dev.safar.language.check;

import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import dev.safar.message.Channel;
import java.util.List;

/// Rule `only-channel`, a warning: a journey tries more than one channel somewhere; of who cannot be reached on its only one it hears nothing.
final class SecondChannel implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        List<Letters> letters = Letters.in(draft.steps()).filter(letter -> !letter.firstOf().isEmpty()).toList();
        List<Channel> channels = letters.stream().flatMap(letter -> letter.firstOf().stream()).distinct().toList();
        if (channels.size() == 1) {
            Letters first = letters.getFirst();
            findings.add(draft.sources().at(first.step(), first.body(), "firstOf"),
                    Trouble.of("only-channel").with("channel", channels.getFirst().word()));
        }
    }
}
