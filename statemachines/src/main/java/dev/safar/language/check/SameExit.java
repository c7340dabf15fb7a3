package dev.safar.language.check;

import dev.safar.journey.Exit;
import dev.safar.language.finding.Findings;
import dev.safar.language.finding.Trouble;
import dev.safar.language.parse.Draft;
import java.util.HashSet;
import java.util.Set;

/// Rule `same-exit`, a warning: an exit stands once.
final class SameExit implements Rule {
    @Override
    public void check(Draft draft, Findings findings) {
        Set<Exit> before = new HashSet<>();
        draft.exits().stream().filter(exit -> !exit.event().isEmpty())
                // A condition that could not be read is none to the draft, though one stands there.
                .filter(exit -> exit.where().isPresent() || !draft.sources().has(exit, "where"))
                .filter(exit -> !before.add(exit)).forEach(again -> findings.add(draft.sources().at(again, "event"),
                        Trouble.of("same-exit").with("event", again.event())));
    }
}
