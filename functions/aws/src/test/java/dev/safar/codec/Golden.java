package dev.safar.codec;

import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.event.Stamp;
import dev.safar.journey.Place;
import dev.safar.journey.Publication;
import dev.safar.journey.Relocation;
import dev.safar.loyalty.LedgerEntry;
import dev.safar.loyalty.LedgerKey;
import dev.safar.member.Answer;
import dev.safar.member.Complaint;
import dev.safar.member.ComplaintKey;
import dev.safar.member.Complaints;
import dev.safar.member.Member;
import dev.safar.member.MemberId;
import dev.safar.member.Order;
import dev.safar.member.OrderKey;
import dev.safar.member.Purchases;
import dev.safar.member.Receptions;
import dev.safar.member.Referrals;
import dev.safar.member.Referred;
import dev.safar.member.Refunds;
import dev.safar.member.Seen;
import dev.safar.member.Surveys;
import dev.safar.member.Tally;
import dev.safar.member.Totals;
import dev.safar.member.Traits;
import dev.safar.message.Channel;
import dev.safar.message.Confirmations;
import dev.safar.message.Contact;
import dev.safar.message.FrequencyCap;
import dev.safar.message.Sends;
import dev.safar.money.Currency;
import dev.safar.money.Money;
import dev.safar.store.IdentityOf;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Lap;
import dev.safar.store.Orphan;
import dev.safar.store.RejectedAt;
import dev.safar.store.Register;
import dev.safar.store.Timer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The items whose stored forms are approved by file: one of each kind, each type of fact and each state.
final class Golden {
    private static final MemberId SARA = new MemberId("m-4f0c2a9b81d3e657");
    private static final Stamp STAMP = new Stamp(GoldenFacts.NOON, "shopify/order/" + GoldenFacts.ORDER);
    private static final OrderKey ORDER = new OrderKey("shopify", GoldenFacts.ORDER);
    static final Map<String, Item> ITEMS = items();
    /// With those that were stored in forms that are written no more.
    static final Map<String, Item> EVER = ever();

    private Golden() {
    }

    private static Map<String, Item> ever() {
        Map<String, Item> ever = new LinkedHashMap<>(ITEMS);
        ever.put("round", new Register.Round(new TreeMap<>()));
        ever.put("round-over", new Register.Round(new TreeMap<>()));
        return ever;
    }

    private static Map<String, Item> items() {
        Map<String, Item> items = new LinkedHashMap<>();
        for (EventType type : EventType.values()) {
            items.put("event-" + Words.of(type), new Item.Event(SARA, GoldenFacts.of(type)));
        }
        items.put("member", new Item.Member(member(), Confirmations.NONE, 0));
        items.put("member-confirmed", new Item.Member(member(), confirmed(), 0));
        items.put("member-contact-version", new Item.Member(Member.newcomer(SARA), Confirmations.NONE, 3));
        items.put("member-referrals", new Item.Member(referrals(), Confirmations.NONE, 0));
        items.put("member-newcomer", new Item.Member(Member.newcomer(SARA), Confirmations.NONE, 0));
        items.put("contact", new Item.ContactOf(SARA, contact(), Sends.NONE));
        items.put("contact-written-on", new Item.ContactOf(SARA, born(), Sends.NONE, traits()));
        items.put("contact-written-to", new Item.ContactOf(SARA, contact(), sends()));
        items.put("order", new Item.Order(SARA, new Order(ORDER, Optional.of(GoldenFacts.purchase()),
                OrderCodec.keyed(List.of(GoldenFacts.refund())))));
        items.put("complaint", new Item.Complaint(SARA, new Complaint(new ComplaintKey("shopify", "c-1"),
                OrderCodec.keyed(List.of(GoldenFacts.opened())), OrderCodec.keyed(List.of(GoldenFacts.resolved())))));
        items.put("ledger", new Item.Ledger(SARA,
                new LedgerEntry(LedgerKey.reversal(ORDER), -50, GoldenFacts.NOON, Optional.of(ORDER))));
        GoldenEnrollments.of(SARA).forEach((name, it) -> items.put("enrollment-" + name, new Item.Enrollment(it)));
        items.put("silence", new Item.Silence(SARA, Duration.ofDays(60), STAMP));
        items.put("cue", new Timer.Cue(SARA, "birthday", "date/2026", GoldenFacts.NOON));
        items.put("notice", new Item.Notice(SARA, "identities", GoldenFacts.NOON, "Two customer ids, one address"));
        items.put("trouble", new Item.Trouble(SARA, "failed#win-back#shop/order/1", Item.Trouble.What.FAILED,
                GoldenFacts.NOON, "gave up"));
        items.put("identity", new IdentityOf("c0ffee", SARA));
        items.put("fact", new Item.FactOf(GoldenFacts.purchase().provenance().key(), SARA));
        items.put("code", new Item.CodeOf("7KQ2M9XW3ABC", SARA));
        items.put("tidings", new Item.Tidings(SARA, new MemberId("m-friend"),
                GoldenFacts.of(EventType.REFERRAL_PURCHASED), GoldenFacts.NOON));
        items.put("orphan", new Orphan(GoldenFacts.refund(), GoldenFacts.NOON, GoldenFacts.NOON.plusSeconds(10)));
        items.put("known-by", new Item.KnownBy(SARA, "c0ffee", false));
        items.put("known-by-buried", new Item.KnownBy(SARA, "c0ffee", true));
        items.put("tombstone", new Item.Tombstone("c0ffee", GoldenFacts.NOON, Optional.empty()));
        items.put("tombstone-since", new Item.Tombstone("c0ffee", GoldenFacts.NOON, Optional.of(SARA)));
        items.put("erasing", new Item.Erasing(SARA, GoldenFacts.NOON, true, GoldenFacts.NOON.plusSeconds(900)));
        items.put("rejection",
                new Item.Rejection("shopify/event/9", "no-identity", GoldenFacts.NOON, "No identity", Set.of()));
        items.put("rejection-of-somebody", new Item.Rejection("shopify/order/9", "wrong-currency", GoldenFacts.NOON,
                "Dollars", Set.of("c0ffee", "decade")));
        items.put("rejected-at", new RejectedAt(GoldenFacts.NOON, "shopify/event/9"));
        Publication first = Publication.first("win-back", "0f3a12bc9d8e7f60", GoldenFacts.NOON);
        items.put("journey", new Register.Journey(first));
        items.put("journey-moving", new Register.Journey(moving(first)));
        Lap lap = Lap.begun("c0ffee", GoldenFacts.NOON);
        items.put("round-laps", new Register.Round(new TreeMap<>(Map.of("birthday", lap, "gone",
                lap.gone(Optional.of(Key.member(SARA)), GoldenFacts.NOON), "again",
                lap.gone(Optional.empty(), GoldenFacts.NOON), "over", lap.gone(Optional.empty(), GoldenFacts.NOON)
                        .gone(Optional.empty(), GoldenFacts.NOON)))));
        items.put("round-none", new Register.Round(new TreeMap<>()));
        items.put("version", new Register.Version("win-back", "0f3a12bc9d8e7f60",
                new TreeMap<>(Map.of("win-back.journey.json", "{}", "messages/en/hello.txt", "---\nHello\n"))));
        return items;
    }

