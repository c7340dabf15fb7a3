package dev.safar.mail;

import dev.safar.door.Door;
import dev.safar.event.FactKey;
import dev.safar.event.Identities;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.event.Reception;
import dev.safar.event.Revision;
import dev.safar.message.Channel;
import java.time.Instant;
import java.util.Optional;

/// Facts that come of mail: what became of a letter at its addressee, and that she wants no more. However they were learned of, they have one source.
public final class MailFacts {
    private static final String SOURCE = "safar-mail";

    private MailFacts() {
    }

    /// {@return that a letter met with something}
    ///
    /// @param id unique for what happened: told again, it is the same fact
    /// @param revision which of several tellings holds; the greatest
    /// @param at when it happened
    /// @param who by whom it is known whose it is
    /// @param reception what
    /// @param effect the effect that sent the letter
    /// @param link what was clicked, where it was a click; one that no door takes is left out
    public static MemberEvent received(String id, long revision, Instant at, Identities who, Reception reception,
            String effect, Optional<String> link) {
        return new MemberEvent.MessageReceived(common(reception.word() + "-" + id, revision, at, who), reception,
                effect, Channel.EMAIL.word(), link.filter(to -> to.length() <= Door.LONGEST_LINK));
    }

    /// {@return that she withdrew her consent to mail about a topic}
    ///
    /// @param id unique for her word
    /// @param topic what about
    /// @param at when she said so
    /// @param who by whom it is known whose it is
    public static MemberEvent withdrawn(String id, String topic, Instant at, Identities who) {
        return new MemberEvent.ConsentWithdrawn(common(id, 0, at, who), Optional.of(Channel.EMAIL.word()), topic);
    }

    private static Provenance common(String id, long revision, Instant at, Identities who) {
        return new Provenance(new FactKey(SOURCE, FactKey.EVENT, id), at, who, new Revision(revision, ""));
    }
}
