package dev.safar.local.http;

import dev.safar.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a handler answers.
public final class Response {
    private static final String TYPE = "Content-Type";
    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    /// Makes an answer. What says nothing of caches is not to be kept by one.
    ///
    /// @param status the HTTP status
    /// @param headers by their names; `Content-Length` is the server's to say
    /// @param body the bytes; not to be changed afterwards
    public Response(int status, Map<String, String> headers, byte[] body) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.put("Cache-Control", "no-store");
        all.put("X-Content-Type-Options", "nosniff");
        all.putAll(headers);
        this.status = status;
        this.headers = Collections.unmodifiableMap(all);
        this.body = body;
    }

    /// {@return the HTTP status}
    public int status() {
        return status;
    }

    /// {@return the headers, by their names in whatever case}
    public Map<String, String> headers() {
        return headers;
    }

    /// {@return the bytes themselves, not a copy}
    public byte[] body() {
        return body;
    }

    /// {@return an answer in JSON}
    ///
    /// @param status the HTTP status
    /// @param value a plain JSON value
    public static Response json(int status, @Nullable Object value) {
        return of(status, "application/json", JsonText.compact(value));
    }

    /// {@return a refusal in JSON, in the form that the webhooks' refusals have}
    ///
    /// @param status the HTTP status, 400 or more
    /// @param word a stable word, as in `not-found`
    /// @param detail a sentence: what was expected; without personal data
    public static Response refused(int status, String word, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("refused", word);
        body.put("detail", detail);
        return json(status, body);
    }

    /// {@return an answer in some text type, in UTF-8}
    ///
    /// @param status the HTTP status
    /// @param type as in `text/html`, without a charset
    /// @param text the body
    public static Response of(int status, String type, String text) {
        String whole = type.equals("application/json") ? type : type + "; charset=utf-8";
        return new Response(status, Map.of(TYPE, whole), text.getBytes(StandardCharsets.UTF_8));
    }

    /// {@return the same with one more header}
    ///
    /// @param name of the header
    /// @param value of the header
    public Response with(String name, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(name, value);
        return new Response(status, all, body);
    }

    /// {@return the status alone: bodies may name people}
    @Override
    public String toString() {
        return "Response[" + status + ", " + body.length + " bytes]";
    }
}