    private static Publication moving(Publication first) {
        return first.publish("aa00bb11cc22dd33", Map.of(new Place("0f3a12bc9d8e7f60", "pause"),
                new Relocation.To("aa00bb11cc22dd33", "breathe", Duration.ofDays(-2)),
                new Place("0f3a12bc9d8e7f60", "late"), new Relocation.Out()), GoldenFacts.NOON.plusSeconds(60))
                .turned(Publication.Mode.PAUSED, GoldenFacts.NOON.plusSeconds(90));
    }

    private static Member member() {
        Totals totals = Totals.none().plus(Money.of(13912, Currency.GBP)).plus(Money.of(250_000, Currency.IRT));
        Optional<Stamp> stamp = Optional.of(STAMP);
        Optional<Answer> answer = Optional.of(new Answer(STAMP, OptionalInt.of(9), Optional.of("price")));
        Tally once = new Tally(1, stamp);
        return new Member(SARA, new Seen(9, stamp, stamp), new Purchases(2, 1, totals, stamp, stamp, stamp),
                new Refunds(1, totals, stamp), new Complaints(1, 2, 1), new Surveys(1, answer, answer, answer),
                new Receptions(once, once, once, once),
                new Referrals(once, new Tally(0, Optional.empty()), Optional.empty()));
    }

    private static Member referrals() {
        Member no = Member.newcomer(SARA);
        Tally once = new Tally(1, Optional.of(STAMP));
        return new Member(SARA, no.seen(), no.purchases(), no.refunds(), no.complaints(), no.surveys(), no.receptions(),
                new Referrals(once, once, Optional.of(new Referred(STAMP, new MemberId("m-friend")))));
    }

    private static Confirmations confirmed() {
        return new Confirmations(new TreeMap<>(Map.of("email", STAMP, "zone", STAMP)));
    }

    private static Sends sends() {
        FrequencyCap cap = new FrequencyCap(4, Duration.ofDays(7));
        return Sends.NONE.with(cap, Channel.EMAIL, GoldenFacts.NOON)
                .with(cap, Channel.EMAIL, GoldenFacts.NOON.plusSeconds(90)).with(cap, Channel.SMS, GoldenFacts.NOON);
    }

    /// What journeys wrote on her, and when she was born.
    private static Traits traits() {
        return new Traits(new TreeSet<>(Set.of("tea", "vip")),
                new TreeMap<>(Map.of("size", "L", "visits", 3L, "subscriber", true)),
                new TreeSet<>(Set.of("first-cup")));
    }

    private static Contact born() {
        return contact().learn(new MemberEvent.MemberRegistered(GoldenFacts.common("event", "e-2"), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(Personal.of("1990-03-21"))));
    }

    private static Contact contact() {
        Contact contact = Contact.UNKNOWN;
        for (EventType type : EventType.values()) {
            contact = contact.learn(GoldenFacts.of(type));
        }
        return contact;
    }
}
