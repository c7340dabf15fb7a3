package dev.safar.codec;

import dev.safar.member.MemberId;
import dev.safar.store.IdentityOf;
import dev.safar.store.Item;
import dev.safar.store.Orphan;
import dev.safar.store.RejectedAt;
import dev.safar.store.Register;
import dev.safar.store.Timer;
import dev.safar.store.UnreadableItemException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Items as plain JSON values and back. Instants are ISO-8601 text in UTC, to the digit; money is minor units and a currency code; free values
/// come back with whole numbers as `Long`. Two fields stand in every map: `format`, which version of this form it is, and `item`, what it holds.
///
/// A form that was once written is read for ever: fields may be added (absent then means what it meant before), and whatever else must change
/// gets a new format. `src/test/resources/dev/safar/codec` holds one of each.
public final class ItemCodec {
    /// The format that is written now.
    public static final long FORMAT = 1;

    private ItemCodec() {
    }

    /// Writes an item.
    ///
    /// @param item any item
    /// @return its values; personal ones among them
    /// @throws IllegalArgumentException if a view or a custom event holds what JSON has no form for
    public static Map<String, @Nullable Object> encode(Item item) {
        Doc doc = new Doc().put("format", FORMAT).put("item", name(item));
        Doc written = switch (item) {
            case Item.Member it -> doc.with(MemberCodec.write(it.member())).all("confirmed",
                    ContactCodec.write(it.confirmed())).count("contactVersion", it.contactVersion());
            case Item.ContactOf it ->
                ContactCodec.write(ContactCodec.write(ContactCodec.write(of(doc, it.member()), it.contact()),
                        it.sends()), it.traits());
            case Item.Event it -> of(doc, it.member()).put("event", EventCodec.write(it.event()));
            case Item.Order it -> OrderCodec.write(of(doc, it.member()), it.order());
            case Item.Complaint it -> ComplaintCodec.write(of(doc, it.member()), it.complaint());
            case Item.Ledger it -> LedgerCodec.write(of(doc, it.member()), it.entry());
            case Item.Enrollment it -> EnrollmentCodec.write(doc, it.enrollment());
            case Item.Silence it -> of(doc, it.member()).put("silence", it.silence().toString()).put("since",
                    StampCodec.write(it.since()));
            case Timer.Cue it -> of(doc, it.member()).put("journey", it.journey()).put("entry", it.entry()).put("at",
                    it.at().toString());
            case Item.Notice it -> of(doc, it.member()).put("name", it.name()).put("at", it.at().toString())
                    .put("text", it.text());
            case Item.Trouble it -> of(doc, it.member()).put("name", it.name()).put("what", Words.of(it.what()))
                    .put("at", it.at().toString()).put("text", it.text());
            case IdentityOf it -> of(doc, it.member()).put("hash", it.hash());
            case Item.FactOf it -> of(doc, it.member()).put("fact", it.fact().toString());
            case Item.CodeOf it -> of(doc, it.member()).put("code", it.code());
            case Item.Tidings it -> of(doc, it.member()).put("to", it.to().value()).put("at", it.at().toString())
                    .put("event", EventCodec.write(it.fact()));
            case Orphan it -> doc.put("event", EventCodec.write(it.fact())).put("since", it.since().toString())
                    .put("next", it.next().toString());
            case Item.KnownBy it -> of(doc, it.member()).put("hash", it.hash())
                    .maybe("buried", it.buried() ? Optional.of(true) : Optional.empty());
            case Item.Tombstone it -> doc.put("hash", it.hash()).put("at", it.at().toString()).maybe("since",
                    it.since().map(MemberId::value));
            case Item.Erasing it -> of(doc, it.member()).put("at", it.at().toString()).put("emptied", it.emptied())
                    .put("next", it.next().toString());
            case Item.Rejection it -> doc.put("name", it.name()).put("reason", it.reason())
                    .put("at", it.at().toString()).put("text", it.text()).all("whose", List.copyOf(it.whose()));
            case RejectedAt it -> doc.put("name", it.name()).put("at", it.at().toString());
            case Register.Journey it -> PublicationCodec.write(doc, it.publication());
            case Register.Round it -> LapCodec.write(doc, it.laps());
            case Register.Version it -> doc.put("journey", it.journey()).put("version", it.version()).put("files",
                    it.files());
        };
        return written.map();
    }

