package dev.safar.door;

import dev.safar.event.FactKey;
import dev.safar.event.Identity;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import dev.safar.hash.Sha256;
import dev.safar.json.JsonText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes events as envelopes, which the [Door] reads back as equal events. The text holds personal values: it is for storage and for export,
/// never for a log.
public final class EnvelopeWriter {
    private static final int LONGEST_ID = 256;

    private EnvelopeWriter() {
    }

    /// {@return the envelope in canonical JSON, one line}
    ///
    /// @param event any event; nothing but plain JSON values in a custom one
    public static String write(MemberEvent event) {
        return JsonText.canonical(envelope(event));
    }

    /// {@return the envelope as plain values, in the plain form; [CloudEvents#from(Map)] gives the other}
    ///
    /// @param event as for [#write(MemberEvent)]
    public static Map<String, @Nullable Object> envelope(MemberEvent event) {
        Provenance common = event.provenance();
        Map<String, @Nullable Object> data = new LinkedHashMap<>(DataWriter.data(event));
        if (common.revision().version() != 0) {
            data.put(Door.VERSION, common.revision().version());
        }
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("id", id(common.key()));
        say(envelope, event, data);
        return envelope;
    }

    /// Writes what an event says, but for its name.
    static void say(Map<String, @Nullable Object> envelope, MemberEvent event, Map<String, @Nullable Object> data) {
        Provenance common = event.provenance();
        envelope.put("type", event.type());
        envelope.put("source", common.key().source());
        envelope.put("occurredAt", common.occurredAt().toString());
        envelope.put("identities", identities(common));
        envelope.put("data", data);
    }

    /// A fact with a name of its own gets an envelope id made of that name. CloudEvents wants source and id to be unique together, and an
    /// order and a refund may have one number.
    private static String id(FactKey key) {
        if (key.kind().equals(FactKey.EVENT)) {
            return key.id();
        }
        String id = key.kind() + "/" + key.id();
        return id.length() <= LONGEST_ID ? id : key.kind() + "/" + Sha256.hex(key.id());
    }

    private static Map<String, @Nullable Object> identities(Provenance common) {
        Map<String, @Nullable Object> identities = new LinkedHashMap<>();
        for (Identity identity : common.who().strongestFirst()) {
            identities.put(IdentityReader.field(identity.kind()), identity.value());
        }
        return identities;
    }
}
