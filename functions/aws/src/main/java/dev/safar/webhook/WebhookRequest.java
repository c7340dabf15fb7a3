package dev.safar.webhook;

import java.time.Instant;

/// One request as it came, before anything is believed.
public final class WebhookRequest {
    private final String method;
    private final String source;
    private final Headers headers;
    private final byte[] body;
    private final Instant arrivedAt;
    private final Instant takenAt;

    /// Takes a request.
    ///
    /// @param method as in `POST`
    /// @param source the last part of the path `/webhooks/{source}`, decoded
    /// @param headers all of them
    /// @param body the bytes as they came over the wire: signatures are made over these, not over what they mean. Not to be changed afterwards
    /// @param arrivedAt the instant of arrival
    public WebhookRequest(String method, String source, Headers headers, byte[] body, Instant arrivedAt) {
        this(method, source, headers, body, arrivedAt, arrivedAt);
    }

    /// Takes a request where the shop's clock was moved ahead of the world's, by which senders sign.
    ///
    /// @param method as in `POST`
    /// @param source the last part of the path, decoded
    /// @param headers all of them
    /// @param body the bytes as they came
    /// @param arrivedAt the instant of arrival on the world's clock: signed times are measured by it
    /// @param takenAt the same instant on the shop's clock: what happened may not be after it
    public WebhookRequest(String method, String source, Headers headers, byte[] body, Instant arrivedAt,
            Instant takenAt) {
        this.method = method;
        this.source = source;
        this.headers = headers;
        this.body = body;
        this.arrivedAt = arrivedAt;
        this.takenAt = takenAt;
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

    /// {@return the instant of arrival on the shop's clock}
    public Instant takenAt() {
        return takenAt;
    }

    /// {@return method and source alone: headers hold signatures, bodies hold people}
    @Override
    public String toString() {
        return "WebhookRequest[" + method + " " + source.length() + " characters, " + body.length + " bytes]";
    }
}
