package dev.safar.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.safar.webhook.GatewayForm;
import dev.safar.webhook.WebhookEndpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Takes webhooks from an API Gateway REST API (proxy integration): its event in, `{"statusCode", "headers", "body", "isBase64Encoded"}` out. What is
/// said to a request is said by the same [WebhookEndpoint] as on one machine.
public final class Webhooks implements RequestStreamHandler {
    private final WebhookEndpoint endpoint;
    private final InstantSource clock;

    /// Wires the function.
    ///
    /// @param endpoint answers requests
    /// @param clock the time of arrival
    public Webhooks(WebhookEndpoint endpoint, InstantSource clock) {
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /// Answers one request.
    ///
    /// @param in the gateway's event; see [GatewayForm]
    /// @param out takes the answer
    /// @param context not used
    /// @throws IOException if the bytes cannot be read or written
    /// @throws IllegalArgumentException if the event is no JSON object or its body no Base64 where it says so, which a gateway never sends
    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Map<String, @Nullable Object> event = new LinkedHashMap<>();
        Payload.read(in).forEach((name, value) -> event.put((String) name, value));
        Payload.write(out, GatewayForm.response(endpoint.answer(GatewayForm.request(event, clock.instant()))));
    }
}
