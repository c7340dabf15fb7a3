package dev.safar.local.story;

import dev.safar.event.MemberEvent;
import dev.safar.local.outbox.Cells;
import dev.safar.message.Channel;
import dev.safar.message.Contact;
import dev.safar.message.FrequencyCap;
import dev.safar.message.Gate;
import dev.safar.message.QuietHours;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says why a member could not be written to when it was time: the sentences about [dev.safar.message.Gate], which says only that she could not.
///
/// @param words the language
/// @param zone where she lives, for days and hours
/// @param past what was true of her
/// @param titles what our messages are called, by the ids of their effects
record WhyNotReached(Words words, ZoneId zone, Past past, Titles titles) {
    /// The channels on which she could be reached are those that her consent was asked for; each says what her word on it was.
    String consent(List<Channel> channels, String topic, Instant at) {
        Contact contact = past.contact(at);
        List<Channel> reachable = channels.stream().filter(channel -> contact.address(channel).isPresent()).toList();
        return (reachable.isEmpty() ? channels : reachable).stream().map(channel -> consent(contact, channel, topic))
                .distinct().collect(Collectors.joining(words.say("sentence")));
    }

    private String consent(Contact contact, Channel channel, String topic) {
        String by = topic.equals(Gate.MARKETING)
                ? by(channel)
                : words.say("about.topic", by(channel), fact(topic));
        return contact.consents().word(channel, topic).map(word -> word.given()
                ? words.say("why.consent.later", by)
                : words.say("why.consent.withdrawn", by, day(word.stamp().at()), fact(word.stamp().fact())))
                .orElseGet(() -> words.say("why.consent.none", by));
    }

    String noAddress(List<Channel> channels) {
        return words.say("why.no-address", channels.stream().map(channel -> words.meaning("channel", channel.word()))
                .collect(Collectors.joining(words.say("or"))));
    }

    String complaint(Instant at) {
        String open = past.openComplaints(at).stream().map(this::complaint)
                .collect(Collectors.joining(words.say("comma")));
        return open.isEmpty() ? words.say("why.complaint-open.then") : words.say("why.complaint-open", open);
    }

    private String complaint(MemberEvent.ComplaintOpened opened) {
        return words.say("why.since", fact(opened.provenance().key().toString()),
                day(opened.provenance().occurredAt()));
    }

    /// The cap that holds now is taken to be the one that held then.
    String cap(List<Channel> channels, Instant at) {
        return past.policy().cap().map(cap -> channels.stream().map(channel -> cap(channel, cap, at))
                .flatMap(Optional::stream).collect(Collectors.joining(words.say("sentence"))))
                .filter(said -> !said.isEmpty()).orElseGet(() -> words.say("why.cap.then"));
    }

    private Optional<String> cap(Channel channel, FrequencyCap cap, Instant at) {
        List<Past.Sent> sent = past.counted(channel, cap, at);
        String list = sent.stream().map(one -> words.say("why.cap.sent", titles.of(one.journey(), one.step()),
                moment(one.at()))).collect(Collectors.joining(words.say("comma")));
        return sent.isEmpty()
                ? Optional.empty()
                : Optional.of(words.say("why.cap", sent.size(), by(channel), words.length(cap.period()), list,
                        cap.most(), moment(sent.getFirst().at().plus(cap.period()))));
    }

    String quietHours(Instant at, Instant until) {
        QuietHours quiet = past.policy().quietHours();
        Contact contact = past.contact(at);
        String key = contact.zone().isPresent() ? "why.quiet-hours" : "why.quiet-hours.assumed";
        ZoneId hers = new Gate(contact, past.policy(), false).zone();
        return words.say(key, hour(quiet.from()), hour(quiet.to()), words.meaning("zone", hers.getId()),
                moment(until));
    }

    private String hour(LocalTime time) {
        return words.hour(time);
    }

    String moment(Instant at) {
        return words.say("why.moment", day(at), words.clock(at, zone));
    }

    String day(Instant at) {
        return words.day(at, zone);
    }

    String fact(String name) {
        return Cells.named(name);
    }

    private String by(Channel channel) {
        return words.meaning("by", channel.word());
    }
}
