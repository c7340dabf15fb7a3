package dev.safar.local.live;

import dev.safar.flow.Start;
import dev.safar.flow.Sweep;
import dev.safar.lambda.Starter;
import dev.safar.store.Due;
import dev.safar.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Goes once through the index of what is due and starts every segment again that was under way, whatever its lease says. [Sweep#resume(Due, java.time.Instant)] is one
/// conditional write each, so that nothing is done twice even if somebody else were at it.
final class Resume {
    private static final int PAGE = 1000;
    /// Longer than any lease.
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private Resume() {
    }

    static int all(Store store, Sweep sweep, Starter starter, InstantSource clock) {
        int started = 0;
        for (Due due : due(store, clock.instant().plus(AHEAD))) {
            List<Start> starts = sweep.resume(due, clock.instant()).starts();
            starts.forEach(starter::start);
            started += starts.size();
        }
        return started;
    }

    /// All of it, before anything is resumed: what is resumed is due again a little later, and must not be met a second time while its new execution runs.
    private static List<Due> due(Store store, Instant until) {
        List<Due> all = new ArrayList<>();
        List<Due> page = store.due(0, until, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = store.due(0, until, Optional.of(page.getLast()), PAGE);
        }
        return all;
    }
}
