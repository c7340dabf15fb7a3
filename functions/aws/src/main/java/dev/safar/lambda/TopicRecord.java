package dev.safar.lambda;

import dev.safar.receipt.TopicMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One message of a topic of SNS, however it came.
///
/// @param id by which the log, and SQS, know it
/// @param message what was published
record TopicRecord(String id, String message) {
    private static final String RECORDS = "Records";
    private static final String SNS = "Sns";

    /// {@return whether SNS itself calls, and no queue between}
    static boolean isCall(Map<?, ?> payload) {
        return payload.get(RECORDS) instanceof List<?> records && !records.isEmpty()
                && records.getFirst() instanceof Map<?, ?> first && first.containsKey(SNS);
    }

    /// Reads a batch, in its order.
    ///
    /// @throws IllegalArgumentException if it is neither a call of SNS nor a batch of SQS
    static List<TopicRecord> batch(Map<?, ?> payload) {
        if (!isCall(payload)) {
            return QueueRecord.batch(payload).stream()
                    .map(record -> new TopicRecord(record.id(), TopicMessage.published(record.body().orElse(""))))
                    .toList();
        }
        List<TopicRecord> batch = new ArrayList<>();
        for (Object record : (List<?>) Optional.ofNullable(payload.get(RECORDS)).orElse(List.of())) {
            batch.add(call(record, batch.size()));
        }
        return batch;
    }

    private static TopicRecord call(@Nullable Object record, int place) {
        if (record instanceof Map<?, ?> fields && fields.get(SNS) instanceof Map<?, ?> sns
                && sns.get("MessageId") instanceof String id && sns.get("Message") instanceof String message) {
            return new TopicRecord(id, message);
        }
        throw new IllegalArgumentException(
                "Expected `Records[" + place + "].Sns` to have a `MessageId` and a `Message`");
    }
}
