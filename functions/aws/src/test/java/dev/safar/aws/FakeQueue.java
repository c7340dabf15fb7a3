package dev.safar.aws;

import com.fasterxml.jackson.jr.ob.JSON;
import dev.safar.json.JsonText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/// A queue of SQS as the real client sees it over HTTP: it takes batches within the limits of the service, answers with the digest of what it stored, and does the
/// next time what a test wants.
final class FakeQueue implements SdkHttpClient {
    static final String URL = "https://sqs.eu-central-1.amazonaws.com/123456789012/safar-events";
    private static final int MOST_BYTES = 1024 * 1024;
    /// The bodies that it took, a list for each batch.
    final List<List<String>> batches = new ArrayList<>();
    private final Deque<Mishap> mishaps = new ArrayDeque<>();

    /// What happens to one request.
    sealed interface Mishap {
        /// All but the first message of the batch are not taken.
        record Partly(String code) implements Mishap {}

        /// The last message is neither taken nor refused: it stands in neither list.
        record Forgotten() implements Mishap {}

        /// Everything is taken, and the answer is lost.
        record AnswerLost() implements Mishap {}

        /// Nothing is taken.
        record Refused(int status, String code) implements Mishap {}
    }

    FakeQueue next(Mishap mishap) {
        mishaps.add(mishap);
        return this;
    }

    List<String> all() {
        return batches.stream().flatMap(List::stream).toList();
    }

    SqsClient client() {
        return SqsClient.builder().httpClient(this).region(Region.EU_CENTRAL_1)
                .overrideConfiguration(override -> override
                        .retryStrategy(strategy -> strategy.backoffStrategy(_ -> Duration.ZERO)
                                .throttlingBackoffStrategy(_ -> Duration.ZERO)))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
                    return answer(entries(body.readAllBytes()), mishaps.poll());
                }
            }

            @Override
            public void abort() {
                // There is nothing under way.
            }
        };
    }

    private static List<Map<?, ?>> entries(byte[] json) throws IOException {
        List<?> entries = (List<?>) Objects.requireNonNull(JSON.std.mapFrom(json).get("Entries"));
        List<Map<?, ?>> maps = new ArrayList<>();
        entries.forEach(entry -> maps.add((Map<?, ?>) Objects.requireNonNull(entry)));
        return maps;
    }

    private HttpExecuteResponse answer(List<Map<?, ?>> entries, @Nullable Mishap mishap)
            throws IOException {
        int bytes = entries.stream().mapToInt(entry -> text(entry).getBytes(StandardCharsets.UTF_8).length).sum();
        if (entries.size() > SqsSender.MOST || bytes > MOST_BYTES) {
            return answer(400, error("AWS.SimpleQueueService.BatchRequestTooLong"));
        }
        return switch (mishap) {
            case null -> answer(200, taken(entries, List.of(), ""));
            case Mishap.Partly(String code) ->
                answer(200, taken(entries.subList(0, 1), entries.subList(1, entries.size()), code));
            case Mishap.Forgotten() -> answer(200, taken(entries.subList(0, entries.size() - 1), List.of(), ""));
            case Mishap.AnswerLost() -> {
                taken(entries, List.of(), "");
                throw new IOException("The answer was lost");
            }
            case Mishap.Refused(int status, String code) -> answer(status, error(code));
        };
    }

    private String taken(List<Map<?, ?>> entries, List<Map<?, ?>> not, String code) {
        batches.add(entries.stream().map(FakeQueue::text).map(FakeQueue::stored).toList());
        List<Map<String, Object>> successful = new ArrayList<>();
        entries.forEach(entry -> successful.add(Map.of("Id", id(entry), "MessageId", "m-" + id(entry),
                "MD5OfMessageBody", md5(stored(text(entry))))));
        List<Map<String, Object>> failed = new ArrayList<>();
        not.forEach(entry -> failed.add(Map.of("Id", id(entry), "Code", code, "SenderFault", false)));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("Successful", successful);
        answer.put("Failed", failed);
        return JsonText.compact(answer);
    }

    /// What the service does to letters that XML has no form for.
    private static String stored(String body) {
        return body.replaceAll("[^\\x09\\x0a\\x0d\\x20-\\ud7ff\\ue000-\\ufffd\\x{10000}-\\x{10ffff}]", "\ufffd");
    }

    private static String text(Map<?, ?> entry) {
        return (String) Objects.requireNonNull(entry.get("MessageBody"));
    }

    private static String id(Map<?, ?> entry) {
        return (String) Objects.requireNonNull(entry.get("Id"));
    }

    private static String md5(String body) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("MD5").digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String error(String code) {
        return JsonText.compact(Map.of("__type", "com.amazonaws.sqs#" + code, "message", "injected"));
    }

    private static HttpExecuteResponse answer(int status, String body) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpResponse.builder().statusCode(status)
                        .putHeader("Content-Type", "application/x-amz-json-1.0").build())
                .responseBody(AbortableInputStream
                        .create(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
