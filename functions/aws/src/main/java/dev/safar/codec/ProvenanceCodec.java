package dev.safar.codec;

import dev.safar.event.Identities;
import dev.safar.event.Identity;
import dev.safar.event.Provenance;
import dev.safar.event.Revision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What every fact says about itself. The identities are personal values.
final class ProvenanceCodec {
    private ProvenanceCodec() {
    }

    static Doc write(Doc doc, Provenance it) {
        Map<String, String> who = new LinkedHashMap<>();
        it.who().strongestFirst().forEach(identity -> who.put(identity.kind().word(), identity.value()));
        return doc.put("fact", it.key().toString()).put("at", it.occurredAt().toString()).all("who", who)
                .count("revision", it.revision().version()).put("hash", it.revision().bodyHash());
    }

    static Provenance read(Value value) {
        return new Provenance(StampCodec.fact(value.at("fact")), value.at("at").instant(), who(value),
                new Revision(value.count("revision"), value.at("hash").text()));
    }

    private static Identities who(Value value) {
        List<Identity> identities = new ArrayList<>();
        value.entries("who", each -> each).forEach((word, each) -> identities.add(
                new Identity(Words.read(Identity.Kind.class, new Value(each.path(), word)), each.text())));
        return new Identities(identities);
    }
}