    /// Reads an item.
    ///
    /// @param plain as [#encode(Item)] gave it, in this version or an earlier one
    /// @return an item equal to the one that was written
    /// @throws UnreadableItemException if it is of an unknown format or damaged; the message holds no values
    public static Item decode(Map<String, ? extends @Nullable Object> plain) {
        Value value = Value.whole(plain);
        long format = value.at("format").whole();
        if (format != FORMAT) {
            throw new UnreadableItemException("Expected an item of format " + FORMAT + ", but found format " + format
                    + ": a newer version wrote it");
        }
        ItemName name = Words.read(ItemName.class, value.at("item"));
        try {
            return read(name, value);
        } catch (IllegalArgumentException _) {
            // Neither its message nor its trace goes on: they may hold a value.
            throw new UnreadableItemException("The values of this " + Words.of(name) + " break a rule of theirs");
        }
    }

    /// {@return the word under which an item is stored, as in `silence`}
    ///
    /// @param item any item
    public static String name(Item item) {
        return Words.of(ItemName.of(item));
    }

    private static Item read(ItemName name, Value value) {
        return switch (name) {
            case MEMBER -> new Item.Member(MemberCodec.read(value), ContactCodec.confirmations(value),
                    value.count("contactVersion"));
            case CONTACT -> new Item.ContactOf(member(value), ContactCodec.read(value), ContactCodec.sends(value),
                    ContactCodec.traits(value));
            case EVENT -> new Item.Event(member(value), EventCodec.read(value.at("event")));
            case ORDER -> new Item.Order(member(value), OrderCodec.read(value));
            case COMPLAINT -> new Item.Complaint(member(value), ComplaintCodec.read(value));
            case LEDGER -> new Item.Ledger(member(value), LedgerCodec.read(value));
            case ENROLLMENT -> new Item.Enrollment(EnrollmentCodec.read(value));
            case SILENCE -> new Item.Silence(member(value), value.at("silence").duration(),
                    StampCodec.read(value.at("since")));
            case CUE -> new Timer.Cue(member(value), value.at("journey").text(), value.at("entry").text(),
                    value.at("at").instant());
            case NOTICE -> new Item.Notice(member(value), value.at("name").text(), value.at("at").instant(),
                    value.at("text").text());
            case TROUBLE -> new Item.Trouble(member(value), value.at("name").text(),
                    Words.read(Item.Trouble.What.class, value.at("what")), value.at("at").instant(),
                    value.at("text").text());
            case IDENTITY -> new IdentityOf(value.at("hash").text(), member(value));
            case FACT -> new Item.FactOf(StampCodec.fact(value.at("fact")), member(value));
            case CODE -> new Item.CodeOf(value.at("code").text(), member(value));
            case TIDINGS -> new Item.Tidings(member(value), new MemberId(value.at("to").text()),
                    EventCodec.read(value.at("event")), value.at("at").instant());
            case ORPHAN -> new Orphan(EventCodec.read(value.at("event")), value.at("since").instant(),
                    value.at("next").instant());
            case KNOWN_BY -> new Item.KnownBy(member(value), value.at("hash").text(),
                    value.find("buried").map(Value::flag).orElse(false));
            case TOMBSTONE -> new Item.Tombstone(value.at("hash").text(), value.at("at").instant(),
                    value.find("since").map(since -> new MemberId(since.text())));
            case ERASING -> new Item.Erasing(member(value), value.at("at").instant(), value.at("emptied").flag(),
                    value.at("next").instant());
            case REJECTION -> new Item.Rejection(value.at("name").text(), value.at("reason").text(),
                    value.at("at").instant(), value.at("text").text(),
                    Set.copyOf(value.all("whose", Value::text)));
            case REJECTED_AT -> new RejectedAt(value.at("at").instant(), value.at("name").text());
            case JOURNEY -> new Register.Journey(PublicationCodec.read(value));
            case ROUND -> new Register.Round(LapCodec.read(value));
            case VERSION -> new Register.Version(value.at("journey").text(), value.at("version").text(),
                    new TreeMap<>(value.entries("files", Value::text)));
        };
    }

    private static Doc of(Doc doc, MemberId member) {
        return doc.put("member", member.value());
    }

    private static MemberId member(Value value) {
        return new MemberId(value.at("member").text());
    }
}
