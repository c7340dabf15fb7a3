package dev.safar.local.live;

import dev.safar.asl.VirtualTime;
import dev.safar.door.EnvelopeWriter;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.flow.Action;
import dev.safar.flow.Carrier;
import dev.safar.flow.Catalog;
import dev.safar.flow.Directory;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Received;
import dev.safar.flow.Segment;
import dev.safar.flow.Shop;
import dev.safar.flow.Start;
import dev.safar.lambda.JourneySteps;
import dev.safar.local.stack.AwsEvents;
import dev.safar.local.stack.Listening;
import dev.safar.member.MemberId;
import dev.safar.message.Rendered;
import dev.safar.store.Due;
import dev.safar.store.Expect;
import dev.safar.store.IdentityOf;
import dev.safar.store.Item;
import dev.safar.store.Kind;
import dev.safar.store.MemoryStore;
import dev.safar.store.Store;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What lies ahead of one member: a copy of her rows, and the functions of the live stack over it, on a clock that moves only when told. What leaves the house here reaches
/// no channel, and nothing is written where she is kept. Other members are not here, so what her facts mean for them is lost. Not for use by several threads.
public final class Foresight {
    private final MemoryStore store = new MemoryStore(1);
    private final Shop shop;
    private final Editions editions;
    private final Catalog catalog;
    private final VirtualTime clock;
    private final Listening heard = new Listening();
    private final Map<String, Rendered> letters = new HashMap<>();
    private final Map<String, EditionMachine> machines = new HashMap<>();
    private final Functions functions;
    private long calls;

    /// Copies a member.
    ///
    /// @param shop whose member she is
    /// @param editions the journeys as they would be
    /// @param rows all that is kept of her
    /// @param start what the clock shows first
    public Foresight(Shop shop, Editions editions, List<Item> rows, Instant start) {
        this.shop = shop;
        this.editions = editions;
        this.catalog = editions.catalog();
        this.clock = new VirtualTime(start);
        rows.forEach(this::copy);
        this.functions = Functions.of(store, catalog, shop, clock::now, carrier(), this::run, () -> false, heard);
        functions.sweep().prepare(store, start);
    }

    /// Beside a row of hers stands what leads from elsewhere to it.
    private void copy(Item row) {
        put(row);
        if (row instanceof Item.KnownBy(MemberId member, String hash, boolean _)) {
            put(new IdentityOf(hash, member));
        } else if (row instanceof Item.Event(MemberId member, MemberEvent event)) {
            put(new Item.FactOf(event.provenance().key(), member));
        }
    }

    private void put(Item item) {
        store.transact(List.of(new Write.Put(item, Expect.ANYTHING)));
    }

    private Carrier carrier() {
        return outgoing -> {
            if (outgoing instanceof Outgoing.Letter letter) {
                letters.put(letter.effect(), letter.text());
            }
            return new Carrier.Receipt.Taken();
        };
    }

    /// A version that cannot be read any more is not started, as it is not live.
    private void run(Start start) {
        calls++;
        editions.find(start.machine()).ifPresent(edition -> machines
                .computeIfAbsent(edition.name(), _ -> machine(edition)).run(start, calls, calls));
    }

    private EditionMachine machine(Edition edition) {
        JourneySteps steps = new JourneySteps(new Segment(store, catalog, shop),
                new Action(store, catalog, shop, edition.texts(), carrier()), clock::now, heard);
        return new EditionMachine(edition, steps, clock);
    }

    /// {@return her last fact that names her, with no identities but hers: another from there with the same identities reaches her. Empty where there is none, as where all
    ///         facts are our own}
    ///
    /// @param member who
    public Optional<MemberEvent> known(MemberId member) {
        Directory directory = new Directory(store, shop);
        return directory.rows(member, Kind.EVENT).stream().map(row -> ((Item.Event) row).event())
                .map(fact -> naming(fact, identity -> directory.find(identity).filter(member::equals).isPresent()))
                .filter(fact -> fact.provenance().who().strongest().isPresent())
                .max(Comparator.comparing(fact -> fact.provenance().occurredAt()));
    }

    private static MemberEvent naming(MemberEvent fact, Predicate<Identity> hers) {
        Provenance common = fact.provenance();
        return fact.with(new Provenance(common.key(), common.occurredAt(), common.who().only(hers), common.revision()));
    }

    /// Lets time pass up to an instant, and something happens there, before anything else that is due at that very instant.
    ///
    /// @param event the fact
    /// @param at when, not before the clock
    /// @return what became of it
    public Received happen(MemberEvent event, Instant at) {
        passTo(at.minusMillis(1));
        clock.waitUntil(at);
        functions.memberEvents().call(AwsEvents.batch("message-" + ++calls, EnvelopeWriter.write(event), at));
        heard.check();
        return heard.received();
    }

    /// Lets time pass; what becomes due on the way happens at its own instant.
    ///
    /// @param instant what the clock shows afterwards; in the past, nothing happens
    public void passTo(Instant instant) {
        for (Optional<Due> due = next(instant); due.isPresent(); due = next(instant)) {
            clock.waitUntil(due.get().at());
            functions.dueSweep().call(AwsEvents.tick("tick-" + ++calls, clock.now()));
            heard.check();
        }
        clock.waitUntil(instant);
    }

    private Optional<Due> next(Instant until) {
        return store.due(0, until, Optional.empty(), 1).stream().findFirst();
    }

    /// {@return the copy of her rows, as far as things have come}
    public Store store() {
        return store;
    }

    /// {@return the journeys by which things go here}
    public Catalog catalog() {
        return catalog;
    }

    /// {@return the text that would have left for an effect; empty where none would, or it left before}
    ///
    /// @param effect the id of the effect
    public Optional<Rendered> letter(String effect) {
        return Optional.ofNullable(letters.get(effect));
    }
}
