package dev.safar.local.post;

import dev.safar.channel.LostAnswerException;
import dev.safar.flow.Carrier;
import dev.safar.flow.Outgoing;
import dev.safar.local.links.Linked;
import dev.safar.local.links.Linking;
import dev.safar.local.links.Links;
import dev.safar.local.mail.Said;
import dev.safar.local.mail.Smtp;
import dev.safar.local.outbox.Answered;
import dev.safar.local.outbox.Deferral;
import dev.safar.local.outbox.DurableOutbox;
import dev.safar.local.outbox.Sent;
import dev.safar.mail.Mail;
import dev.safar.member.MemberId;
import dev.safar.message.Channel;
import dev.safar.message.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Carries what leaves a shop that runs on one machine: mail by SMTP where a server is set, and everything else into the outbox alone, which says so. For
/// many threads.
public final class PostOffice implements Carrier {
    private static final Duration UNTIL_NEXT_TRY = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    /// As long as mail servers try among themselves (RFC 5321, 4.5.4.1).
    private static final Duration TRIED_FOR = Duration.ofDays(5);
    private static final int DOUBLINGS = 6;
    private final DurableOutbox outbox;
    private final Links links;
    private final Linking linking;
    private final Optional<Smtp> smtp;
    private final Language staffReads;
    private final Consumer<Outgoing> listener;
    /// Of which instant the last letter is that the server took. Not kept: after a start one letter must leave before another is given up.
    private volatile Instant lastTaken = Instant.MIN;

    /// Wires the post office.
    ///
    /// @param outbox keeps what left
    /// @param links keeps what ids lead to; on the same shelf
    /// @param linking makes links
    /// @param smtp the shop's mail server; empty where mail stays in the outbox
    /// @param staffReads in which language the shop's people read their tasks
    /// @param listener is told of each thing that has left: once the channel took it, or it stands in the outbox where no channel is wired. Not of tries in vain, nor of
    ///        repetitions that were dropped
    public PostOffice(DurableOutbox outbox, Links links, Linking linking, Optional<Smtp> smtp, Language staffReads,
            Consumer<Outgoing> listener) {
        this.outbox = outbox;
        this.links = links;
        this.linking = linking;
        this.smtp = smtp;
        this.staffReads = staffReads;
        this.listener = listener;
    }

    @Override
    public Receipt carry(Outgoing outgoing) {
        return switch (outgoing) {
            case Outgoing.Letter letter when letter.channel() == Channel.EMAIL -> mail(letter);
            case Outgoing.Letter letter -> recorded(letter,
                    Sent.letter(letter, letter.text().text(), Optional.empty(), List.of(), Answered.RECORDED));
            case Outgoing.Errand errand -> recorded(errand, Sent.errand(errand, staffReads));
            case Outgoing.Signal signal -> recorded(signal, Sent.signal(signal));
        };
    }

    /// What only stands in the outbox stands there once. A mail server knows no effects: it would send the mail again.
    @Override
    public boolean dropsRepeats(Outgoing outgoing) {
        return smtp.isEmpty() || !(outgoing instanceof Outgoing.Letter letter && letter.channel() == Channel.EMAIL);
    }

    private Receipt recorded(Outgoing outgoing, Sent sent) {
        if (outbox.leaves(sent, _ -> {})) {
            listener.accept(outgoing);
        }
        return new Receipt.Taken();
    }

    private Receipt mail(Outgoing.Letter letter) {
        Linked linked = linking.of(letter);
        Answered begun = smtp.isPresent() ? Answered.LEAVING : Answered.RECORDED;
        boolean written = outbox.leaves(
                Sent.letter(letter, linked.text(), Optional.of(linked.html()), linked.ids(), begun),
                pen -> links.keep(linked, pen));
        if (written && smtp.isEmpty()) {
            listener.accept(letter);
        }
        return smtp.map(server -> handed(server, letter, linked)).orElseGet(Receipt.Taken::new);
    }

    private Receipt handed(Smtp server, Outgoing.Letter letter, Linked linked) {
        Said said = server.hand(new Mail(letter.effect(), letter.at(), letter.address(), letter.text().language(),
                letter.text().subject().orElse(""), linked.text(), linked.html(), Optional.of(linked.unsubscribe())));
        return switch (said) {
            case Said.Taken _ -> {
                outbox.answered(letter.effect(), Answered.TAKEN, Optional.empty());
                lastTaken = letter.at();
                listener.accept(letter);
                yield new Receipt.Taken();
            }
            case Said.Refused(String code) ->
                answered(letter, Answered.REFUSED, Optional.of(code), new Receipt.Refused(code));
            case Said.Later(String code) -> outbox.deferred(letter.effect(), code)
                    .map(deferral -> later(letter, deferral, code))
                    .orElseGet(() -> new Receipt.Away(Optional.of(letter.at().plus(UNTIL_NEXT_TRY)), code));
            case Said.Away(String why) -> answered(letter, Answered.AWAY, Optional.of(why),
                    new Receipt.Down(letter.at().plus(UNTIL_NEXT_TRY)));
            case Said.Unclear _ -> {
                outbox.answered(letter.effect(), Answered.UNCLEAR, Optional.empty());
                throw new LostAnswerException("the mail server", letter.effect());
            }
        };
    }

    /// An address that takes nothing is asked more and more rarely, and given up in the end: but only if the server took a letter to somebody else meanwhile. One
    /// that takes none from anybody is in trouble itself, whatever it says.
    private Receipt later(Outgoing.Letter letter, Deferral deferral, String code) {
        boolean isLong = !letter.at().isBefore(deferral.since().plus(TRIED_FOR));
        if (isLong && lastTaken.isAfter(deferral.since())) {
            return answered(letter, Answered.REFUSED, Optional.of(code), new Receipt.Away(Optional.empty(), code));
        }
        Duration doubled = UNTIL_NEXT_TRY.multipliedBy(1L << Math.min(deferral.times() - 1, DOUBLINGS));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        return new Receipt.Away(Optional.of(letter.at().plus(pause)), code);
    }

    private Receipt answered(Outgoing.Letter letter, Answered how, Optional<String> word, Receipt receipt) {
        outbox.answered(letter.effect(), how, word);
        return receipt;
    }

    /// Drops her rows, and the links in them: whoever follows one afterwards finds nothing.
    @Override
    public void forget(MemberId member) {
        outbox.forget(member, links::forget);
    }
}
