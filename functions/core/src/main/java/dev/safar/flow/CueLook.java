package dev.safar.flow;

import dev.safar.journey.Entry;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Moment;
import dev.safar.journey.Occasion;
import dev.safar.journey.Trigger;
import dev.safar.store.Item;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Timer;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One look at a row that says that a journey is to begin. A row says only "look": the date may have moved, she may have, or the journey is another one
/// now.
final class CueLook {
    private final Catalog catalog;
    private final Shop shop;
    private final Stored<Timer.Cue> read;
    private final Partition partition;
    private final Optional<Stored<Item.Member>> summary;
    private final Instant now;
    private final Changes changes = new Changes();

    CueLook(Store store, Catalog catalog, Shop shop, Stored<Timer.Cue> read, Instant now) {
        this.catalog = catalog;
        this.shop = shop;
        this.read = read;
        this.partition = new Partition(store, read.item().member());
        this.summary = partition.summary();
        this.now = now;
    }

    /// Looks.
    ///
    /// @return what now runs, once what is to be written is written
    List<Start> starts() {
        Optional<JourneyDefinition> journey = summary.flatMap(_ -> catalog.entered(read.item().journey()));
        Optional<Entry> entry = journey.flatMap(begun -> switch (begun.trigger()) {
            case Trigger.OnDate on -> dated(begun, on.moment());
            // A row of a date stays where a journey had one before it was changed; she became nothing by it.
            case Trigger.OnBecoming _ -> Optional.of(read.item()).filter(cue -> cue.entry().startsWith(Cues.BECAME))
                    .map(cue -> new Entry(cue.at(), Crossing.signal("becomes", cue.at())));
            case Trigger.OnEvent _,Trigger.OnSilence _ -> Optional.<Entry>empty();
        });
        if (changes.all().isEmpty()) {
            changes.delete(read);
        }
        return entry.isEmpty() ? List.of() : begun(journey.stream().toList(), entry.get());
    }

    List<Write> writes() {
        return changes.all();
    }

    private List<Start> begun(List<JourneyDefinition> journey, Entry entry) {
        Sweep.guard(changes, read.item().member(), summary);
        return new Crossing(catalog, shop, partition, partition.memberOrNewcomer(summary),
                partition.contactOrUnknown(partition.contact()), now)
                .enter(journey, read.item().entry(), entry, changes);
    }

    /// {@return how she enters; empty where the day is not here yet, or is none any more}
    private Optional<Entry> dated(JourneyDefinition journey, Moment.Date moment) {
        Cues cues = new Cues(catalog, shop, partition);
        Optional<Occasion> day = cues.again(read.item(), moment);
        if (day.isEmpty() || day.get().at().isAfter(now)) {
            cues.put(Optional.of(read), journey, day.or(() -> cues.next(moment, now)), changes);
            return Optional.empty();
        }
        Instant at = day.get().at();
        cues.put(Optional.of(read), journey, moment.yearly() ? cues.next(moment, at) : Optional.empty(), changes);
        return Optional.of(new Entry(at, Crossing.signal("date", at)));
    }
}
