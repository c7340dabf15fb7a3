package dev.safar.local;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Standard queues as SQS has them: whoever receives a message hides it from others, and hands its receipt back to delete it or to show it again.
final class FakeQueues {
    private final Map<String, List<Sent>> queues = new LinkedHashMap<>();
    private int next;

    /// A message, and whether somebody holds it.
    private record Sent(String id, String body, boolean hidden) {}

    private List<Sent> queue(String url) {
        return queues.computeIfAbsent(url.substring(url.lastIndexOf('/') + 1), _ -> new ArrayList<>());
    }

    void put(String queue, String body) {
        queue(queue).add(new Sent("m-" + next++, body, false));
    }

    List<String> visible(String queue) {
        return queue(queue).stream().filter(one -> !one.hidden()).map(Sent::body).toList();
    }

    /// Answers one call of the JSON protocol.
    Map<String, Object> answer(String action, Map<String, @Nullable Object> asked, String home) {
        String url = String.valueOf(asked.getOrDefault("QueueUrl", ""));
        return switch (action) {
            case "GetQueueUrl" -> Map.of("QueueUrl", home + "/123456789012/" + asked.get("QueueName"));
            case "GetQueueAttributes" -> Map.of("Attributes", attributes(url));
            case "ReceiveMessage" -> Map.of("Messages", receive(queue(url)));
            case "SendMessage" -> sent(url, String.valueOf(asked.get("MessageBody")));
            case "SendMessageBatch" -> batch(url, (List<?>) Objects.requireNonNull(asked.get("Entries")));
            case "DeleteMessage" -> change(url, asked, null);
            case "ChangeMessageVisibilityBatch" ->
                letGo(url, (List<?>) Objects.requireNonNull(asked.get("Entries")));
            default -> throw new AssertionError("SQS is not asked for " + action);
        };
    }

    private Map<String, Object> attributes(String url) {
        String policy = "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-central-1:123456789012:"
                + url.substring(url.lastIndexOf('/') + 1) + "-dead-letters\",\"maxReceiveCount\":5}";
        return Map.of("RedrivePolicy", policy, "ApproximateNumberOfMessages", String.valueOf(visible(url).size()),
                "ApproximateNumberOfMessagesNotVisible",
                String.valueOf(queue(url).size() - visible(url).size()));
    }

    /// Two at a time, so that whoever wants all has to ask again.
    private static List<Map<String, Object>> receive(List<Sent> queue) {
        List<Map<String, Object>> some = new ArrayList<>();
        for (int i = 0; i < queue.size() && some.size() < 2; i++) {
            Sent one = queue.get(i);
            if (!one.hidden()) {
                queue.set(i, new Sent(one.id(), one.body(), true));
                some.add(Map.of("MessageId", one.id(), "ReceiptHandle", "r-" + one.id(), "Body", one.body(),
                        "MD5OfBody", md5(one.body()), "Attributes", Map.of("SentTimestamp", "1780000000000")));
            }
        }
        return some;
    }

    private Map<String, Object> sent(String url, String body) {
        put(url, body);
        return Map.of("MessageId", "m-" + (next - 1), "MD5OfMessageBody", md5(body));
    }

    private Map<String, Object> batch(String url, List<?> entries) {
        List<Map<String, Object>> taken = new ArrayList<>();
        for (Object entry : entries) {
            Map<?, ?> one = (Map<?, ?>) entry;
            Map<String, Object> result = new LinkedHashMap<>(sent(url, String.valueOf(one.get("MessageBody"))));
            result.put("Id", String.valueOf(one.get("Id")));
            taken.add(result);
        }
        return Map.of("Successful", taken, "Failed", List.of());
    }

    private Map<String, Object> change(String url, Map<String, @Nullable Object> asked, @Nullable Boolean hidden) {
        List<Sent> queue = queue(url);
        String id = String.valueOf(asked.get("ReceiptHandle")).substring(2);
        queue.replaceAll(one -> one.id().equals(id) && hidden != null ? new Sent(id, one.body(), hidden) : one);
        queue.removeIf(one -> one.id().equals(id) && hidden == null);
        return Map.of();
    }

    private Map<String, Object> letGo(String url, List<?> entries) {
        entries.forEach(entry -> change(url,
                Map.of("ReceiptHandle", String.valueOf(((Map<?, ?>) entry).get("ReceiptHandle"))), false));
        return Map.of("Successful", List.of(), "Failed", List.of());
    }

    private static String md5(String body) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
