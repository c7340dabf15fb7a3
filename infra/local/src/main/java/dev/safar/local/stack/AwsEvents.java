package dev.safar.local.stack;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What AWS hands functions, in its own words: a batch of SQS and a tick of EventBridge.
final class AwsEvents {
    private static final String REGION = "local";
    private static final String ACCOUNT = "000000000000";

    private AwsEvents() {
    }

    /// One message, received for the first time.
    static Map<String, Object> batch(String messageId, String body, Instant sent) {
        String millis = Long.toString(sent.toEpochMilli());
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("messageId", messageId);
        record.put("receiptHandle", "handle-" + messageId);
        record.put("body", body);
        record.put("attributes", Map.of("ApproximateReceiveCount", "1", "SentTimestamp", millis, "SenderId", ACCOUNT,
                "ApproximateFirstReceiveTimestamp", millis));
        record.put("messageAttributes", Map.of());
        record.put("eventSource", "aws:sqs");
        record.put("eventSourceARN", "arn:aws:sqs:" + REGION + ":" + ACCOUNT + ":safar-events");
        record.put("awsRegion", REGION);
        return Map.of("Records", List.of(record));
    }

    /// One tick.
    static Map<String, Object> tick(String id, Instant at) {
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
