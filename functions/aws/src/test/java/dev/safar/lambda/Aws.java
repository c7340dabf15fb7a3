package dev.safar.lambda;

import dev.safar.json.JsonText;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// What AWS hands functions, in the form its documentation shows, and facts as our door writes them.
public final class Aws {
    /// EventBridge, every minute.
    static final String TICK = """
            { "version": "0", "id": "53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa", "detail-type": "Scheduled Event",
              "source": "aws.events", "account": "123456789012", "time": "2026-03-21T12:00:00Z", "region": "eu-central-1",
              "resources": ["arn:aws:events:eu-central-1:123456789012:rule/safar-due-sweep"], "detail": {} }
            """;

    private Aws() {
    }

    /// {@return a batch of SQS}
    ///
    /// @param records as [#record(String, String)] makes them
    public static String batch(String... records) {
        return "{\"Records\": [" + String.join(",", records) + "]}";
    }

    /// {@return a record of SQS with a body}
    ///
    /// @param id the message's id
    /// @param body any text
    public static String record(String id, String body) {
        return """
                { "messageId": %s, "receiptHandle": "AQEBwJnKyrHigUMZj6rYigCgxlaS3SLy0a", "body": %s,
                  "attributes": { "ApproximateReceiveCount": "1", "SentTimestamp": "1774094400000",
                    "SenderId": "AIDAIENQZJOLO23YVJ4VO", "ApproximateFirstReceiveTimestamp": "1774094400001" },
                  "messageAttributes": {}, "md5OfBody": "e4e68fb7bd0e697a0ae8f1bb342846b3", "eventSource": "aws:sqs",
                  "eventSourceARN": "arn:aws:sqs:eu-central-1:123456789012:safar-events", "awsRegion": "eu-central-1" }
                """.formatted(JsonText.compact(id), JsonText.compact(body));
    }

    /// {@return a batch of messages `m-1`, `m-2`, ... with these bodies}
    ///
    /// @param bodies any texts
    public static String batchOf(String... bodies) {
        int[] number = {0};
        return Arrays.stream(bodies).map(body -> record("m-" + ++number[0], body))
                .collect(Collectors.joining(",", "{\"Records\": [", "]}"));
    }

    /// {@return a purchase of 20 pounds by a customer, at the start}
    ///
    /// @param order its number
    /// @param customer whose
    public static String purchase(String order, String customer) {
        return fact("purchase.completed", order, Map.of("customerId", customer),
                Map.of("order", order, "total", Map.of("amount", 2_000, "currency", "GBP")));
    }

    static String fact(String type, String id, Map<String, Object> identities, Map<String, Object> data) {
        Map<String, Object> envelope = new LinkedHashMap<>();
        envelope.put("id", type + "/" + id);
        envelope.put("type", type);
        envelope.put("source", "shopify");
        envelope.put("occurredAt", Functions.START.toString());
        envelope.put("identities", identities);
        envelope.put("data", data);
        return JsonText.compact(envelope);
    }
}
