package dev.safar.flow;

import dev.safar.event.MemberEvent.MemberReferred;
import dev.safar.event.MemberEvent;
import dev.safar.event.Stamp;
import dev.safar.journey.EnrollmentId;
import dev.safar.loyalty.LedgerKey;
import dev.safar.loyalty.Points;
import dev.safar.member.Fold;
import dev.safar.member.Member;
import dev.safar.member.MemberId;
import dev.safar.member.Order;
import dev.safar.member.Outcome;
import dev.safar.message.Confirmations;
import dev.safar.message.Consents;
import dev.safar.message.Contact;
import dev.safar.message.Sends;
import dev.safar.store.Due;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Stored;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One try at taking one fact in: everything read once, everything to be written gathered, the member's version guarding the rest.
final class Arrival {
    static final String ERASED = "erased";
    static final String TOO_MANY_REFUNDS = "too-many-refunds";
    static final String TOO_MANY_TOPICS = "too-many-topics";
    static final String ID_USED = "id-used";

    private final Catalog catalog;
    private final Shop shop;
    private final Partition partition;
    private final Owners owners;
    private final MemberId id;
    private final MemberEvent event;
    private final Instant now;
    private final Changes changes = new Changes();
    private final Optional<Stored<Item.Member>> summary;
    private final Optional<Received> ended;
    private final List<Start> starts = new ArrayList<>();
    private List<EnrollmentId> goals = List.of();
    private List<Due> due = List.of();
    private boolean corrected;

    Arrival(Catalog catalog, Shop shop, Owners owners, MemberEvent event, Instant now) {
        this.catalog = catalog;
        this.shop = shop;
        this.owners = owners;
        this.id = owners.member();
        this.event = owners.withoutErased(event);
        this.now = now;
        this.partition = owners.partition().whole();
        this.summary = partition.summary();
        this.ended = refused(event).or(() -> fold(partition.memberOrNewcomer(summary)));
    }

    /// What was erased is not made again (protocol, rule 16): neither by a fact from before, nor by tidings, which make no member. A fact from after begins
    /// another member, once her identities are tombstones.
    private Optional<Received> refused(MemberEvent event) {
        Instant at = event.provenance().occurredAt();
        Optional<Item.Erasing> erasing = partition.erasing();
        boolean gone = owners.areTold() && summary.isEmpty();
        if (gone || owners.areErased(event) || erasing.filter(it -> !at.isAfter(it.at())).isPresent()) {
            return Optional.of(new Received.Rejected(ERASED));
        }
        return owners.isAnother(event)
                ? Optional.of(new Received.Rejected(ID_USED))
                : erasing.map(_ -> new Received.Busy());
    }

    private Optional<Received> fold(Member before) {
        return switch (Fold.apply(before, partition, event)) {
            case Outcome.Duplicate _ -> Optional.of(new Received.Duplicate(id));
            case Outcome.Superseded superseded -> Optional.of(new Received.Superseded(id, superseded.by()));
            case Outcome.Folded folded when folded.orders().stream()
                    .anyMatch(order -> order.refunds().size() > Order.MOST_REFUNDS) ->
                Optional.of(new Received.Rejected(TOO_MANY_REFUNDS));
            case Outcome.Folded folded when isConsent() && known(folded).consents().words().size() > Consents.MOST ->
                Optional.of(new Received.Rejected(TOO_MANY_TOPICS));
            case Outcome.Folded folded -> {
                gather(before, folded);
                yield Optional.empty();
            }
        };
    }

    private boolean isConsent() {
        return event instanceof MemberEvent.ConsentGiven || event instanceof MemberEvent.ConsentWithdrawn;
    }

    private void gather(Member before, Outcome.Folded folded) {
        corrected = folded.replaced().isPresent();
        Contact known = known(folded);
        boolean complains = (before.complaints().open() > 0) != (folded.member().complaints().open() > 0);
        boolean learned = contact(folded.member(), known);
        owners.write(changes, event);
        if (summary.isEmpty()) {
            code();
        }
        rows(folded);
        rewards(folded);
        timers(before, folded.member());
        referral(before, folded.member());
        Crossing crossing = new Crossing(catalog, shop, partition, folded.member(), known, now);
        starts.addAll(crossing.meet(event, folded.replaced(), before.seen().last(), learned || complains, changes));
        if (catalog.asksMembers()) {
            asked(before, folded.member(), known, learned, crossing);
        }
        goals = crossing.goals();
        if (!learned && isTorn()) {
            changes.check(Key.contact(id), partition.contact());
        }
    }

    /// One reading is of several instants: a contact that is older than the summary is no longer there. To demand it loses, and looks again.
    private boolean isTorn() {
        return summary.filter(read -> read.item().contactVersion() > partition.contactVersion()).isPresent();
    }

    /// What journeys write on her must not change meanwhile: it stands beside her contact.
    private void asked(Member before, Member after, Contact known, boolean learned, Crossing crossing) {
        Cues cues = new Cues(catalog, shop, partition);
        Cues.Known is = cues.known(after, known, partition.traits());
        Cues.Known was = partition.summary().isEmpty()
                ? Cues.Known.nobody(is.zone())
                : cues.known(before, partition.contactOrUnknown(partition.contact()), partition.traits());
        cues.move(was, is, now, changes);
        starts.addAll(crossing.became(event, was, is, before.seen().last(), changes));
        if (!learned) {
            changes.check(Key.contact(id), partition.contact());
        }
    }

