package dev.safar.aws;

import dev.safar.log.Line;
import dev.safar.log.Log;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

/// Puts facts on a standard queue of SQS, and knows afterwards whether SQS took every one.
///
/// A batch has at most ten messages and 256 KiB, which is what every queue takes unless it was told otherwise; newer ones take 1 MiB. A message that is
/// larger by itself goes by itself. SQS would silently store U+FFFD for U+FFFE and U+FFFF; they stand inside of JSON texts alone, so they are
/// sent as `\ufffe` and `\uffff`, which a reader takes for the same. Repetitions need no care: facts have natural keys (protocol, rule 1).
public final class SqsSender {
    /// How many messages a batch has at most.
    static final int MOST = 10;
    /// How many bytes the messages of a batch have together at most.
    static final int MOST_BYTES = 256 * 1024;
    /// Shops give up after five seconds or more; three attempts of this each are the least that helps.
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private final SqsClient client;
    private final String queue;
    private final Log log;

    /// Wires the sender.
    ///
    /// @param client to SQS
    /// @param queue the queue's URL
    /// @param log is told what SQS did not take
    public SqsSender(SqsClient client, String queue, Log log) {
        this.client = client;
        this.queue = queue;
        this.log = log;
    }

    /// {@return a client as functions want it; credentials, region and endpoint come from the SDK's default chains}
    public static SqsClient client() {
        return SqsClient.builder()
                .httpClientBuilder(
                        UrlConnectionHttpClient.builder().connectionTimeout(PATIENCE).socketTimeout(PATIENCE))
                .overrideConfiguration(
                        ClientOverrideConfiguration.builder().retryStrategy(RetryMode.STANDARD).build())
                .build();
    }

    /// Sends all.
    ///
    /// @param bodies each one JSON text; none at all sends nothing
    /// @return whether SQS said of every single one that it took it; those it took stay where it says no of others
    /// @throws software.amazon.awssdk.core.exception.SdkException if it could not be asked, or nobody knows
    public boolean send(List<String> bodies) {
        return batches(bodies).stream().allMatch(this::isTaken);
    }

    private boolean isTaken(List<String> batch) {
        List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
        Set<String> open = new HashSet<>();
        for (String body : batch) {
            String id = "f" + entries.size();
            open.add(id);
            entries.add(SendMessageBatchRequestEntry.builder().id(id).messageBody(body).build());
        }
        SendMessageBatchResponse answer = client.sendMessageBatch(request -> request.queueUrl(queue).entries(entries));
        answer.successful().stream().map(SendMessageBatchResultEntry::id).forEach(open::remove);
        if (!open.isEmpty()) {
            log.tell(new Line.Unsent(open.size(), batch.size(), codes(answer)));
        }
        return open.isEmpty();
    }

    private static List<String> codes(SendMessageBatchResponse answer) {
        return answer.failed().stream().map(BatchResultErrorEntry::code).distinct().sorted().toList();
    }

    /// {@return the same messages in their order, in as few batches as the limits allow}
    static List<List<String>> batches(List<String> bodies) {
        List<List<String>> batches = new ArrayList<>();
        int bytes = MOST_BYTES;
        for (String body : bodies) {
            String message = storable(body);
            int size = message.getBytes(StandardCharsets.UTF_8).length;
            bytes += size;
            if (bytes > MOST_BYTES || batches.getLast().size() == MOST) {
                batches.add(new ArrayList<>());
                bytes = size;
            }
            batches.getLast().add(message);
        }
        return batches;
    }

    private static String storable(String json) {
        return json.replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff");
    }
}
