package dev.safar.local.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What LocalStack answers by plain HTTP: it looks at no signature, and keeps what was sent.
///
/// @param endpoint where it listens
/// @param sweep the sweep's function, with its alias
record LocalStack(String endpoint, String sweep) implements Runnable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;
    /// It is told by these words alone for which service a request is.
    private static final String AUTHORIZATION = "AWS4-HMAC-SHA256 Credential=test/20260321/eu-central-1/lambda/aws4_request, SignedHeaders=host, Signature=none";

    /// Has the sweep look once, and waits until it has.
    @Override
    public void run() {
        String said = ask(HttpRequest.newBuilder(uri("/2015-03-31/functions/" + sweep + "/invocations"))
                .header("Authorization", AUTHORIZATION).POST(HttpRequest.BodyPublishers.ofString("{}")));
        if (!said.contains("\"complete\":true")) {
            throw new IllegalStateException("The sweep did not come to its end: " + said);
        }
    }

    /// {@return all messages that were sent since it started}
    List<Message> messages() {
        List<Message> all = new ArrayList<>(Mailbox.mails(ask(HttpRequest.newBuilder(uri("/_aws/ses")))));
        all.addAll(Mailbox.texts(ask(HttpRequest.newBuilder(uri("/_aws/sns/sms-messages?region=eu-central-1")))));
        return all;
    }

    private URI uri(String path) {
        return URI.create(endpoint + path);
    }

    private static String ask(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request.timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != OK) {
                throw new IllegalStateException(response.uri() + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("LocalStack does not answer: infra/localstack/up", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }
}
