package dev.safar.codec;

import dev.safar.event.MemberEvent;
import dev.safar.journey.Place;
import dev.safar.journey.Publication;
import dev.safar.journey.Relocation;
import dev.safar.loyalty.LedgerEntry;
import dev.safar.loyalty.LedgerKey;
import dev.safar.member.Complaint;
import dev.safar.member.ComplaintKey;
import dev.safar.member.MemberId;
import dev.safar.member.Order;
import dev.safar.member.OrderKey;
import dev.safar.message.Confirmations;
import dev.safar.store.IdentityOf;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Lap;
import dev.safar.store.Orphan;
import dev.safar.store.RejectedAt;
import dev.safar.store.Register;
import dev.safar.store.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Items of every kind, at random.
final class AnyItem {
    private final AnyValue any;
    private final AnyEvent events;

    AnyItem(long seed) {
        this.any = new AnyValue(new SplittableRandom(seed));
        this.events = new AnyEvent(any);
    }

    Item of(ItemName name) {
        MemberId member = new MemberId("m-" + any.upTo(9));
        return switch (name) {
            case MEMBER -> new Item.Member(new AnyMember(any).summary(member),
                    new Confirmations(new TreeMap<>(any.flag() ? Map.of() : Map.of(any.word(), any.stamp()))),
                    any.upTo(3));
            case CONTACT -> new Item.ContactOf(member, new AnyMember(any).contact(), new AnyMember(any).sends(),
                    new AnyMember(any).traits());
            case EVENT -> new Item.Event(member, event());
            case ORDER -> new Item.Order(member, order());
            case COMPLAINT -> new Item.Complaint(member, complaint());
            case LEDGER -> new Item.Ledger(member, new LedgerEntry(new LedgerKey(any.word()), 1 + any.upTo(9),
                    any.instant(), any.maybe(() -> new OrderKey("shop", any.word()))));
            case ENROLLMENT -> new Item.Enrollment(new AnyEnrollment(any).of(member));
            case SILENCE -> new Item.Silence(member, Duration.ofHours(1 + any.upTo(9999)), any.stamp());
            case CUE -> new Timer.Cue(member, any.word(), any.word(), any.instant());
            case NOTICE -> new Item.Notice(member, any.word(), any.instant(), any.word());
            case TROUBLE -> new Item.Trouble(member, any.word(), any.of(Item.Trouble.What.values()), any.instant(),
                    any.word());
            case IDENTITY -> new IdentityOf(any.word(), member);
            case FACT ->
                new Item.FactOf(event().provenance().key(), member);
            case CODE -> new Item.CodeOf(any.word(), member);
            case TIDINGS -> new Item.Tidings(member, new MemberId("m-" + any.upTo(9)), event(), any.instant());
            case ORPHAN -> new Orphan(event(), any.instant(), any.instant());
            case KNOWN_BY -> new Item.KnownBy(member, any.word(), any.flag());
            case TOMBSTONE -> new Item.Tombstone(any.word(), any.instant(), any.maybe(() -> member));
            case ERASING -> new Item.Erasing(member, any.instant(), any.flag(), any.instant());
            case REJECTION -> new Item.Rejection(any.word(), any.word(), any.instant(), any.word(),
                    any.flag() ? Set.of() : Set.of(any.word()));
            case REJECTED_AT -> new RejectedAt(any.instant(), any.word());
            case JOURNEY -> new Register.Journey(publication());
            case ROUND -> new Register.Round(any.flag() ? new TreeMap<>() : new TreeMap<>(Map.of(any.word(), lap())));
            case VERSION -> new Register.Version(any.word(), any.word(),
                    new TreeMap<>(Map.of(any.word() + ".json", any.word())));
        };
    }

    private Lap lap() {
        return new Lap(any.word(), any.instant(), any.flag(), any.maybe(() -> new Key(any.word(), any.word())),
                any.maybe(any::instant));
    }

    private Publication publication() {
        List<Publication.Published> history = List.of(new Publication.Published(1 + any.upTo(9), any.word(),
                any.instant()));
        Map<Place, Relocation> relocations = any.flag()
                ? Map.of(new Place(any.word(), any.word()), new Relocation.Out())
                : Map.of(new Place(any.word(), any.word()), new Relocation.To(any.word(), any.word(),
                        Duration.ofHours(any.upTo(99) - 50)));
        return new Publication(any.word(), any.word(), any.of(Publication.Mode.values()), any.instant(), history,
                any.flag() ? Map.of() : relocations, any.flag());
    }

    MemberEvent event() {
        return event(any.of(EventType.values()));
    }

    MemberEvent event(EventType type) {
        return events.of(type);
    }

    private Order order() {
        String id = any.word();
        return new Order(new OrderKey("shop", id), any.maybe(() -> events.purchase(id)),
                OrderCodec.keyed(any.some(() -> events.refund(any.maybe(() -> id)))));
    }

    private Complaint complaint() {
        String id = any.word();
        return new Complaint(new ComplaintKey("desk", id), OrderCodec.keyed(any.some(() -> events.opened(id))),
                OrderCodec.keyed(any.some(() -> events.resolved(id))));
    }
}
