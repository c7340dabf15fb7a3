package dev.safar.receipt;

import dev.safar.event.Bearing;
import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.MemberEvent;
import dev.safar.hash.Sha256;
import dev.safar.mail.Addressee;
import dev.safar.mail.MailFacts;
import dev.safar.mail.WayOut;
import dev.safar.mail.WayOut.Leaver;
import dev.safar.member.MemberId;
import dev.safar.message.Channel;
import dev.safar.receipt.Reading.News;
import dev.safar.receipt.Reading.What;
import dev.safar.webhook.Durable;
import dev.safar.webhook.Rejected;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Makes facts of what comes back of mail, and puts them on the queue. A fact's name is made of SES's own, so telling it twice tells it once; of several openings
/// of one letter the first holds.
public final class Mailroom {
    private static final String SOURCE = "ses";
    private static final String REASON = "unreadable-receipt";
    private static final String NOBODY = "no-identity";
    /// The greatest revision holds, and the first time should.
    private static final long LAST_MILLI = 9_999_999_999_999L;
    private static final int HASH_DIGITS = 32;
    private final Addressee addressee;
    private final Durable durable;
    private final WayOut wayOut;

    /// Opens it.
    ///
    /// @param addressee by what a fact finds its member
    /// @param durable where facts and rejections go
    /// @param wayOut knows the links by which members leave
    public Mailroom(Addressee addressee, Durable durable, WayOut wayOut) {
        this.addressee = addressee;
        this.durable = durable;
        this.wayOut = wayOut;
    }

    /// What became of one event.
    public enum Kept {
        /// It is on the queue.
        TAKEN,
        /// It says nothing that is counted, or is about nobody who is here.
        PASSED,
        /// It cannot be read, and a row says so.
        REJECTED,
        /// It could not be kept: it must come again.
        NOT_KEPT
    }

    /// Keeps one event.
    ///
    /// @param json as SES wrote it
    /// @return what became of it
    /// @throws RuntimeException if the store or the queue could not be asked; it must come again
    public Kept keep(String json) {
        return switch (SesEvent.read(json)) {
            case News news when isWayOut(news) -> Kept.PASSED;
            case News news -> addressee.of(SesEvent.member(news.effect())).map(who -> kept(news, who))
                    .orElseGet(() -> unclaimed(news, json));
            case Reading.Nothing _ -> Kept.PASSED;
            case Reading.Unreadable(String why) -> rejected(json, REASON, why);
        };
    }

    private Kept rejected(String json, String reason, String why) {
        FactKey name = new FactKey(SOURCE, "receipt", Sha256.hex(json).substring(0, HASH_DIGITS));
        return durable.put(List.of(), List.of(new Rejected(Bearing.unclaimed(name, Instant.EPOCH), reason, why)))
                ? Kept.REJECTED
                : Kept.NOT_KEPT;
    }

    /// What no fact can tell is passed over, but not that she wants no mail.
    private Kept unclaimed(News news, String json) {
        MemberId member = SesEvent.member(news.effect());
        return news.what() instanceof What.Unwanted && !addressee.isGone(member)
                ? rejected(json, NOBODY, "Member " + member.value()
                        + " reported a mail as unwanted, and no identity is known that is hers: withdraw her consent in the shop")
                : Kept.PASSED;
    }

    private Kept kept(News news, Identities who) {
        return durable.put(List.of(fact(news, who)), List.of()) ? Kept.TAKEN : Kept.NOT_KEPT;
    }

    private static MemberEvent fact(News news, Identities who) {
        return switch (news.what()) {
            case What.Unwanted(String topic) ->
                MailFacts.withdrawn("complaint-" + news.message(), topic, news.at(), who);
            case What.Met(var reception, Optional<String> link) -> MailFacts.received(
                    news.message() + link.map(to -> "-" + Sha256.hex(to).substring(0, HASH_DIGITS)).orElse(""),
                    LAST_MILLI - news.at().toEpochMilli(), news.at(), who, reception, news.effect(), link);
        };
    }

    /// The link by which she leaves is followed by SES like every other; it is no click on what the letter says.
    private boolean isWayOut(News news) {
        return news.what() instanceof What.Met(_, Optional<String> link)
                && link.filter(to -> leaver(to).isPresent()).isPresent();
    }

    private Optional<Leaver> leaver(String link) {
        try {
            String path = String.valueOf(URI.create(link).getPath());
            return wayOut.read(path.substring(path.lastIndexOf('/') + 1));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// {@return who leaves by a token; empty where it is not one of ours}
    ///
    /// @param token the last part of a link's path
    public Optional<Leaver> leaving(String token) {
        return wayOut.read(token);
    }

    /// Withdraws consent to mail about the topic of a letter. Where it is withdrawn already, nothing is told.
    ///
    /// @param leaver who
    /// @param now when she said so
    /// @return whether it is in the queue, now or before, or nothing is kept of her; where not, it must be asked again
    public boolean withdraw(Leaver leaver, Instant now) {
        boolean already = addressee.contact(leaver.member())
                .flatMap(contact -> contact.consents().on(Channel.EMAIL, leaver.topic())).filter(given -> !given)
                .isPresent();
        return already || addressee.of(leaver.member()).map(who -> durable.put(List.of(MailFacts.withdrawn(
                "unsubscribe-" + leaver.member().value() + "-" + now.toEpochMilli(), leaver.topic(), now, who)), List.of()))
                .orElseGet(() -> addressee.isGone(leaver.member()) || isUnclaimed(leaver.member()));
    }

    /// She hears that it was not done, and a person sees it.
    private boolean isUnclaimed(MemberId member) {
        rejected("unsubscribe:" + member.value(), NOBODY, "Member " + member.value()
                + " asked for no more mail, and no identity is known that is hers: withdraw her consent in the shop");
        return false;
    }
}
