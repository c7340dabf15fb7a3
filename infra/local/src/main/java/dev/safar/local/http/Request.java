package dev.safar.local.http;

import dev.safar.webhook.Headers;
import java.util.Map;
import java.util.Optional;

/// One whole request.
public final class Request {
    private final String method;
    private final String path;
    private final Map<String, String> parameters;
    private final Map<String, String> query;
    private final Headers headers;
    private final byte[] body;

    /// Takes a request.
    ///
    /// @param method as in `GET`, in capitals
    /// @param path decoded, as in `/desk/members/m-1`; without the query
    /// @param parameters what stood where the route's pattern has a name in braces, decoded
    /// @param query the parameters behind the question mark, decoded; of one that came twice the first counts
    /// @param headers all of them
    /// @param body the bytes as they came; not to be changed afterwards
    public Request(String method, String path, Map<String, String> parameters, Map<String, String> query,
            Headers headers, byte[] body) {
        this.method = method;
        this.path = path;
        this.parameters = Map.copyOf(parameters);
        this.query = Map.copyOf(query);
        this.headers = headers;
        this.body = body;
    }

    /// {@return the method, as in `GET`}
    public String method() {
        return method;
    }

    /// {@return the path, decoded, without the query}
    public String path() {
        return path;
    }

    /// {@return the header fields}
    public Headers headers() {
        return headers;
    }

    /// {@return the bytes themselves, not a copy}
    public byte[] body() {
        return body;
    }

    /// {@return what stood where the pattern has this name}
    ///
    /// @param name as in the pattern, without braces
    /// @throws IllegalArgumentException if the pattern has no such name
    public String parameter(String name) {
        return Optional.ofNullable(parameters.get(name))
                .orElseThrow(() -> new IllegalArgumentException("The pattern of this route has no {" + name + "}"));
    }

    /// {@return a parameter of the query; empty where it did not come}
    ///
    /// @param name which
    public Optional<String> asked(String name) {
        return Optional.ofNullable(query.get(name));
    }

    Request with(Map<String, String> found) {
        return new Request(method, path, found, query, headers, body);
    }

    /// {@return the method alone: paths, headers and bodies may name people}
    @Override
    public String toString() {
        return "Request[" + method + ", " + body.length + " bytes]";
    }
}
