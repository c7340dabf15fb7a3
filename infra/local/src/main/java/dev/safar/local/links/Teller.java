package dev.safar.local.links;

import dev.safar.event.Identities;
import dev.safar.event.MemberEvent;
import dev.safar.event.Reception;
import dev.safar.mail.Addressee;
import dev.safar.mail.MailFacts;
import dev.safar.message.Channel;
import dev.safar.webhook.Durable;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells the queue what members did with their mail. A fact's name and instant are those of the link's first person, so telling it twice tells it once.
public final class Teller {
    private static final int AT_ONCE = 500;
    private final Links links;
    private final Addressee addressee;
    private final Durable queue;

    /// Wires the teller.
    ///
    /// @param links what was asked for
    /// @param addressee by what a fact finds its member
    /// @param queue where facts go
    public Teller(Links links, Addressee addressee, Durable queue) {
        this.links = links;
        this.addressee = addressee;
        this.queue = queue;
    }

    /// Tells what was not told yet, and was no burst of clicks: once a second or so is enough. What the queue does not take is told again the next time.
    ///
    /// @param now the instant
    public void tell(Instant now) {
        links.untold(now, AT_ONCE).forEach(link -> {
            Optional<Identities> who = addressee.of(link.member());
            if (who.isEmpty() || queue.put(List.of(reception(link, who.get())), List.of())) {
                links.told(link);
            }
        });
    }

    private static MemberEvent reception(Link link, Identities who) {
        Reception reception = switch (link.kind()) {
            case CLICK -> Reception.CLICKED;
            case OPEN -> Reception.OPENED;
            case UNSUBSCRIBE -> throw new IllegalStateException("A withdrawal is no reception");
        };
        Instant at = link.first().orElseThrow();
        return MailFacts.received(link.name(), 0, at, who, reception, link.effect(), link.target().map(URI::toString));
    }

    /// Withdraws consent to mail about the topic of a letter. Where it is withdrawn already, nothing is told; where she allowed mail again since, this is a new word of hers.
    ///
    /// @param link the letter's
    /// @param now the instant
    /// @return whether it is in the queue, now or before, or nothing is kept of her; where not, it must be asked again
    boolean withdraw(Link link, Instant now) {
        Optional<Instant> before = link.first().filter(_ -> link.told());
        if (before.isPresent() && !allowedSince(link, before.get())) {
            return true;
        }
        Optional<Identities> who = addressee.of(link.member());
        if (who.isEmpty()) {
            return addressee.isGone(link.member());
        }
        MemberEvent word = MailFacts.withdrawn("unsubscribe-" + link.name() + "-" + now.toEpochMilli(), link.topic(),
                now,
                who.get());
        boolean kept = queue.put(List.of(word), List.of());
        if (kept) {
            links.withdrawn(link, now);
        }
        return kept;
    }

    private boolean allowedSince(Link link, Instant withdrawn) {
        return addressee.contact(link.member())
                .flatMap(contact -> contact.consents().word(Channel.EMAIL, link.topic()))
                .filter(word -> word.given() && word.stamp().at().isAfter(withdrawn)).isPresent();
    }
}
