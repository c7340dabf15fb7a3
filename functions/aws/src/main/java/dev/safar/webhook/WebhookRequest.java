package dev.safar.webhook;

import java.time.Instant;

/// One request as it came, before anything is believed.
public final class WebhookRequest {
    private final String method;
    private final String source;
    private final Headers headers;
    private final byte[] body;
    private final Instant arrivedAt;

    /// Takes a request.
    ///
    /// @param method as in `POST`
    /// @param source the last part of the path `/webhooks/{source}`, decoded
    /// @param headers all of them
    /// @param body the bytes as they came over the wire: signatures are made over these, not over what they mean. Not to be changed afterwards
    /// @param arrivedAt the instant of arrival
    public WebhookRequest(String method, String source, Headers headers, byte[] body, Instant arrivedAt) {
        this.method = method;
        this.source = source;
        this.headers = headers;
        this.body = body;
        this.arrivedAt = arrivedAt;
    }

    /// {@return the method, as in `POST`}
    public String method() {
        return method;
    }

    /// {@return the name of the source, from the path}
    public String source() {
        return source;
    }

    /// {@return the header fields}
    public Headers headers() {
        return headers;
    }

    /// {@return the raw bytes themselves, not a copy}
    public byte[] body() {
        return body;
    }

    /// {@return the instant of arrival}
    public Instant arrivedAt() {
        return arrivedAt;
    }

    /// {@return method and source alone: headers hold signatures, bodies hold people}
    @Override
    public String toString() {
        return "WebhookRequest[" + method + " " + source.length() + " characters, " + body.length + " bytes]";
    }
}
