package dev.safar.door;

import dev.safar.event.MemberEvent.ConsentGiven;
import dev.safar.event.MemberEvent.ConsentWithdrawn;
import dev.safar.json.Fields;
import dev.safar.json.Shape;
import java.util.List;
import java.util.Optional;

/// `consent.given`, `consent.withdrawn`: `{channel?, topic?}`. No channel means every channel; no topic means `marketing`.
final class ConsentReader {
    private static final String TOPIC = "marketing";
    private static final Shape<String> CHANNEL = Shape.oneOf(List.of("email", "sms"));

    private ConsentReader() {
    }

    static Draft given(Fields data, Inspection inspection) {
        Optional<String> channel = data.optional("channel", CHANNEL);
        String topic = topic(data);
        return Draft.unnamed(common -> new ConsentGiven(common, channel, topic));
    }

    static Draft withdrawn(Fields data, Inspection inspection) {
        Optional<String> channel = data.optional("channel", CHANNEL);
        String topic = topic(data);
        return Draft.unnamed(common -> new ConsentWithdrawn(common, channel, topic));
    }

    private static String topic(Fields data) {
        return data.optional("topic", Lengths.CODE).orElse(TOPIC);
    }
}
