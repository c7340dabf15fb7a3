package dev.safar.codec;

import dev.safar.event.Personal;
import dev.safar.member.Traits;
import dev.safar.message.Channel;
import dev.safar.message.Confirmations;
import dev.safar.message.Consents;
import dev.safar.message.Contact;
import dev.safar.message.Latest;
import dev.safar.message.Sends;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// How a member can be reached. Nearly all of it is personal.
final class ContactCodec {
    private ContactCodec() {
    }

    static Doc write(Doc doc, Contact it) {
        return doc.maybe("email", personal(it.email())).maybe("phone", personal(it.phone()))
                .maybe("title", personal(it.title())).maybe("name", personal(it.name()))
                .maybe("surname", personal(it.surname())).maybe("language", latest(it.language(), text -> text))
                .maybe("zone", latest(it.zone(), ZoneId::getId)).maybe("birthday", personal(it.birthday()))
                .all("consents", consents(it.consents()));
    }

    /// Beside the contact, and no part of it.
    static Doc write(Doc doc, Sends sends) {
        Map<String, @Nullable Object> instants = new LinkedHashMap<>();
        sends.byChannel().forEach((channel, sent) -> instants.put(channel.word(),
                sent.stream().map(Instant::toString).toList()));
        return doc.all("sends", instants);
    }

    static Sends sends(Value value) {
        SortedMap<Channel, List<Instant>> sent = new TreeMap<>();
        value.find("sends").ifPresent(instants -> Arrays.stream(Channel.values())
                .forEach(channel -> sent.put(channel, instants.all(channel.word(), Value::instant))));
        return new Sends(sent);
    }

    /// Beside the contact, and no part of it.
    static Doc write(Doc doc, Traits traits) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        traits.attributes().forEach(plain::put);
        return doc.all("tags", List.copyOf(traits.tags())).all("attributes", plain)
                .all("badges", List.copyOf(traits.badges()));
    }

    static Traits traits(Value value) {
        SortedMap<String, Object> attributes = new TreeMap<>();
        value.find("attributes").ifPresent(all -> all.fields().forEach((name, known) -> {
            if (known != null) {
                attributes.put(name, known);
            }
        }));
        return new Traits(new TreeSet<>(value.all("tags", Value::text)), attributes,
                new TreeSet<>(value.all("badges", Value::text)));
    }

    static Contact read(Value value) {
        return new Contact(personal(value, "email"), personal(value, "phone"), personal(value, "title"),
                personal(value, "name"), personal(value, "surname"), latest(value, "language", Value::text),
                latest(value, "zone", zone -> zone.parsed("a time zone", ZoneId::of)), personal(value, "birthday"),
                new Consents(new TreeMap<>(value.entries("consents", ContactCodec::word))));
    }

    static Map<String, @Nullable Object> write(Confirmations confirmed) {
        Map<String, @Nullable Object> stamps = new LinkedHashMap<>();
        confirmed.later().forEach((field, stamp) -> stamps.put(field, StampCodec.write(stamp)));
        return stamps;
    }

    static Confirmations confirmations(Value value) {
        return new Confirmations(new TreeMap<>(value.entries("confirmed", StampCodec::read)));
    }

    private static Map<String, @Nullable Object> consents(Consents consents) {
        Map<String, @Nullable Object> words = new LinkedHashMap<>();
        consents.words().forEach((about, word) -> words.put(about,
                new Doc().put("given", word.given()).put("stamp", StampCodec.write(word.stamp())).map()));
        return words;
    }

    private static Consents.Word word(Value value) {
        return new Consents.Word(value.at("given").flag(), StampCodec.read(value.at("stamp")));
    }

    private static Optional<Map<String, @Nullable Object>> personal(Optional<Latest<Personal<String>>> known) {
        return latest(known, Personal::value);
    }

    private static Optional<Latest<Personal<String>>> personal(Value value, String name) {
        return latest(value, name, each -> Personal.of(each.text()));
    }

    private static <T> Optional<Map<String, @Nullable Object>> latest(Optional<Latest<T>> known,
            Function<T, String> write) {
        return known.map(latest -> new Doc().put("value", write.apply(latest.value()))
                .put("stamp", StampCodec.write(latest.stamp())).map());
    }

    private static <T> Optional<Latest<T>> latest(Value value, String name, Function<Value, T> read) {
        return value.find(name)
                .map(it -> new Latest<>(read.apply(it.at("value")), StampCodec.read(it.at("stamp"))));
    }
}
