package dev.safar.flow;

import dev.safar.hash.Sha256;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Moment;
import dev.safar.journey.Trigger;
import dev.safar.member.MemberId;
import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Lap;
import dev.safar.store.Register;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.UnreadableItemException;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Goes through all members where a journey begins on other dates than before, and gives each the rows of hers. The round is an item that is due until it is
/// over for every journey, so it goes on where it stopped, and two at once do no harm.
final class Rounds {
    /// A page of the table's own has a megabyte whatever is asked for, some 160 members: what is asked for must be far more, or most of it is read again.
    private static final int PAGE = 500;
    /// How many pages one look takes: two thousand members, some ten seconds on AWS, where a look comes each minute. Ten million take three and a half days.
    private static final int PAGES = 4;
    private static final int TRIES = 3;

    private final Store store;
    private final Catalog catalog;
    private final Shop shop;
    /// Whoever could not be read, and why.
    private final Map<MemberId, RuntimeException> passedOver = new LinkedHashMap<>();

    Rounds(Store store, Catalog catalog, Shop shop) {
        this.store = store;
        this.catalog = catalog;
        this.shop = shop;
    }

    /// Begins it for each journey whose dates are others than those of its last. What cannot be written now is written at the next look.
    void begin(Instant now) {
        Optional<Stored<Register.Round>> read = Read.one(store, Key.round(), Register.Round.class);
        SortedMap<String, Lap> before = read.map(last -> last.item().laps()).orElseGet(TreeMap::new);
        SortedMap<String, Lap> laps = new TreeMap<>();
        catalog.dated().forEach(journey -> laps.put(journey.name(),
                lap(before, journey).orElseGet(() -> Lap.begun(hash(journey), now))));
        if (!laps.equals(before)) {
            store.write(new Write.Put(new Register.Round(laps),
                    read.<Expect>map(Expect::unchanged).orElse(Expect.ABSENT)));
        }
    }

    /// {@return how far it is for a journey; empty where that says another date now}
    private static Optional<Lap> lap(SortedMap<String, Lap> laps, JourneyDefinition journey) {
        return Optional.ofNullable(laps.get(journey.name())).filter(lap -> lap.of().equals(hash(journey)));
    }

    private static String hash(JourneyDefinition journey) {
        Moment.Date moment = ((Trigger.OnDate) journey.trigger()).moment();
        return Sha256.hex(String.join("\t", moment.date().text(), Boolean.toString(moment.yearly()),
                moment.offset().toString(), moment.at().map(Object::toString).orElse("")));
    }

    /// Looks at some members more, for the journey that waits the longest and all that go beside it. Whoever dates differently now begins anew for himself.
    Swept goOn(Register.Round round, long version, Instant now) {
        Optional<Lap> first = catalog.dated().stream().flatMap(journey -> lap(round.laps(), journey).stream())
                .filter(lap -> lap.isDue(now)).min(Comparator.comparing(Lap::since));
        return first.map(lap -> goOn(round, version, lap, now)).orElse(Swept.NOTHING);
    }

    private Swept goOn(Register.Round round, long version, Lap lap, Instant now) {
        List<JourneyDefinition> journeys = catalog.dated().stream()
                .filter(journey -> lap(round.laps(), journey).filter(lap::isBeside).isPresent()).toList();
        Optional<Key> after = lap.after();
        boolean over = false;
        for (int pages = 0; pages < PAGES && !over; pages++) {
            List<Key> page = store.keys(Kind.MEMBER, after, PAGE);
            if (isBusy(page, journeys, lap.since())) {
                if (pages == 0) {
                    return Swept.BUSY;
                }
                break;
            }
            over = page.size() < PAGE;
            after = over ? Optional.empty() : Optional.of(page.getLast());
        }
        SortedMap<String, Lap> laps = new TreeMap<>(round.laps());
        for (JourneyDefinition journey : journeys) {
            Optional<Key> last = after;
            laps.computeIfPresent(journey.name(), (_, before) -> before.gone(last, now));
        }
        store.write(new Write.Put(new Register.Round(laps), new Expect.Version(version)));
        return new Swept(List.of(), 0, false, Optional.empty(), passedOver);
    }

    private boolean isBusy(List<Key> page, List<JourneyDefinition> journeys, Instant since) {
        return page.stream().map(key -> find(new MemberId(key.partition()), journeys, since))
                .reduce(false, Boolean::logicalOr);
    }

    /// Whether the store is busy. Who is written meanwhile is read again; who cannot be read must not keep the others from theirs.
    private boolean find(MemberId member, List<JourneyDefinition> journeys, Instant since) {
        try {
            for (int tries = 0; tries < TRIES; tries++) {
                switch (found(member, journeys, since)) {
                    case Answer.Applied _ -> {
                        return false;
                    }
                    case Answer.Contended _ -> {
                        return true;
                    }
                    case Answer.Lost _ -> {
                        // Read her again.
                    }
                }
            }
            return true;
        } catch (UnreadableItemException e) {
            passedOver.put(member, e);
            return false;
        }
    }

    private Answer found(MemberId member, List<JourneyDefinition> journeys, Instant since) {
        Partition partition = new Partition(store, member).near();
        Changes changes = new Changes();
        if (partition.summary().isPresent()) {
            new Cues(catalog, shop, partition).find(journeys, since, changes);
        }
        if (changes.all().isEmpty()) {
            return new Answer.Applied();
        }
        changes.check(Key.member(member), partition.summary());
        changes.check(Key.contact(member), partition.contact());
        return store.transact(changes.all());
    }
}
