package dev.safar.aws;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;

/// A way to Step Functions that goes nowhere: it keeps what the real client sends, and answers as the service would.
final class RecordingHttp implements SdkHttpClient {
    final List<String> bodies = new ArrayList<>();
    private final Deque<String> errors = new ArrayDeque<>();

    RecordingHttp error(String type) {
        errors.add("{\"__type\": \"" + type + "\", \"message\": \"injected\"}");
        return this;
    }

    SfnClient client() {
        return SfnClient.builder().httpClient(this).region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .build();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
                    bodies.add(new String(body.readAllBytes(), StandardCharsets.UTF_8));
                }
                Optional<String> error = Optional.ofNullable(errors.poll());
                return answer(error.isPresent() ? 400 : 200,
                        error.orElse("{\"executionArn\": \"arn:of:it\", \"startDate\": 1.0}"));
            }

            @Override
            public void abort() {
                // There is nothing under way.
            }
        };
    }

    private static HttpExecuteResponse answer(int status, String body) {
        return HttpExecuteResponse.builder().response(SdkHttpResponse.builder().statusCode(status).build())
                .responseBody(AbortableInputStream
                        .create(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                .build();
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
