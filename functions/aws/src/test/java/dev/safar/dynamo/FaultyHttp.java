package dev.safar.dynamo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/// A real way to the server, on which the next requests meet with what a test wants.
public final class FaultyHttp implements SdkHttpClient {
    /// What happens to one request.
    sealed interface Fault {
        /// It arrives, and its answer does not. Then something else happens before the next.
        record AnswerLost(Runnable then) implements Fault {}

        /// It does not arrive: this is answered instead.
        record Answered(int status, String body) implements Fault {}
    }

    private final SdkHttpClient real = UrlConnectionHttpClient.create();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final AtomicInteger requests = new AtomicInteger();

    FaultyHttp next(Fault fault) {
        faults.add(fault);
        return this;
    }

    public FaultyHttp answerLost() {
        return next(new Fault.AnswerLost(() -> {}));
    }

    FaultyHttp error(String type, String more) {
        return next(new Fault.Answered(400,
                "{\"__type\": \"com.amazonaws.dynamodb.v20120810#" + type + "\", \"message\": \"injected\"" + more
                        + "}"));
    }

    int requests() {
        return requests.get();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        ExecutableHttpRequest prepared = real.prepareRequest(request);
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                requests.incrementAndGet();
                return meet(Optional.ofNullable(faults.poll()), prepared);
            }

            @Override
            public void abort() {
                prepared.abort();
            }
        };
    }

    private static HttpExecuteResponse meet(Optional<Fault> fault, ExecutableHttpRequest prepared) throws IOException {
        if (fault.isEmpty()) {
            return prepared.call();
        }
        return switch (fault.get()) {
            case Fault.AnswerLost(Runnable then) -> {
                prepared.call().responseBody().ifPresent(AbortableInputStream::abort);
                then.run();
                throw new IOException("The answer was lost");
            }
            case Fault.Answered(int status, String body) -> HttpExecuteResponse.builder()
                    .response(SdkHttpResponse.builder().statusCode(status).build()).responseBody(AbortableInputStream
                            .create(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))))
                    .build();
        };
    }

    @Override
    public void close() {
        real.close();
    }
}
