package dev.safar.scenario;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.Market;
import dev.safar.event.MemberEvent;
import dev.safar.json.JsonText;
import dev.safar.money.Currency;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;

/// What a storefront sends about one member, and what the door makes of it.
public final class Envelopes {
    private static final Door DOOR = new Door(new Market(Currency.IRT, "IR"));
    private static final Map<String, String> WHO = Map.of("customerId", "17850", "email", "sara@example.org", "phone",
            "+989121234567");

    private int sent;

    /// Nothing is sent yet.
    public Envelopes() {
    }

    /// A fact of that instant, through the door at that instant.
    public MemberEvent of(String type, Instant at, Map<String, Object> data) {
        return of(WHO, type, at, data);
    }

    /// The same about somebody else.
    public MemberEvent of(Map<String, String> who, String type, Instant at, Map<String, Object> data) {
        return switch (read(who, type, at, data)) {
            case Assessment.Accepted accepted -> accepted.event();
            case Assessment.Malformed malformed -> throw new AssertionError(malformed);
            case Assessment.Unacceptable unacceptable -> throw new AssertionError(unacceptable);
        };
    }

    /// What the door makes of it, which may be nothing good.
    public Assessment read(Map<String, String> who, String type, Instant at, Map<String, Object> data) {
        sent++;
        String envelope = JsonText.compact(Map.of("id", "evt-" + sent, "type", type, "source", "shop", "occurredAt",
                at.toString(), "identities", who, "data", data));
        return DOOR.read(envelope.getBytes(StandardCharsets.UTF_8), at);
    }
}
