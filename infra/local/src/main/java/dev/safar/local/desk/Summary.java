package dev.safar.local.desk;

import dev.safar.event.InstantText;
import dev.safar.event.Personal;
import dev.safar.local.outbox.Cells;
import dev.safar.local.story.Words;
import dev.safar.member.Member;
import dev.safar.member.Rung;
import dev.safar.member.Standing;
import dev.safar.message.Channel;
import dev.safar.message.Contact;
import dev.safar.message.Gate;
import dev.safar.message.Latest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is known of a member, in a few sentences.
///
/// @param words the language
/// @param zone where she lives, for days
record Summary(Words words, ZoneId zone) {
    List<String> of(Member member, Standing standing, Contact contact, long points, boolean consentAssumed) {
        List<String> said = new ArrayList<>();
        said.add(standing(member, standing, points));
        said.add(words.say("desk.reads", contact.language().map(Latest::value)
                .map(tag -> words.meaning("language", tag)).orElse(words.say("desk.unknown")), zone(contact)));
        Arrays.stream(Channel.values()).map(channel -> channel(contact, channel, consentAssumed)).forEach(said::add);
        contact.consents().topics().stream().filter(topic -> !topic.equals(Gate.MARKETING))
                .forEach(topic -> said.add(topic(contact, topic, consentAssumed)));
        return said;
    }

    private String standing(Member member, Standing standing, long points) {
        boolean isReturned = standing.rung() == Rung.PROSPECT && member.purchases().last().isPresent();
        String rung = isReturned ? words.say("desk.kept-nothing") : words.meaning("rung", standing.rung().word());
        String bought = member.purchases().last().map(last -> words.say("desk.bought", member.purchases().count(),
                words.day(last.at(), zone))).orElse(words.say("desk.bought.nothing"));
        String lapsed = standing.lapsed() ? words.say("desk.lapsed") : "";
        return words.say("desk.standing", rung + lapsed, bought, points);
    }

    private String zone(Contact contact) {
        return contact.zone().map(latest -> words.meaning("zone", latest.value().getId()))
                .orElse(words.say("desk.unknown"));
    }

    private String channel(Contact contact, Channel channel, boolean assumed) {
        String address = address(contact, channel).map(Cells::named).orElse(words.say("desk.no-address"));
        return words.say("desk.channel", words.meaning("channel", channel.word()), address,
                consent(contact, channel, Gate.MARKETING, assumed));
    }

    private String topic(Contact contact, String topic, boolean assumed) {
        return words.say("desk.topic", Cells.named(topic), Arrays.stream(Channel.values())
                .map(channel -> words.say("desk.on", words.meaning("channel", channel.word()),
                        consent(contact, channel, topic, assumed)))
                .collect(Collectors.joining(words.say("semicolon"))));
    }

    private String consent(Contact contact, Channel channel, String topic, boolean assumed) {
        return contact.consents().word(channel, topic)
                .map(word -> words.say(word.given() ? "desk.given" : "desk.withdrawn",
                        words.day(word.stamp().at(), zone), Cells.named(word.stamp().fact())))
                .orElse(words.say(assumed ? "desk.assumed" : "desk.not-said"));
    }

    private static Optional<String> address(Contact contact, Channel channel) {
        return contact.address(channel).map(Personal::value).map(address -> switch (channel) {
            case EMAIL -> Masked.email(address);
            case SMS -> Masked.phone(address);
        });
    }

    /// {@return addresses and consents for machines, the addresses masked}
    static Map<String, @Nullable Object> json(Contact contact) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("language", contact.language().map(Latest::value).orElse(null));
        for (Channel channel : Channel.values()) {
            json.put(channel.word(), address(contact, channel).orElse(null));
        }
        json.put("consents", contact.consents().words().entrySet().stream().map(word -> {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("about", word.getKey());
            one.put("given", word.getValue().given());
            one.put("at", InstantText.of(word.getValue().stamp().at()));
            one.put("fact", word.getValue().stamp().fact());
            return one;
        }).toList());
        return json;
    }
}
