package dev.safar.mail;

import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.Identity.Kind;
import dev.safar.event.MemberEvent;
import dev.safar.event.Personal;
import dev.safar.member.MemberId;
import dev.safar.message.Contact;
import dev.safar.message.Latest;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Store;
import dev.safar.store.Stored;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// By which identity a fact of ours about a member finds her. Not by the address of an old letter: the fact would be the newest that names an address, and
/// her contact would go back to it.
public final class Addressee {
    private static final int PAGE = 100;
    private final Store store;
    private final Function<Identity, Optional<MemberId>> owners;

    /// Prepares to look.
    ///
    /// @param store where members are
    /// @param owners whose an identity is
    public Addressee(Store store, Function<Identity, Optional<MemberId>> owners) {
        this.store = store;
        this.owners = owners;
    }

    /// Looks for an identity that is hers: a customer id, else the address or the phone that her contact has anyway, else one that she had before, though her
    /// contact goes back to it then.
    ///
    /// @param member who
    /// @return one identity, or empty where none is hers: she was erased, or her facts name only what is another's
    public Optional<Identities> of(MemberId member) {
        return told(member, Kind.CUSTOMER_ID).or(() -> contact(member).flatMap(contact -> Stream.of(
                known(Kind.EMAIL, contact.email()), known(Kind.PHONE, contact.phone())).flatMap(Optional::stream)
                .filter(identity -> isOf(member, identity)).findFirst()))
                .or(() -> told(member, Kind.EMAIL)).or(() -> told(member, Kind.PHONE)).map(Identities::of);
    }

    /// {@return whether nothing is kept of her, so that nothing need be told}
    ///
    /// @param member who
    public boolean isGone(MemberId member) {
        return contact(member).isEmpty();
    }

    /// {@return what is known of how to reach her}
    ///
    /// @param member who
    public Optional<Contact> contact(MemberId member) {
        return store.get(Key.contact(member)).map(Stored::item)
                .flatMap(item -> item instanceof Item.ContactOf of ? Optional.of(of.contact()) : Optional.empty());
    }

    private Optional<Identity> told(MemberId member, Kind kind) {
        String prefix = dev.safar.store.Kind.EVENT.prefix();
        Set<Identity> seen = new HashSet<>();
        Optional<String> after = Optional.empty();
        while (true) {
            List<Stored<Item>> page = store.query(member.value(), prefix, after, PAGE);
            Optional<Identity> found = page.stream().map(Stored::item).flatMap(item -> identity(item, kind).stream())
                    .filter(seen::add).filter(identity -> isOf(member, identity)).findFirst();
            if (found.isPresent() || page.size() < PAGE) {
                return found;
            }
            after = Optional.of(page.getLast().key().sort());
        }
    }

    private static Optional<Identity> identity(Item item, Kind kind) {
        return item instanceof Item.Event(_, MemberEvent event) ? event.provenance().who().of(kind) : Optional.empty();
    }

    private static Optional<Identity> known(Kind kind, Optional<Latest<Personal<String>>> value) {
        return value.map(latest -> new Identity(kind, latest.value().value()));
    }

    private boolean isOf(MemberId member, Identity identity) {
        return owners.apply(identity).filter(member::equals).isPresent();
    }
}
