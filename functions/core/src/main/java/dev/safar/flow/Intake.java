package dev.safar.flow;

import dev.safar.event.Bearing;
import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.member.MemberId;
import dev.safar.member.Order;
import dev.safar.member.OrderKey;
import dev.safar.message.Consents;
import dev.safar.store.Answer;
import dev.safar.store.Key;
import dev.safar.store.Store;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// Takes a fact in: reads the member, folds, routes, and writes the fact with all that it sets in motion in one transaction (protocol, rule 1).
/// After that only the starts are left.
public final class Intake {
    /// How often it reads again and computes again when somebody was faster; more than that many at once on one member are delivered again.
    private static final int MOST_TRIES = 10;

    private static final String NOBODY = "The fact names nobody; send a customer id, an e-mail address or a phone number with it";

    private static final String REFUNDED = "The order has " + Order.MOST_REFUNDS
            + " refunds already; send further ones without their order";
    private static final String TOPICS = "She has a word on " + Consents.MOST
            + " topics and channels already; send consents on a few topics, not on one a campaign";
    private static final String USED = "Its id was used before, by a fact of another type or of another person; give every envelope an id of its own, as in "
            + "consent-4711-1, and send it again";
    private static final String GONE = "The member whom it is about was erased";

    private final Store store;
    private final Rejections rejections;
    private final Orphans orphans;
    private final Catalog catalog;
    private final Shop shop;
    private final IdentityHash hash;

    /// Wires the intake.
    ///
    /// @param store where members are
    /// @param catalog the journeys
    /// @param shop whose members they are
    public Intake(Store store, Catalog catalog, Shop shop) {
        this.store = store;
        this.rejections = new Rejections(store, shop.identityKey());
        this.orphans = new Orphans(store);
        this.catalog = catalog;
        this.shop = shop;
        this.hash = new IdentityHash(shop.identityKey());
    }

    /// Takes one fact in. Delivering it again changes nothing. A refund whose order is not known yet is kept until it is, for an hour at most; then
    /// it goes where it names, and one that names nobody is rejected.
    ///
    /// @param event the fact
    /// @param now the instant of arrival
    /// @return what became of it
    public Received accept(MemberEvent event, Instant now) {
        return take(event, () -> Owners.of(event, hash, store), now);
    }

    /// Takes in a fact of our own making, whose owner is known. Whoever is not there any more is not made again.
    ///
    /// @param owner whose it is
    /// @param event the fact
    /// @param now the instant of arrival
    /// @return what became of it
    Received tell(MemberId owner, MemberEvent event, Instant now) {
        return take(event, () -> Optional.of(Owners.told(owner, hash, store)), now);
    }

    private Received take(MemberEvent event, Supplier<Optional<Owners>> whose, Instant now) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            Optional<Owners> owners = whose.get();
            Optional<Received> kept = owners.isEmpty() || isEarly(event, owners.get(), now)
                    ? orphans.keep(event, now)
                    : Optional.empty();
            if (kept.isPresent() || owners.isEmpty()) {
                return kept.orElseGet(() -> reject(bearing(event), "no-identity", NOBODY, now));
            }
            Arrival arrival = new Arrival(catalog, shop, owners.get(), event, now);
            if (arrival.ended().isPresent()) {
                return arrival.ended().get() instanceof Received.Rejected rejected
                        ? refuse(event, rejected.reason(), now)
                        : arrival.ended().get();
            }
            switch (Overflow.transact(store, arrival.writes(), Key.member(owners.get().member()))) {
                case Answer.Applied _ -> {
                    return arrival.accepted();
                }
                case Answer.Contended _ -> {
                    return new Received.Busy();
                }
                case Answer.Lost _ -> {
                    // Somebody wrote between our reading and our writing: look again.
                }
            }
        }
        return new Received.Busy();
    }

    /// A refund goes where it names only once its order would have come: that may be another's. One that happened long ago is history that is brought in.
    private static boolean isEarly(MemberEvent refund, Owners owners, Instant now) {
        return owners.areGuessed() && !owners.areErased(refund) && Orphans.isYoung(refund, now);
    }

    private Received refuse(MemberEvent event, String reason, Instant now) {
        return switch (reason) {
            case Arrival.ERASED -> rejections.writeErased(event.provenance().key(), GONE, now);
            case Arrival.TOO_MANY_TOPICS -> reject(bearing(event), reason, TOPICS, now);
            case Arrival.ID_USED -> refuseUsed(event, now);
            default -> reject(bearing(event), reason, REFUNDED, now);
        };
    }

    /// Whoever mixes ids up, a withdrawal holds: beside the row it counts, under a name that is made of what it says, and tells nothing of it.
    private Received refuseUsed(MemberEvent event, Instant now) {
        if (!(event instanceof MemberEvent.ConsentWithdrawn)) {
            return reject(bearing(event), Arrival.ID_USED, USED, now);
        }
        Provenance common = event.provenance();
        FactKey said = new FactKey(common.key().source(), common.key().kind(),
                common.key().id() + "/" + common.revision().bodyHash());
        FactKey name = new FactKey(common.key().source(), "used-id", hash.fact(said));
        return reject(bearing(event), Arrival.ID_USED, USED + "; the withdrawal counts all the same",
                now) instanceof Received.Busy busy
                        ? busy
                        : accept(event.with(new Provenance(name, common.occurredAt(), common.who(), common.revision())),
                                now);
    }

    private static Bearing bearing(MemberEvent event) {
        Provenance common = event.provenance();
        return new Bearing(common.key(), common.occurredAt(), common.who(), OrderKey.of(event).map(OrderKey::fact));
    }

    /// Writes the row of something that came, was signed, and could not be accepted (rule 19). Writing it again changes nothing but the instant.
    ///
    /// @param about what came, and to whom it leads
    /// @param reason a word, as in `wrong-currency`
    /// @param text what was wrong and how to mend it, without personal data
    /// @param now the instant of arrival
    /// @return `Rejected`, or `Busy` where the row could not be written
    public Received reject(Bearing about, String reason, String text, Instant now) {
        return rejections.write(about, reason, text, now);
    }
}
