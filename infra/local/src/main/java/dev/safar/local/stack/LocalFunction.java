package dev.safar.local.stack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import dev.safar.json.JsonText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The local stand-in for Lambda: hands a function the bytes that AWS would hand it, and reads the bytes that it answers.
public final class LocalFunction {
    private static final int USUAL_ANSWER = 256;
    private static final JSON READER = JSON.std.without(JSON.Feature.USE_DEFERRED_MAPS);
    private final RequestStreamHandler handler;
    private final Context context;

    /// Stands before a function.
    ///
    /// @param name its name on AWS
    /// @param handler the function; calls by several threads at once reach it as they come
    public LocalFunction(String name, RequestStreamHandler handler) {
        this(name, handler, () -> false);
    }

    /// Stands before a function that may have to hurry.
    ///
    /// @param name its name on AWS
    /// @param handler the function; calls by several threads at once reach it as they come
    /// @param late whether a call has no time left, asked whenever the function asks how much there is
    public LocalFunction(String name, RequestStreamHandler handler, BooleanSupplier late) {
        this.handler = handler;
        this.context = new Invocation(name, late);
    }

    /// Calls it once.
    ///
    /// @param payload an object of plain JSON values
    /// @return its answer, a plain JSON value
    /// @throws RuntimeException what the function throws
    public Object call(@Nullable Object payload) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_ANSWER);
        try {
            handler.handleRequest(new ByteArrayInputStream(JsonText.bytes(payload)), out, context);
            return READER.anyFrom(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory could not be read or written as JSON", e);
        }
    }
}
