package dev.safar.local.outbox;

import dev.safar.event.Personal;
import dev.safar.flow.Outgoing;
import dev.safar.json.JsonText;
import dev.safar.member.MemberId;
import dev.safar.message.Direction;
import dev.safar.message.Language;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One thing that left the house, as the outbox keeps it. It holds personal data, so its [#toString()] withholds what it says.
///
/// @param effect the id of the effect
/// @param member to or about whom
/// @param at when it left; of several tries the last
/// @param journey which journey sent it
/// @param channel `email`, `sms`, `desk` for work of the shop's own people, or `webhook`
/// @param template which text it is; of work its title in English, of a webhook its event
/// @param address where it went; empty for work
/// @param language the language it is written in
/// @param subject the mail's subject
/// @param text what it said, with the links as they left
/// @param html the same as a page, of a mail
/// @param links the ids of links that lead to it, those of its earlier tries behind those of the last: all are forgotten with it
/// @param tries how often it was handed over
/// @param answered how it stands
/// @param detail the channel's own word, as in `smtp-550-5.1.1`; empty where there is none
/// @param deferral since when, and how often, her address took nothing for a while; empty where it never said so
public record Sent(String effect, MemberId member, Instant at, String journey, String channel, String template,
        Optional<Personal<String>> address, Language language, Optional<String> subject, String text,
        Optional<String> html, List<String> links, int tries, Answered answered, Optional<String> detail,
        Optional<Deferral> deferral) {
    private static final String DESK = "desk";
    private static final String WEBHOOK = "webhook";

    /// Copies.
    public Sent {
        links = List.copyOf(links);
    }

    /// {@return a letter as it leaves the first time}
    ///
    /// @param letter what
    /// @param text what it says as it leaves
    /// @param html the same as a page, of a mail
/// @param links the ids of its links
    /// @param answered how it stands
    public static Sent letter(Outgoing.Letter letter, String text, Optional<String> html, List<String> links,
            Answered answered) {
        return new Sent(letter.effect(), letter.member(), letter.at(), letter.journey(), letter.channel().word(),
                letter.template(), Optional.of(letter.address()), letter.text().language(), letter.text().subject(),
                text, html, links, 1, answered, Optional.empty(), Optional.empty());
    }

    /// {@return when, where and how it left, and what was answered}
    public Map<String, Object> delivery() {
        Map<String, Object> delivery = new LinkedHashMap<>();
        delivery.put("at", at.toString());
        delivery.put("channel", channel);
        address.ifPresent(to -> delivery.put("address", to.value()));
        delivery.put("tries", tries);
        delivery.put("answered", answered.word());
        detail.ifPresent(word -> delivery.put("detail", word));
        return delivery;
    }

    /// {@return work for the shop's people, which stays here}
    ///
    /// @param errand what
    /// @param reads what they read
    public static Sent errand(Outgoing.Errand errand, Language reads) {
        String title = errand.title().in("en", errand.effect());
        return new Sent(errand.effect(), errand.member(), errand.at(), errand.journey(), DESK, title, Optional.empty(),
                reads, Optional.empty(), errand.title().in(reads.tag(), title), Optional.empty(), List.of(), 1,
                Answered.RECORDED,
                Optional.of("until " + errand.deadline()), Optional.empty());
    }

    /// {@return what a system of the shop would be told, which stays here}
    ///
    /// @param signal what
    public static Sent signal(Outgoing.Signal signal) {
        return new Sent(signal.effect(), signal.member(), signal.at(), signal.journey(), WEBHOOK, signal.event(),
                Optional.empty(), Language.ENGLISH, Optional.empty(), JsonText.compact(signal.data()),
                Optional.empty(), List.of(), 1, Answered.RECORDED, Optional.empty(), Optional.empty());
    }

    /// {@return how its text runs}
    public Direction direction() {
        return language.direction();
    }

    /// {@return the same, as the channel answered}
    ///
    /// @param how what it comes to
    /// @param word the channel's own word, if it said one
    public Sent answered(Answered how, Optional<String> word) {
        return new Sent(effect, member, at, journey, channel, template, address, language, subject, text, html, links,
                tries, how, word, deferral);
    }

    /// {@return since when and how often her address takes nothing, now that it says so again}
    public Deferral deferred() {
        return deferral.map(Deferral::again).orElseGet(() -> new Deferral(at, 1));
    }

    Sent deferred(Deferral now) {
        return new Sent(effect, member, at, journey, channel, template, address, language, subject, text, html, links,
                tries, answered, detail, Optional.of(now));
    }

    /// A mail of which nobody knows whether it arrived may lie in a mailbox, with the links that it had then.
    Sent after(Sent before) {
        List<String> all = Stream.concat(links.stream(), before.links.stream()).distinct().toList();
        return new Sent(effect, member, at, journey, channel, template, address, language, subject, text, html, all,
                before.tries + 1, answered, detail, before.deferral);
    }

    @Override
    public String toString() {
        return "Sent[" + effect + ", " + answered.word() + ", text withheld]";
    }
}
