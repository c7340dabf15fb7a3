package dev.safar.door;

import dev.safar.event.Bearing;
import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import dev.safar.json.Fields;
import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import dev.safar.json.Position;
import dev.safar.json.Shape;
import dev.safar.json.Spelling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Turns the bytes of one envelope into a fact, or says why not. Pure: the same bytes at the same instant give the same answer, and neither
/// signatures nor storage are its business. Both forms of `docs/events.md` are read, the plain one and CloudEvents 1.0.
public final class Door {
    /// How far ahead of the door's clock a fact may lie; clocks of shops and clouds differ by seconds.
    public static final Duration AHEAD = Duration.ofMinutes(5);
    /// How many findings of one envelope are told; the first ones, in the order of the text.
    public static final int MOST_FINDINGS = 100;
    /// The longest link that a fact may hold, in UTF-16 units; browsers take about 2,000.
    public static final int LONGEST_LINK = 2_000;
    /// The largest amount, in minor units: no order costs more, and a thousand such orders still add up within a long.
    public static final long MOST_AMOUNT = 1_000_000_000_000_000L;

    /// The field of every type's data that says which body of the fact this is.
    static final String VERSION = "version";
    private static final Shape<Long> A_VERSION = Shape.whole("a whole number", Revision.HEARSAY, Long.MAX_VALUE);

    private final Market market;
    private final IdentityReader identityReader;

    /// Opens a shop's door.
    ///
    /// @param market what is traded in, and where
    public Door(Market market) {
        this.market = market;
        this.identityReader = new IdentityReader(market.region());
    }

    /// {@return the names of all types but the custom ones, sorted}
    public static List<String> types() {
        return DataReaders.types();
    }

    /// {@return whether envelopes may say that they came from there: at most 64 letters, digits, dots, underscores and hyphens}
    ///
    /// @param source any text
    public static boolean isSource(String source) {
        return Envelope.SOURCE.matcher(source).matches();
    }

    /// Reads one envelope.
    ///
    /// @param utf8 the whole body
    /// @param now the door's clock
    /// @return the fact, or everything that is wrong with it
    public Assessment read(byte[] utf8, Instant now) {
        return switch (Json.read(utf8, Limits.EVENT)) {
            case Parsed.Fault fault -> new Assessment.Malformed(List.of(new Finding(fault.at(), fault.reason())));
            case Parsed.Value(Node.Obj root) -> fitting(read(root, now), utf8.length);
            case Parsed.Value(Node other) -> new Assessment.Malformed(List.of(
                    new Finding(other.at(), "Expected an envelope to be an object, but found " + other.kind())));
        };
    }

    /// Reads one envelope that was not sent, but stands in a file: what is found lies at its places there.
    ///
    /// @param root the whole body
    /// @param now the door's clock
    /// @return the fact, or everything that is wrong with it
    public Assessment read(Node.Obj root, Instant now) {
        Inspection inspection = new Inspection(market);
        Envelope envelope = Envelope.of(root, inspection);
        checkTime(envelope, now, inspection);
        Identities who = identityReader.read(envelope, RefundReader.namesItsOrder(envelope), inspection);
        Optional<Draft> draft = draft(envelope, inspection);
        long version = envelope.data().optional(VERSION, A_VERSION).orElse(0L);
        if (!inspection.wellFormed()) {
            return inspection.malformed();
        }
        FactKey key = draft.map(known -> known.key(envelope))
                .orElseGet(() -> new FactKey(envelope.source(), FactKey.EVENT, envelope.id()));
        if (draft.isEmpty() || !inspection.acceptable()) {
            return inspection.unacceptable(
                    new Bearing(key, envelope.occurredAt(), who, RefundReader.order(envelope)));
        }
        MemberEvent event = complete(draft.get(),
                new Provenance(key, envelope.occurredAt(), who, new Revision(version, "")));
        return new Assessment.Accepted(event, inspection.notes());
    }

    /// The next door, behind the queue, reads the event as it is stored: with its name in full and its numbers written out.
    private static Assessment fitting(Assessment assessment, int read) {
        int most = Limits.EVENT.bytes();
        if (read <= Brief.LONGEST || !(assessment instanceof Assessment.Accepted(MemberEvent event, var _))) {
            return assessment;
        }
        int bytes = JsonText.bytes(EnvelopeWriter.envelope(event)).length;
        return bytes <= most
                ? assessment
                : new Assessment.Malformed(List.of(new Finding(Position.START, "Expected the event to have at most "
                        + most + " bytes as it is stored, with its numbers written out, but found " + bytes
                        + "; send less in one event")));
    }

    private static Optional<Draft> draft(Envelope envelope, Inspection inspection) {
        Optional<DataReader> reader = DataReaders.find(envelope.type());
        if (reader.isEmpty() && !envelope.type().isEmpty()) {
            inspection.object(Reason.UNKNOWN_TYPE, new Finding(envelope.top().at("type"), "Unknown type "
                    + Spelling.quoted(envelope.type()) + Spelling.didYouMean(envelope.type(), DataReaders.types())));
        }
        return reader.map(known -> read(known, envelope.data(), inspection));
    }

    private static Draft read(DataReader reader, Fields data, Inspection inspection) {
        data.find(VERSION);
        Draft draft = reader.read(data, inspection);
        data.done();
        return draft;
    }

    private static void checkTime(Envelope envelope, Instant now, Inspection inspection) {
        if (envelope.occurredAt().isAfter(now.plus(AHEAD))) {
            inspection.object(Reason.FAR_FUTURE, new Finding(envelope.top().at(envelope.timeField()),
                    "Expected `" + envelope.timeField() + "` to be at most " + AHEAD.toMinutes()
                            + " minutes ahead of the clock, which stood at " + now + ", but found "
                            + envelope.occurredAt()));
        }
    }

    /// The hash is taken of the event itself, so that equal events have equal hashes however their envelopes were written.
    private static MemberEvent complete(Draft draft, Provenance unhashed) {
        Revision revision = new Revision(unhashed.revision().version(),
                BodyHash.of(draft.event().apply(unhashed)));
        return draft.event().apply(new Provenance(unhashed.key(), unhashed.occurredAt(), unhashed.who(), revision));
    }
}
