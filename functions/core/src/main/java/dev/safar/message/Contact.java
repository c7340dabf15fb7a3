package dev.safar.message;

import dev.safar.event.Identity;
import dev.safar.event.Identity.Kind;
import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.event.Provenance;
import dev.safar.event.Stamp;
import dev.safar.member.CanonicalText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// How a member can be reached and addressed: folded from facts in any order, like the member, but in an item of its own, so that a purchase
/// never contends with a send. Of several values of one field the latest holds; a field that a fact leaves out stays.
///
/// @param email her mail address
/// @param phone her phone number in E.164
/// @param title how she is addressed, as in `آقای`
/// @param name her first name
/// @param surname her family name
/// @param language what she reads
/// @param zone where she lives
/// @param birthday the day of her birth, as [MemberEvent.MemberRegistered#birthday()] says it
/// @param consents what she allowed
public record Contact(Optional<Latest<Personal<String>>> email, Optional<Latest<Personal<String>>> phone,
        Optional<Latest<Personal<String>>> title,
        Optional<Latest<Personal<String>>> name, Optional<Latest<Personal<String>>> surname,
        Optional<Latest<String>> language,
        Optional<Latest<ZoneId>> zone, Optional<Latest<Personal<String>>> birthday, Consents consents) {
    /// Nothing is known.
    public static final Contact UNKNOWN = new Contact(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Consents.NONE);

    /// The year 2100, in milliseconds since 1970; a version from then on is no time.
    private static final long LATEST = 4_102_444_800_000L;

    /// Folds one fact in.
    ///
    /// @param event any fact of the member
    /// @return the contact after it; equal to this one where the fact says nothing new
    public Contact learn(MemberEvent event) {
        Stamp stamp = event instanceof MemberEvent.MemberRegistered
                ? changed(event.provenance())
                : event.provenance().stamp();
        Contact reached = new Contact(Latest.of(email, address(event, Kind.EMAIL), stamp),
                Latest.of(phone, address(event, Kind.PHONE), stamp), title,
                name, surname, language, zone, birthday, consents);
        return switch (event) {
            case MemberEvent.MemberRegistered registered -> reached.introducedBy(registered, stamp);
            case MemberEvent.ConsentGiven given ->
                reached.with(consents.hearing(given.channel(), given.topic(), new Consents.Word(true, stamp)));
            case MemberEvent.ConsentWithdrawn withdrawn ->
                reached.with(consents.hearing(withdrawn.channel(), withdrawn.topic(), new Consents.Word(false, stamp)));
            case MemberEvent.PurchaseCompleted _,MemberEvent.PurchaseRefunded _,MemberEvent.MessageReceived _,MemberEvent.SurveyAnswered _,MemberEvent.ComplaintOpened _,MemberEvent.ComplaintResolved _,MemberEvent.ReferralJoined _,MemberEvent.ReferralPurchased _,MemberEvent.MemberReferred _,MemberEvent.CustomEvent _ ->
                reached;
        };
    }

    /// What a platform says of a customer whom she changed counts as of the change, which its version tells, and not of the day on which she registered: her
    /// orders since then must not bring the old address back. A version that is no such time, as it may be of any sender, tells nothing.
    private static Stamp changed(Provenance registered) {
        Instant version = Instant.ofEpochMilli(Math.min(registered.revision().version(), LATEST));
        boolean tells = version.isAfter(registered.occurredAt()) && version.toEpochMilli() < LATEST;
        return tells ? new Stamp(version, registered.key().toString()) : registered.stamp();
    }

    private Contact introducedBy(MemberEvent.MemberRegistered told, Stamp stamp) {
        return new Contact(email, phone, Latest.of(title, told.title(), stamp), Latest.of(name, told.name(), stamp),
                Latest.of(surname, told.surname(), stamp), Latest.of(language, told.language(), stamp),
                Latest.of(zone, told.zone(), stamp),
                Latest.of(birthday, told.birthday(), stamp), consents);
    }

    private Contact with(Consents next) {
        return new Contact(email, phone, title, name, surname, language, zone, birthday, next);
    }

    private static Optional<Personal<String>> address(MemberEvent event, Kind kind) {
        return event.provenance().who().of(kind).map(Identity::value).map(Personal::of);
    }

    /// Writes every folded fact as text, one a line, for a hash that two runs can be compared by. Personal values stand as their SHA-256, never in the
    /// clear. A hash of an address can still be found by trying addresses, so this text stays where the contact stays; only a hash over it goes out.
    ///
    /// @return the same text for the same facts, in whatever order they came
    public String canonical() {
        CanonicalText text = new CanonicalText();
        Latest.write(text, "email", email, Contact::hashed);
        Latest.write(text, "phone", phone, Contact::hashed);
        Latest.write(text, "title", title, Contact::hashed);
        Latest.write(text, "name", name, Contact::hashed);
        Latest.write(text, "surname", surname, Contact::hashed);
        Latest.write(text, "language", language, tag -> tag);
        Latest.write(text, "zone", zone, ZoneId::getId);
        if (birthday.isPresent()) {
            Latest.write(text, "birthday", birthday, Contact::hashed);
        }
        consents.write(text);
        return text.toString();
    }

    private static String hashed(Personal<String> datum) {
        return ContentHash.of(List.of(datum.value()));
    }

    /// {@return where she can be reached on a channel, or empty}
    ///
    /// @param channel which
    public Optional<Personal<String>> address(Channel channel) {
        return switch (channel) {
            case EMAIL -> email.map(Latest::value);
            case SMS -> phone.map(Latest::value);
        };
    }

    /// {@return whether she withdrew her consent to a topic, as all that is known now tells; a journey about it ends with that}
    ///
    /// @param topic what the journey is about
    public boolean hasLeft(String topic) {
        return consents.withdrawn(topic);
    }

    /// How she is greeted: by title and surname where both are known, else by her first name, else by nothing.
    ///
    /// @return the greeting, or empty where the text's fallback must serve
    public Optional<Personal<String>> greeting() {
        if (title.isPresent() && surname.isPresent()) {
            return Optional.of(Personal.of(title.get().value().value() + " " + surname.get().value().value()));
        }
        return name.map(Latest::value);
    }

    /// {@return her first and family name, as far as known}
    public Optional<Personal<String>> fullName() {
        String full = (name.map(latest -> latest.value().value()).orElse("") + " "
                + surname.map(latest -> latest.value().value()).orElse("")).strip();
        return full.isEmpty() ? Optional.empty() : Optional.of(Personal.of(full));
    }
}
