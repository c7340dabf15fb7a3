package dev.safar.local.desk;

import dev.safar.door.Market;
import dev.safar.door.TypedIdentities;
import dev.safar.event.Personal;
import dev.safar.flow.Catalog;
import dev.safar.flow.Directory;
import dev.safar.flow.Shop;
import dev.safar.journey.Enrollment;
import dev.safar.local.story.Letters;
import dev.safar.local.story.Story;
import dev.safar.local.story.Teller;
import dev.safar.local.story.Words;
import dev.safar.loyalty.LedgerEntry;
import dev.safar.loyalty.Points;
import dev.safar.member.Member;
import dev.safar.member.MemberId;
import dev.safar.member.Standing;
import dev.safar.message.Contact;
import dev.safar.publish.Census;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import dev.safar.store.UnreadableItemException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads what is known of members, for the shop's people. It writes nothing. Safe for many threads.
public final class Desk {
    /// How long a silence makes a lapse where people look at members; journeys say their own.
    public static final Duration INACTIVE_AFTER = Duration.ofDays(60);

    private final Store store;
    private final Shop shop;
    private final Directory directory;
    private final TypedIdentities identities;
    private final Supplier<Catalog> catalog;
    private final Letters letters;

    /// Opens the desk.
    ///
    /// @param store where members are
    /// @param shop whose members they are
    /// @param market where a phone number without a country code belongs
    /// @param catalog the journeys at the moment of asking
    /// @param letters the texts that left the house, by the ids of their effects, where they are kept
    public Desk(Store store, Shop shop, Market market, Supplier<Catalog> catalog,
            Letters letters) {
        this.store = store;
        this.shop = shop;
        this.directory = new Directory(store, shop);
        this.identities = new TypedIdentities(market);
        this.catalog = catalog;
        this.letters = letters;
    }

    /// Finds whom a person means.
    ///
    /// @param typed a member's id, a customer id, a mail address or a phone number, in any of the ways in which events may write them
    /// @return whom
    public Found find(String typed) {
        MemberId id = new MemberId(typed.isBlank() ? "-" : typed.strip());
        if (directory.knows(id)) {
            return new Found.One(id);
        }
        Set<MemberId> members = new LinkedHashSet<>();
        identities.of(typed).forEach(identity -> directory.find(identity).ifPresent(members::add));
        return switch (members.size()) {
            case 0 -> new Found.Nobody();
            case 1 -> new Found.One(members.iterator().next());
            default -> new Found.Several(List.copyOf(members));
        };
    }

    /// Lists members.
    ///
    /// @param after the member after whom to begin; empty for the first
    /// @param limit how many at most, positive
    /// @param now the instant of asking
    /// @return a row each: `member`, `name`, `rung`, `lapsed`, `purchases`, `lastPurchase`, `journeys` that are under way; of whose rows cannot be read
    ///         `member` alone says something, and `rung` is `unreadable`; fewer than `limit` mean that there
    ///         are no more
    public List<Map<String, @Nullable Object>> members(Optional<MemberId> after, int limit, Instant now) {
        try {
            return directory.members(after, limit).stream().map(item -> row(item.member(), now).json()).toList();
        } catch (UnreadableItemException _) {
            return oneByOne(after, limit, now);
        }
    }

