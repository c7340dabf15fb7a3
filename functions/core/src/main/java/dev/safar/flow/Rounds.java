package dev.safar.flow;

import dev.safar.hash.Sha256;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Moment;
import dev.safar.journey.Trigger;
import dev.safar.member.MemberId;
import dev.safar.store.Answer;
import dev.safar.store.Expect;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Register;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Goes through all members where journeys begin on other dates than before, and gives each the rows of hers. A round is an item that is due until it is
/// over, so it goes on where it stopped, and two at once do no harm.
final class Rounds {
    private static final int PAGE = 50;
    /// How many pages one look takes: two thousand members, some ten seconds on AWS, where a look comes each minute. Ten million take three and a half days.
    private static final int PAGES = 40;
    private static final int TRIES = 3;

    private final Store store;
    private final Catalog catalog;
    private final Shop shop;

    Rounds(Store store, Catalog catalog, Shop shop) {
        this.store = store;
        this.catalog = catalog;
        this.shop = shop;
    }

    /// Begins one where the dates are others than those of the last.
    void begin(Instant now) {
        Optional<Stored<Register.Round>> read = Read.one(store, Key.round(), Register.Round.class);
        String dates = dates();
        if (!dates.equals(read.map(last -> last.item().of()).orElse(""))) {
            Optional<Instant> next = dates.isEmpty() ? Optional.empty() : Optional.of(now);
            store.write(new Write.Put(new Register.Round(dates, Optional.empty(), next),
                    read.<Expect>map(Expect::unchanged).orElse(Expect.ABSENT)));
        }
    }

    /// {@return a hash of what journeys say of the dates on which they begin; an empty text where none does}
    private String dates() {
        List<JourneyDefinition> dated = catalog.dated();
        return dated.isEmpty()
                ? ""
                : Sha256.hex(dated.stream().map(Rounds::text).sorted().collect(Collectors.joining("\n")));
    }

    private static String text(JourneyDefinition journey) {
        Moment.Date moment = ((Trigger.OnDate) journey.trigger()).moment();
        return String.join("\t", journey.name(), moment.date().text(), Boolean.toString(moment.yearly()),
                moment.offset().toString(), moment.at().map(Object::toString).orElse(""));
    }

    /// Looks at some members more. Whoever dates differently now has begun a round of his own.
    Swept goOn(Register.Round round, long version, Instant now) {
        if (!round.of().equals(dates())) {
            return Swept.NOTHING;
        }
        Optional<Key> after = round.after();
        boolean over = false;
        for (int pages = 0; pages < PAGES && !over; pages++) {
            List<Stored<Item>> page = store.scan(Kind.MEMBER, after, PAGE);
            if (isBusy(page, now)) {
                if (pages == 0) {
                    return Swept.BUSY;
                }
                break;
            }
            over = page.size() < PAGE;
            after = over ? Optional.empty() : Optional.of(page.getLast().item().key());
        }
        store.write(new Write.Put(new Register.Round(round.of(), after, over ? Optional.empty() : Optional.of(now)),
                new Expect.Version(version)));
        return Swept.NOTHING;
    }

    private boolean isBusy(List<Stored<Item>> page, Instant now) {
        return page.stream().filter(stored -> stored.item() instanceof Item.Member)
                .map(stored -> find(((Item.Member) stored.item()).member().id(), now))
                .reduce(false, Boolean::logicalOr);
    }

    /// Whether the store is busy. Who is written meanwhile is read again.
    private boolean find(MemberId member, Instant now) {
        for (int tries = 0; tries < TRIES; tries++) {
            switch (found(member, now)) {
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
    }

    private Answer found(MemberId member, Instant now) {
        Partition partition = new Partition(store, member).near();
        Changes changes = new Changes();
        new Cues(catalog, shop, partition).find(now, changes);
        if (changes.all().isEmpty()) {
            return new Answer.Applied();
        }
        changes.check(Key.member(member), partition.summary());
        changes.check(Key.contact(member), partition.contact());
        return store.transact(changes.all());
    }
}
