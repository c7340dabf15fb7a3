package dev.safar.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Requests and responses in the form in which an API Gateway REST API hands them to a function (proxy integration, payload 1.0). The API must treat every
/// type as binary (`*~1*`), or the bytes that were signed do not arrive.
public final class GatewayForm {
    private GatewayForm() {
    }

    /// Reads a request.
    ///
    /// @param event plain JSON values: `httpMethod`, `pathParameters.source`, `multiValueHeaders` or `headers`, `body`, `isBase64Encoded`
    /// @param now the instant of arrival
    /// @return the request; what the gateway left out is empty
    /// @throws IllegalArgumentException if the body is not Base64 though `isBase64Encoded` says so; nothing of it is quoted
    public static WebhookRequest request(Map<String, @Nullable Object> event, Instant now) {
        String source = map(event.get("pathParameters")).get("source") instanceof String name ? name : "";
        String method = event.get("httpMethod") instanceof String word ? word : "";
        return new WebhookRequest(method, source, Headers.of(headers(event)), body(event), now);
    }

    /// Writes a response.
    ///
    /// @param response what the sender hears
    /// @return plain JSON values: `statusCode`, `headers`, `body`, `isBase64Encoded`
    public static Map<String, @Nullable Object> response(WebhookResponse response) {
        return response(response.status(), response.headers(), response.body());
    }

    /// Writes a response of any function behind the gateway.
    ///
    /// @param status the HTTP status
    /// @param headers by their names
    /// @param body its text
    /// @return plain JSON values: `statusCode`, `headers`, `body`, `isBase64Encoded`
    public static Map<String, @Nullable Object> response(int status, Map<String, String> headers, String body) {
        Map<String, @Nullable Object> form = new LinkedHashMap<>();
        form.put("statusCode", status);
        form.put("headers", new TreeMap<>(headers));
        form.put("body", body);
        form.put("isBase64Encoded", false);
        return form;
    }

    private static Map<String, List<String>> headers(Map<String, @Nullable Object> event) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        map(event.get("headers")).forEach((name, value) -> headers.put((String) name, texts(value)));
        map(event.get("multiValueHeaders")).forEach((name, values) -> headers.put((String) name, texts(values)));
        return headers;
    }

    private static List<String> texts(@Nullable Object value) {
        return switch (value) {
            case String text -> List.of(text);
            case List<?> many -> many.stream().filter(String.class::isInstance).map(String.class::cast).toList();
            case null, default -> List.of();
        };
    }

    private static byte[] body(Map<String, @Nullable Object> event) {
        String body = event.get("body") instanceof String text ? text : "";
        boolean encoded = Boolean.TRUE.equals(event.get("isBase64Encoded"));
        return encoded ? decoded(body) : body.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String body) {
        try {
            return Base64.getDecoder().decode(body);
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("Expected `body` to be Base64, as `isBase64Encoded` says");
        }
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
