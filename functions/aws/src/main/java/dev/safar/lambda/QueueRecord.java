package dev.safar.lambda;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One message of a batch that SQS delivers.
///
/// @param id by which SQS is told that it failed
/// @param body what was sent; empty where the record has none
record QueueRecord(String id, Optional<String> body) {
    /// Reads a batch, in its order.
    ///
    /// @throws IllegalArgumentException if there are no `Records`, or one has no `messageId`: then nobody could say which failed, and all must come again
    static List<QueueRecord> batch(Map<?, ?> payload) {
        if (!(payload.get("Records") instanceof List<?> records)) {
            throw new IllegalArgumentException("Expected `Records` to be a list, as in a batch of SQS");
        }
        List<QueueRecord> batch = new ArrayList<>();
        for (Object record : records) {
            batch.add(of(record, batch.size()));
        }
        return batch;
    }

    private static QueueRecord of(@Nullable Object record, int place) {
        if (record instanceof Map<?, ?> fields && fields.get("messageId") instanceof String id && !id.isBlank()) {
            return new QueueRecord(id,
                    fields.get("body") instanceof String body ? Optional.of(body) : Optional.empty());
        }
        throw new IllegalArgumentException("Expected `Records[" + place + "].messageId` to be a text");
    }
}