    /// One row that cannot be read hides nobody else's.
    private List<Map<String, @Nullable Object>> oneByOne(Optional<MemberId> after, int limit, Instant now) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Optional<MemberId> last = after;
        boolean more = true;
        while (more && rows.size() < limit) {
            int wanted = limit - rows.size();
            List<MemberId> page = directory.everybody(last, wanted);
            page.forEach(member -> listed(member, now).ifPresent(rows::add));
            last = page.isEmpty() ? last : Optional.of(page.getLast());
            more = page.size() == wanted;
        }
        return rows;
    }

    private Optional<Map<String, @Nullable Object>> listed(MemberId id, Instant now) {
        try {
            return store.get(Key.member(id)).map(Stored::item).filter(Item.Member.class::isInstance)
                    .map(item -> row(((Item.Member) item).member(), now).json());
        } catch (UnreadableItemException _) {
            return Optional.of(MemberRow.unreadable(id));
        }
    }

    private MemberRow row(Member member, Instant now) {
        Contact contact = store.get(Key.contact(member.id())).map(Stored::item)
                .map(item -> ((Item.ContactOf) item).contact()).orElse(Contact.UNKNOWN);
        List<Enrollment> runs = only(directory.rows(member.id(), Kind.ENROLLMENT), Item.Enrollment.class).stream()
                .map(Item.Enrollment::enrollment).filter(MemberRow::isActive).toList();
        return new MemberRow(member, contact.fullName().map(Personal::value),
                Standing.of(member, now, INACTIVE_AFTER), runs);
    }

    /// Explains a member: every fact, decision, message, and message that was not sent with its reason.
    ///
    /// @param member who
    /// @param journey only what has to do with this journey, and what with none; empty for all
    /// @param words the language
    /// @param now the instant of asking
    /// @return what a row of the list has, and `points`, `zone`, `contact` (addresses masked), `summary` (sentences), `lines` and `ahead` (`at`, `kind`, `words`,
    ///         `why` and ids); empty where she is not known
    public Optional<Map<String, @Nullable Object>> explain(MemberId member, Optional<String> journey, Words words,
            Instant now) {
        return explanation(rows(member, now), member, words, now)
                .map(all -> journey.map(all::about).orElse(all).json());
    }

    /// Explains what became of a member from an instant on, as above.
    ///
    /// @param since from when on
    /// @param member who; she is known
    /// @param words the language
    /// @param now the instant of asking
    /// @return as of [#explain(MemberId, Optional, Words, Instant)], without the lines before
    public Map<String, @Nullable Object> since(Instant since, MemberId member, Words words, Instant now) {
        return explanation(rows(member, now), member, words, now).orElseThrow().since(since).json();
    }

    /// What waits for its order is not hers yet, and waits in vain where nothing is known of her.
    private List<Item> rows(MemberId member, Instant now) {
        List<Item> rows = new ArrayList<>(directory.rows(member));
        if (!rows.isEmpty()) {
            rows.addAll(directory.waiting(member, now));
        }
        return rows;
    }

    private Optional<Explanation> explanation(List<Item> rows, MemberId member, Words words, Instant now) {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Catalog journeys = catalog.get();
        Story story = new Teller(journeys.active(), journeys.all(), shop, words,
                journey -> journeys.pausedSince(journey).isPresent()).everything(member, rows,
                        letters,
                        now);
        Contact contact = only(rows, Item.ContactOf.class).stream().findFirst().map(Item.ContactOf::contact)
                .orElse(Contact.UNKNOWN);
        Member summary = only(rows, Item.Member.class).stream().findFirst().map(Item.Member::member)
                .orElse(Member.newcomer(member));
        List<Enrollment> runs = only(rows, Item.Enrollment.class).stream().map(Item.Enrollment::enrollment).toList();
        List<LedgerEntry> ledger = only(rows, Item.Ledger.class).stream().map(Item.Ledger::entry).toList();
        Standing standing = Standing.of(summary, now, INACTIVE_AFTER);
        MemberRow row = new MemberRow(summary, story.name(), standing,
                runs.stream().filter(MemberRow::isActive).toList());
        long points = Points.balance(ledger);
        return Optional.of(new Explanation(row, new Summary(words, story.zone()).of(summary, standing, contact, points,
                shop.policy().consentAssumed()), Summary.json(contact), points, story, runs));
    }

    /// {@return the names of all journeys: those that members enter, and those that this one was in}
    ///
    /// @param member who
    public List<String> journeys(MemberId member) {
        Set<String> names = new LinkedHashSet<>();
        catalog.get().active().forEach(journey -> names.add(journey.name()));
        only(directory.rows(member, Kind.ENROLLMENT), Item.Enrollment.class)
                .forEach(item -> names.add(item.enrollment().id().journey()));
        return names.stream().sorted().toList();
    }

    /// Counts who is in a journey.
    ///
    /// @param journey its name
    /// @return `waiting`, a row each of `version`, `step` and `members`, and `onTheWay`: how many are between two steps
    public Map<String, Object> census(String journey) {
        Census census = Census.of(store, journey);
        return Map.of("waiting", census.waiting().entrySet().stream().map(entry -> Map.of("version",
                entry.getKey().version(), "step", entry.getKey().step(), "members", entry.getValue())).toList(),
                "onTheWay", census.onTheWay());
    }

    private static <I extends Item> List<I> only(List<Item> rows, Class<I> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