    Optional<Received> ended() {
        return ended;
    }

    List<Write> writes() {
        return changes.all();
    }

    Received accepted() {
        return new Received.Accepted(id, corrected, starts, due, goals);
    }

    /// Her code is made with her. That another member has it already will hardly ever happen; a person should see it then.
    private void code() {
        String code = owners.hash().code(id);
        Optional<MemberId> owner = partition.referrer(code);
        if (owner.isEmpty()) {
            changes.put(Optional.<Stored<Item>>empty(), new Item.CodeOf(code, id));
        } else if (!owner.get().equals(id)) {
            notice("referral-code-taken", "Her referral code is another member's; her link leads to that one");
        }
    }

    private void rows(Outcome.Folded folded) {
        changes.put(partition.event(event.provenance().key()), new Item.Event(id, event));
        for (Order order : folded.orders()) {
            if (order.isEmpty()) {
                changes.delete(Key.order(id, order.key()));
            } else {
                changes.put(new Item.Order(id, order));
            }
            ledger(order);
        }
        folded.complaints().forEach(complaint -> {
            if (complaint.isEmpty()) {
                changes.delete(Key.complaint(id, complaint.key()));
            } else {
                changes.put(new Item.Complaint(id, complaint));
            }
        });
    }

    /// A row of points that the order no longer earns must go, even one that was earned at another rate.
    private void ledger(Order order) {
        partition.order(order.key()).stream().flatMap(before -> Points.keysOf(before.key()).stream())
                .forEach(key -> changes.delete(Key.ledger(id, key)));
        Points.entriesFor(order, shop.rate()).forEach(entry -> changes.put(new Item.Ledger(id, entry)));
    }

    /// What a friend's purchase is worth to her, by the body that holds now.
    private void rewards(Outcome.Folded folded) {
        folded.replaced().filter(MemberEvent.ReferralPurchased.class::isInstance).ifPresent(gone -> changes
                .delete(Key.ledger(id, LedgerKey.referred(gone.provenance().key().toString()))));
        if (event instanceof MemberEvent.ReferralPurchased purchased) {
            shop.referral().toReferrer(purchased).ifPresent(entry -> changes.put(new Item.Ledger(id, entry)));
        }
    }

    private void referral(Member before, Member after) {
        if (event instanceof MemberReferred referred) {
            Optional<MemberId> by = partition.referrer(referred.code());
            if (by.isEmpty()) {
                notice("referral-unknown#" + event.provenance().key(),
                        "She came with a referral code that is nobody's");
            } else if (by.get().equals(id)) {
                notice("referral-own#" + event.provenance().key(), "She came with her own referral code");
            }
        }
        long version = summary.map(Stored::version).orElse(0L) + 1;
        due = new Friendship(shop, owners.hash(), id, version).write(before, after, now, changes);
    }

    private void notice(String name, String text) {
        changes.put(new Item.Notice(id, name, event.provenance().occurredAt(), text));
    }

    private Contact known(Outcome.Folded folded) {
        Contact written = partition.contactOrUnknown(partition.contact());
        return folded.replaced().isEmpty()
                ? summary.map(stored -> stored.item().confirmed().of(written)).orElse(written).learn(event)
                : relearned();
    }

    /// The contact is written only when the fact says something new about it, so that a purchase seldom meets a send; what it only says again goes into
    /// the summary, which is written anyway. What caps count is no fact: it stays as it was read, even where the contact is learned again.
    ///
    /// @return whether the contact is written
    private boolean contact(Member after, Contact known) {
        Optional<Stored<Item.ContactOf>> read = partition.contact();
        Contact written = partition.contactOrUnknown(read);
        Confirmations again = Confirmations.between(written, known);
        boolean saysNothingNew = read.isPresent() && again.of(written).equals(known);
        changes.put(summary, saysNothingNew
                ? new Item.Member(after, again, partition.contactVersion())
                : new Item.Member(after, Confirmations.NONE, partition.contactVersion() + 1));
        if (!saysNothingNew) {
            changes.put(read, new Item.ContactOf(id, known,
                    read.map(stored -> stored.item().sends()).orElse(Sends.NONE), partition.traits()));
        }
        return !saysNothingNew;
    }

    /// A corrected fact may have taught something that it no longer says.
    private Contact relearned() {
        Collection<MemberEvent> facts = partition.facts();
        Stream<MemberEvent> others = facts.stream()
                .filter(fact -> !fact.provenance().key().equals(event.provenance().key()));
        return Stream.concat(others, Stream.of(event)).reduce(Contact.UNKNOWN, Contact::learn, (first, _) -> first);
    }

    private void timers(Member before, Member after) {
        Optional<Stamp> last = after.purchases().last();
        if (!last.equals(before.purchases().last())) {
            catalog.silences()
                    .forEach(silence -> last.ifPresentOrElse(since -> changes.put(new Item.Silence(id, silence, since)),
                            () -> changes.delete(Key.silence(id, silence))));
        }
    }
}
