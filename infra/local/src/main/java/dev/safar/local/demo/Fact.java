package dev.safar.local.demo;

import dev.safar.json.JsonText;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Something that happens in the made-up world, on its way to the door.
///
/// @param at when it happens
/// @param type as in `purchase.completed`
/// @param id the envelope's id
/// @param who the identities it carries; may be empty
/// @param data what the envelope says
/// @param delay how long it takes to the door
record Fact(Instant at, String type, String id, Map<String, String> who, Map<String, @Nullable Object> data,
        Duration delay) {
    private static final Duration USUAL = Duration.ofSeconds(2);

    static Fact of(Instant at, String type, String id, Map<String, String> who, Map<String, @Nullable Object> data) {
        return new Fact(at, type, id, who, data, USUAL);
    }

    Fact delayedBy(Duration longer) {
        return new Fact(at, type, id, who, data, longer);
    }

    Arrival arrival() {
        return new Arrival(at.plus(delay), body());
    }

    Arrival prompt() {
        return new Arrival(at.plus(USUAL), body());
    }

    private String body() {
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("id", id);
        envelope.put("type", type);
        envelope.put("source", SyntheticShop.SOURCE);
        envelope.put("occurredAt", at.toString());
        envelope.put("identities", who);
        envelope.put("data", data);
        return JsonText.canonical(envelope);
    }
}
