package dev.safar.local.compare;

import dev.safar.local.cloud.Stage;
import dev.safar.local.serve.Unusable;
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
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;

/// A stage of LocalStack: it keeps what was sent, and says so to whoever asks.
///
/// @param stage which
record LocalStack(Stage stage) implements Runnable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;

    /// Has the sweep look once, and waits until it has.
    @Override
    public void run() {
        try (LambdaClient lambda = stage.clients().lambda().get()) {
            String said = lambda.invoke(request -> request.functionName(stage.prefix() + "due-sweep:live")
                    .payload(SdkBytes.fromUtf8String("{}"))).payload().asUtf8String();
            if (!said.contains("\"complete\":true")) {
                throw new IllegalStateException("The sweep did not come to its end: " + said);
            }
        }
    }

    /// {@return all messages that were sent since it started}
    List<Message> messages() {
        List<Message> all = new ArrayList<>(Mailbox.mails(ask(HttpRequest.newBuilder(uri("/_aws/ses")))));
        all.addAll(Mailbox.texts(ask(HttpRequest.newBuilder(uri("/_aws/sns/sms-messages?region=" + Stage.region())))));
        return all;
    }

    private URI uri(String path) {
        return stage.clients().endpoint().orElseThrow(() -> new Unusable(
                "Only LocalStack keeps what was sent: set AWS_ENDPOINT_URL to where it listens")).resolve(path);
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
