package dev.safar.door;

import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.Identity.Kind;
import dev.safar.json.Fields;
import dev.safar.json.Match;
import dev.safar.json.Node;
import dev.safar.json.Shape;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Reads whose fact it is (protocol, rule 15): `{customerId?, email?, phone?}`. A blank or broken value is left out with a note; if nothing
/// is left, the envelope is not acceptable. A value of another JSON type is a mistake of form.
final class IdentityReader {
    private static final Shape<String> TEXT = Shape.parsed("text", "", Match::fits);
    private static final int LONGEST_ID = 256;
    private static final Shape<String> CUSTOMER_ID = new Shape<>(
            "an id (text of at most " + LONGEST_ID + " characters, or a whole number)", "", IdentityReader::customerId);

    private final Phones phones;

    IdentityReader(String region) {
        this.phones = new Phones(region);
    }

    /// {@return the envelope's field for that kind}
    static String field(Kind kind) {
        return switch (kind) {
            case CUSTOMER_ID -> "customerId";
            case EMAIL -> "email";
            case PHONE -> "phone";
        };
    }

    /// Reads the identities. Only a fact that another fact says the owner of may do without.
    Identities read(Envelope envelope, boolean ownedThroughAnother, Inspection inspection) {
        List<Identity> found = envelope.identities().map(fields -> read(fields, inspection)).orElse(List.of());
        if (found.isEmpty() && !ownedThroughAnother) {
            Fields place = envelope.identities().orElse(envelope.top());
            inspection.object(Reason.NO_IDENTITY, new Finding(place.at(), explanation(inspection)));
        }
        return new Identities(found);
    }

    private List<Identity> read(Fields fields, Inspection inspection) {
        List<Identity> found = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            one(fields, kind, inspection).ifPresent(found::add);
        }
        fields.done();
        return found;
    }

    private Optional<Identity> one(Fields fields, Kind kind, Inspection inspection) {
        Optional<String> written = fields.optional(field(kind), kind == Kind.CUSTOMER_ID ? CUSTOMER_ID : TEXT);
        Optional<String> canonical = written.flatMap(canonical(kind));
        if (written.isPresent() && canonical.isEmpty()) {
            inspection.note(fields, field(kind),
                    (written.get().isBlank() ? "is blank" : broken(kind)) + " and was left out");
        }
        return canonical.map(value -> new Identity(kind, value));
    }

    /// {@return what brings a text to the canonical form of its kind}
    Function<String, Optional<String>> canonical(Kind kind) {
        return switch (kind) {
            case CUSTOMER_ID -> text -> Optional.of(Folding.fold(Normalizer.normalize(text, Normalizer.Form.NFC)))
                    .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID
                            && id.chars().noneMatch(Character::isISOControl));
            case EMAIL -> Emails::canonical;
            case PHONE -> phones::canonical;
        };
    }

    private static String broken(Kind kind) {
        return switch (kind) {
            case CUSTOMER_ID -> "holds nothing that can be read as an id";
            case EMAIL -> "is no mail address";
            case PHONE -> "is no phone number";
        };
    }

    private static String explanation(Inspection inspection) {
        String expected = "Expected `identities` to hold a usable customerId, email or phone";
        return inspection.notes().stream().map(Finding::message).reduce(expected, (all, note) -> all + "; " + note);
    }

    private static Match<String> customerId(Node node) {
        return switch (node) {
            case Node.Scalar(_, Double _) -> Match.misfit("a number with a fraction or an exponent");
            case Node.Scalar(_, Number number) -> Match.fits(number.toString());
            case Node.Scalar(_, String text) when text.length() <= LONGEST_ID -> Match.fits(text);
            case Node.Scalar(_, String text) -> Match.misfit(text.length() + " characters");
            case Node other -> Match.misfit(other.kind());
        };
    }
}
