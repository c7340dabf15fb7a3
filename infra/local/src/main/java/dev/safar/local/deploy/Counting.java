package dev.safar.local.deploy;

import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Running;
import dev.safar.journey.EnrollmentState.Waiting;
import dev.safar.journey.JourneyDefinition;
import dev.safar.local.deploy.Takeover.Fate;
import dev.safar.local.deploy.Takeover.Place;
import dev.safar.store.Due;
import dev.safar.store.FixedInstant;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import dev.safar.store.UnreadableItemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// One walk through the index of what is due. It costs a request for a thousand entries, whatever they are, and one for each run that is read; it ends at a number of either.
final class Counting {
    private static final int PAGE = 1000;
    /// Of a large shop most entries are silences: that many are passed in some seconds.
    private static final int MOST_PAGES = 200;

    private final Store store;
    private final Map<String, JourneyDefinition> journeys;
    private final int most;
    private final Map<Place, Long> waiting = new TreeMap<>();
    private long onTheWay;
    private long unreadable;
    private int runs;
    private int pages;
    private boolean cut;

    Counting(Store store, Map<String, JourneyDefinition> journeys, int most) {
        this.store = store;
        this.journeys = journeys;
        this.most = most;
    }

    Takeover all() {
        for (int shard = 0; shard < store.shards() && !cut; shard++) {
            walk(shard);
        }
        return new Takeover(waiting, onTheWay, unreadable, cut);
    }

    private void walk(int shard) {
        Optional<Due> after = Optional.empty();
        do {
            cut = ++pages > MOST_PAGES;
            List<Due> page = cut ? List.of() : store.due(shard, FixedInstant.LAST, after, PAGE);
            page.stream().map(Due::key).filter(key -> key.sort().startsWith(Kind.ENROLLMENT.prefix()))
                    .forEach(this::look);
            after = page.size() < PAGE ? Optional.empty() : Optional.of(page.getLast());
        } while (after.isPresent() && !cut);
    }

    private void look(Key key) {
        if (runs == most) {
            cut = true;
            return;
        }
        runs++;
        try {
            store.get(key).ifPresent(stored -> count(((Item.Enrollment) stored.item()).enrollment()));
        } catch (UnreadableItemException _) {
            unreadable++;
        }
    }

    private void count(Enrollment run) {
        Optional<JourneyDefinition> next = Optional.ofNullable(journeys.get(run.id().journey()));
        boolean same = next.filter(journey -> journey.version().equals(run.version())).isPresent();
        switch (run.state()) {
            case Waiting(var _, var rest) -> {
                Fate fate = same
                        ? Fate.STAYS
                        : next.filter(journey -> journey.isRest(rest.step(), run)).isPresent() ? Fate.MOVES : Fate.ENDS;
                waiting.merge(new Place(run.id().journey(), run.version(), rest.step(), fate), 1L, Long::sum);
            }
            case Running _ -> onTheWay += same ? 0 : 1;
            case Ended _ -> {
                // It was due when the index was read, and is over.
            }
        }
    }
}
