package dev.safar.door;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Converts between the two forms of an envelope: the plain one and CloudEvents 1.0 structured JSON. Nothing is added, lost or checked on the
/// way but the outermost fields. The identities stand inside `data`, not in context attributes, because these are what brokers log and route by.
public final class CloudEvents {
    /// The only version of the format there is.
    static final String VERSION = "1.0";
    /// What `data` is written in.
    static final String CONTENT_TYPE = "application/json";

    private static final Set<String> PLAIN = Set.of("id", "type", "source", "occurredAt", "identities", "data");
    private static final Set<String> CLOUD = Set.of("specversion", "id", "source", "type", "time", "datacontenttype",
            "data");
    private static final Set<String> INNER = Set.of("identities", "data");

    private CloudEvents() {
    }

    /// Converts to a CloudEvent.
    ///
    /// @param envelope the plain form, as plain JSON values
    /// @return the CloudEvent, as plain JSON values
    /// @throws IllegalArgumentException if the envelope has a field that the plain form does not know
    public static Map<String, @Nullable Object> from(Map<String, @Nullable Object> envelope) {
        onlyKnown(envelope, PLAIN);
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        move(envelope, "identities", data, "identities");
        move(envelope, "data", data, "data");
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        event.put("specversion", VERSION);
        move(envelope, "id", event, "id");
        move(envelope, "source", event, "source");
        move(envelope, "type", event, "type");
        move(envelope, "occurredAt", event, "time");
        event.put("datacontenttype", CONTENT_TYPE);
        event.put("data", data);
        return event;
    }

    /// Converts to the plain form.
    ///
    /// @param event a CloudEvent, as plain JSON values
    /// @return the plain form, as plain JSON values
    /// @throws IllegalArgumentException if it is no CloudEvent 1.0 that holds an envelope of ours and nothing else
    public static Map<String, @Nullable Object> toEnvelope(Map<String, @Nullable Object> event) {
        onlyKnown(event, CLOUD);
        boolean json = CONTENT_TYPE.equals(event.getOrDefault("datacontenttype", CONTENT_TYPE));
        if (!VERSION.equals(event.get("specversion")) || !json || !(event.get("data") instanceof Map<?, ?> data)) {
            throw new IllegalArgumentException("Expected a CloudEvent " + VERSION + " whose data is a JSON object");
        }
        onlyKnown(data, INNER);
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        move(event, "id", envelope, "id");
        move(event, "type", envelope, "type");
        move(event, "source", envelope, "source");
        move(event, "time", envelope, "occurredAt");
        move(data, "identities", envelope, "identities");
        move(data, "data", envelope, "data");
        return envelope;
    }

    private static void move(Map<?, ?> from, String name, Map<String, @Nullable Object> to, String otherName) {
        if (from.containsKey(name)) {
            to.put(otherName, from.get(name));
        }
    }

    private static void onlyKnown(Map<?, ?> fields, Set<String> known) {
        if (!known.containsAll(fields.keySet())) {
            throw new IllegalArgumentException("Expected no other fields than " + known.stream().sorted().toList());
        }
    }
}
