package dev.safar.flow;

import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.journey.EnrollmentId;
import dev.safar.journey.MemberView;
import dev.safar.loyalty.Points;
import dev.safar.member.Complaint;
import dev.safar.member.ComplaintKey;
import dev.safar.member.History;
import dev.safar.member.Member;
import dev.safar.member.MemberId;
import dev.safar.member.Order;
import dev.safar.member.OrderKey;
import dev.safar.member.Traits;
import dev.safar.message.Contact;
import dev.safar.message.ContactPolicy;
import dev.safar.message.Gate;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.Timer;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One member's partition as the store has it now, read row by row. It is the history that the fold asks.
final class Partition implements History {
    private static final int PAGE = 100;
    /// How many rows of the head one execution's call reads at most, so that it costs the same however many journeys a member has behind her: contact,
    /// summary, her names, and mostly the enrollment.
    static final int NEAR = 12;

    private final Store store;
    private final MemberId member;
    /// In the order of reading, which is nearly that of the keys, so that whoever sorts them has little to do.
    private final Map<Key, Optional<Stored<Item>>> read = new LinkedHashMap<>();
    /// The first rows of the head, which are few: whoever asks for one of them looks through all.
    private List<Stored<Item>> near = List.of();
    private boolean whole;
    private boolean learned;
    private @Nullable Traits written;

    Partition(Store store, MemberId member) {
        this.store = store;
        this.member = member;
    }

    MemberId member() {
        return member;
    }

    boolean hasNotice(String name) {
        return one(Key.notice(member, name), Item.Notice.class).isPresent();
    }

    boolean isTimed(Duration silence) {
        return one(Key.silence(member, silence), Item.Silence.class).isPresent();
    }

    /// {@return when a journey is to begin for her without a fact, if it is}
    Optional<Stored<Timer.Cue>> cue(String journey) {
        return one(Key.cue(member, journey), Timer.Cue.class);
    }

    /// Reads the head of the partition in one request: contact, summary, names and enrollments.
    Partition whole() {
        if (!learned) {
            near.forEach(this::learn);
            (whole ? List.<Stored<Item>>of() : pages(Kind.HEAD)).forEach(this::learn);
            whole = true;
            learned = true;
        }
        return this;
    }

    /// Reads the first rows of the head in one request.
    Partition near() {
        near = store.query(member.value(), Kind.HEAD, Optional.empty(), NEAR);
        whole = near.size() < NEAR;
        return this;
    }

    private void learn(Stored<Item> stored) {
        read.putIfAbsent(stored.key(), Optional.of(stored));
    }

    /// {@return the hashes of the identities that she is known by, and nobody was before her}
    Set<String> names() {
        Set<String> names = new HashSet<>();
        for (Stored<Item.KnownBy> known : whole().head(Item.KnownBy.class)) {
            if (!known.item().buried()) {
                names.add(known.item().hash());
            }
        }
        return names;
    }

    /// Takes a fact to be new, because the row that is written with it is not there.
    void isNew(FactKey key) {
        read.putIfAbsent(Key.event(member, key), Optional.empty());
    }

    Optional<Stored<Item.Enrollment>> enrollment(EnrollmentId id) {
        return one(Key.enrollment(id), Item.Enrollment.class);
    }

    Optional<Stored<Item.Member>> summary() {
        return atSummary(Item.Member.class);
    }

    /// {@return what stands in the place of her summary while she is being erased}
    Optional<Item.Erasing> erasing() {
        return atSummary(Item.Erasing.class).map(Stored::item);
    }

    private <I extends Item> Optional<Stored<I>> atSummary(Class<I> type) {
        return one(Key.member(member), Item.class).filter(stored -> type.isInstance(stored.item()))
                .map(stored -> stored.as(type));
    }

    Member memberOrNewcomer(Optional<Stored<Item.Member>> summary) {
        return summary.map(stored -> stored.item().member()).orElseGet(() -> Member.newcomer(member));
    }

    Optional<Stored<Item.ContactOf>> contact() {
        return one(Key.contact(member), Item.ContactOf.class);
    }

