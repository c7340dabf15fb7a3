package dev.safar.local.stack;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What AWS hands functions, in its own words: a batch of SQS and a tick of EventBridge.
public final class AwsEvents {
    private static final String REGION = "local";
    private static final String ACCOUNT = "000000000000";

    private AwsEvents() {
    }

    /// {@return one message, received for the first time}
    ///
    /// @param messageId by which it is known
    /// @param body what was sent
    /// @param sent when
    public static Map<String, Object> batch(String messageId, String body, Instant sent) {
        return batch(List.of(record(messageId, body, sent, 1)));
    }

    /// {@return several messages}
    ///
    /// @param records each as [#record(String, String, Instant, int)] gives it
    public static Map<String, Object> batch(List<Map<String, Object>> records) {
        return Map.of("Records", records);
    }

    /// {@return one message of a batch}
    ///
    /// @param messageId by which it is known
    /// @param body what was sent
    /// @param sent when
    /// @param receives how often it was received so far, this time included
    public static Map<String, Object> record(String messageId, String body, Instant sent, int receives) {
        String millis = Long.toString(sent.toEpochMilli());
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("messageId", messageId);
        record.put("receiptHandle", "handle-" + messageId);
        record.put("body", body);
        record.put("attributes",
                Map.of("ApproximateReceiveCount", Integer.toString(receives), "SentTimestamp", millis, "SenderId",
                        ACCOUNT,
                        "ApproximateFirstReceiveTimestamp", millis));
        record.put("messageAttributes", Map.of());
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":safar-events");
        record.put("awsRegion", REGION);
        return record;
    }

    /// {@return one tick}
    ///
    /// @param id by which it is known
    /// @param at when
    public static Map<String, Object> tick(String id, Instant at) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "0");
        event.put("id", id);
        event.put("detail-type", "Scheduled Event");
        event.put("source", "aws.events");
        event.put("account", ACCOUNT);
        event.put("time", at.toString());
        event.put("region", REGION);
        event.put("resources", List.of("arn:aws:events:" + REGION + ":" + ACCOUNT + ":rule/safar-due-sweep"));
        event.put("detail", Map.of());
        return event;
    }
}
