package dev.safar.codec;

import dev.safar.journey.Place;
import dev.safar.journey.Publication;
import dev.safar.journey.Publication.Mode;
import dev.safar.journey.Publication.Published;
import dev.safar.journey.Relocation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How a journey stands. Relocations are a list, so that a place is two fields and no text to be taken apart.
final class PublicationCodec {
    private PublicationCodec() {
    }

    static Doc write(Doc doc, Publication it) {
        return doc.put("journey", it.journey()).put("active", it.active()).put("mode", Words.of(it.mode()))
                .put("since", it.since().toString()).put("settled", it.settled())
                .put("history", it.history().stream().map(PublicationCodec::published).toList())
                .all("relocations", it.relocations().entrySet().stream()
                        .map(entry -> relocation(entry.getKey(), entry.getValue())).toList());
    }

    private static Map<String, @Nullable Object> published(Published one) {
        return new Doc().put("number", (long) one.number()).put("version", one.version())
                .put("at", one.at().toString()).map();
    }

    private static Map<String, @Nullable Object> relocation(Place place, Relocation relocation) {
        Doc doc = new Doc().put("version", place.version()).put("step", place.step());
        return switch (relocation) {
            case Relocation.To to -> doc.put("to", to.version()).put("at", to.step())
                    .put("longer", to.longer().toString()).map();
            case Relocation.Out _ -> doc.map();
        };
    }

    static Publication read(Value value) {
        List<Published> history = value.all("history", one -> new Published(one.at("number").small(),
                one.at("version").text(), one.at("at").instant()));
        Map<Place, Relocation> relocations = new TreeMap<>();
        value.all("relocations", one -> relocations.put(
                new Place(one.at("version").text(), one.at("step").text()), relocation(one)) == null);
        return new Publication(value.at("journey").text(), value.at("active").text(),
                Words.read(Mode.class, value.at("mode")), value.at("since").instant(), history, relocations,
                value.at("settled").flag());
    }

    private static Relocation relocation(Value one) {
        return one.find("to").<Relocation>map(to -> new Relocation.To(to.text(), one.at("at").text(),
                one.at("longer").duration())).orElseGet(Relocation.Out::new);
    }
}
