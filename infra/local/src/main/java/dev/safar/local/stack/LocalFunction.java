package dev.safar.local.stack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import dev.safar.json.JsonText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The local stand-in for Lambda: hands a function the bytes that AWS would hand it, and reads the bytes that it answers.
final class LocalFunction {
    private static final int USUAL_ANSWER = 256;
    private final RequestStreamHandler handler;
    private final Context context;

    LocalFunction(String name, RequestStreamHandler handler) {
        this.handler = handler;
        this.context = new Invocation(name);
    }

    /// Calls it once.
    ///
    /// @return its answer, always an object
    /// @throws RuntimeException what the function throws
    Map<String, @Nullable Object> call(@Nullable Object payload) {
        byte[] in = JsonText.compact(payload).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_ANSWER);
        try {
            handler.handleRequest(new ByteArrayInputStream(in), out, context);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory could not be read or written", e);
        }
        return answer(out.toByteArray());
    }

    /// A function of ours wrote it a moment ago, so nothing need be strict here.
    private static Map<String, @Nullable Object> answer(byte[] utf8) {
        try {
            return new LinkedHashMap<>(JSON.std.mapFrom(utf8));
        } catch (IOException e) {
            throw new IllegalStateException("A function answered no JSON object", e);
        }
    }
}