    /// {@return whether how she may be written to is the same as in another reading}
    boolean clearsAs(Partition other) {
        return contactOrUnknown(contact()).equals(other.contactOrUnknown(other.contact()))
                && complains() == other.complains();
    }

    boolean complains() {
        return memberOrNewcomer(summary()).complaints().open() > 0;
    }

    /// {@return the version of her contact's row; 0 where there is none}
    long contactVersion() {
        return contact().map(Stored::version).orElse(0L);
    }

    Contact contactOrUnknown(Optional<Stored<Item.ContactOf>> contact) {
        return contact.map(stored -> stored.item().contact()).orElse(Contact.UNKNOWN);
    }

    /// Takes it that a step writes on her with the decision that is being made, so that what follows the step is decided on it.
    void isWritten(Traits next) {
        written = next;
    }

    /// {@return what journeys wrote on her}
    Traits traits() {
        return written != null ? written : contact().map(stored -> stored.item().traits()).orElse(Traits.NONE);
    }

    /// {@return what conditions may read as `member`}
    Map<String, @Nullable Object> view(Shop shop) {
        return MemberView.of(memberOrNewcomer(summary()), contactOrUnknown(contact()), traits(), shop.currency());
    }

    /// {@return where she lives, as far as known}
    ZoneId zone(ContactPolicy policy) {
        return new Gate(contactOrUnknown(contact()), policy, false).zone();
    }

    List<Stored<Item.Enrollment>> enrollments() {
        return whole().head(Item.Enrollment.class);
    }

    /// In the order of keys.
    private <I extends Item> List<Stored<I>> head(Class<I> type) {
        List<Stored<I>> found = new ArrayList<>();
        for (Optional<Stored<Item>> row : read.values()) {
            if (row.isPresent() && type.isInstance(row.get().item())) {
                found.add(row.get().as(type));
            }
        }
        found.sort(Comparator.comparing(Stored::key));
        return found;
    }

    /// {@return her points, all rows added up}
    long balance() {
        return Points.balance(all(Kind.LEDGER, Item.Ledger.class).stream().map(stored -> stored.item().entry())
                .toList());
    }

    Optional<Stored<Item.Event>> event(FactKey key) {
        return one(Key.event(member, key), Item.Event.class);
    }

    @Override
    public Optional<MemberEvent> fact(FactKey key) {
        return event(key).map(stored -> stored.item().event());
    }

    @Override
    public Optional<Order> order(OrderKey key) {
        return one(Key.order(member, key), Item.Order.class).map(stored -> stored.item().order());
    }

    @Override
    public Optional<Complaint> complaint(ComplaintKey key) {
        return one(Key.complaint(member, key), Item.Complaint.class)
                .map(stored -> stored.item().complaint());
    }

    @Override
    public Optional<MemberId> referrer(String code) {
        return one(Key.code(ReferralCode.normal(code)), Item.CodeOf.class).map(stored -> stored.item().member());
    }

    @Override
    public Collection<MemberEvent> facts() {
        return all(Kind.EVENT, Item.Event.class).stream().map(stored -> stored.item().event()).toList();
    }

    /// Each row is read once, so that all that is decided is decided on one reading.
    private <I extends Item> Optional<Stored<I>> one(Key key, Class<I> type) {
        return read.computeIfAbsent(key, this::get)
                .map(stored -> stored.as(type));
    }

    private Optional<Stored<Item>> get(Key key) {
        for (Stored<Item> stored : near) {
            if (stored.key().equals(key)) {
                return Optional.of(stored);
            }
        }
        return whole && key.sort().startsWith(Kind.HEAD) ? Optional.empty() : store.get(key);
    }

    private <I extends Item> List<Stored<I>> all(Kind kind, Class<I> type) {
        return pages(kind.prefix()).stream().map(stored -> stored.as(type))
                .toList();
    }

    private List<Stored<Item>> pages(String prefix) {
        List<Stored<Item>> all = new ArrayList<>();
        List<Stored<Item>> page = store.query(member.value(), prefix, Optional.empty(), PAGE);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = page.size() < PAGE
                    ? List.of()
                    : store.query(member.value(), prefix, Optional.of(page.getLast().key().sort()), PAGE);
        }
        return all;
    }
}
