package dev.safar.receipt;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;

/// What a topic of SNS delivers to a queue: it wraps what was published, unless it was told to deliver raw.
public final class TopicMessage {
    private TopicMessage() {
    }

    /// {@return what was published}
    ///
    /// @param body of the queue's message
    public static String published(String body) {
        return Json.read(body, Limits.FILE) instanceof Parsed.Value(Node.Obj wrapped)
                && wrapped.plain().get("Message") instanceof String message
                && wrapped.plain().containsKey("TopicArn")
                        ? message
                        : body;
    }
}
