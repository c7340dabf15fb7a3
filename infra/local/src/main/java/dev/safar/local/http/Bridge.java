package dev.safar.local.http;

import dev.safar.webhook.Headers;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/// Between the library and our routes: gathers a whole request without holding a thread meanwhile, lets the router answer, and writes the answer.
final class Bridge extends Handler.Abstract.NonBlocking {
    /// The library would follow them, and a proxy in front that lets one path through would have let through another.
    private static final Pattern DOTS = Pattern.compile("(^|/)\\.{1,2}(/|;|$)");
    private final Router router;
    private final Room room;

    /// @param room what bodies may take up together
    Bridge(Router router, Room room) {
        this.router = router;
        this.room = room;
    }

    @Override
    public boolean handle(org.eclipse.jetty.server.Request request, org.eclipse.jetty.server.Response response,
            Callback callback) {
        if (!isPlainlyFramed(request)) {
            write(Response.refused(400, "malformed-request",
                    "Expected a body that is framed by its `Content-Length` or by `Transfer-Encoding: chunked` alone")
                    .with("Connection", "close"), response, callback);
            return true;
        }
        new Gathering(request, room,
                body -> request.getContext().execute(() -> write(answer(request, body), response, callback)),
                refusal -> write(refusal, response, callback), callback).begin();
        return true;
    }

    /// The library takes some other codings for chunks, and a proxy in front may take them for something else.
    private static boolean isPlainlyFramed(org.eclipse.jetty.server.Request request) {
        List<String> codings = request.getHeaders().getCSV(HttpHeader.TRANSFER_ENCODING, false);
        return codings.isEmpty() || (codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked")
                && request.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1);
    }

    /// The library throws this and that at a query that it cannot decode, and nobody else would answer then.
    private Response answer(org.eclipse.jetty.server.Request request, byte[] body) {
        String path = request.getHttpURI().getPath(); // none where it was CONNECT
        if (path == null || DOTS.matcher(path).find()) {
            return Response.refused(400, "malformed-request", "Expected a path, without . and .. in it");
        }
        Request read;
        try {
            read = request(request, body);
        } catch (RuntimeException _) {
            return Response.refused(400, "malformed-request", "Expected the query to be percent-encoded UTF-8");
        }
        return router.answer(read);
    }

    private static Request request(org.eclipse.jetty.server.Request request, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.computeIfAbsent(field.getName(), _ -> new ArrayList<>()).add(field.getValue());
        }
        return new Request(request.getMethod(), org.eclipse.jetty.server.Request.getPathInContext(request), Map.of(),
                query(request), Headers.of(headers), body);
    }

    private static Map<String, String> query(org.eclipse.jetty.server.Request request) {
        Map<String, String> query = new HashMap<>();
        for (Fields.Field field : org.eclipse.jetty.server.Request.extractQueryParameters(request)) {
            query.put(field.getName(), field.getValue());
        }
        return query;
    }

    static void write(Response answer, org.eclipse.jetty.server.Response response, Callback callback) {
        response.setStatus(answer.status());
        answer.headers().forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
    }
}
