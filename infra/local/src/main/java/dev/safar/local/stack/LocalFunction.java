package dev.safar.local.stack;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.jr.ob.JSON;
import dev.safar.json.JsonText;
import dev.safar.lambda.JsonFunction;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// The local stand-in for Lambda: hands a function the bytes that AWS would hand it, and reads the bytes that it answers; or, where nobody looks at bytes, the values.
public final class LocalFunction {
    private static final int USUAL_ANSWER = 256;
    private static final JSON READER = JSON.std.without(JSON.Feature.USE_DEFERRED_MAPS);

    private final Call call;

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
        Context context = new Invocation(name, late);
        this.call = payload -> inBytes(handler, payload, context);
    }

    private LocalFunction(Call call) {
        this.call = call;
    }

    /// Stands before a function.
    ///
    /// @param passing how payloads and answers are handed over
    /// @param name its name on AWS
    /// @param function the function; it never has to hurry
    /// @return what calls it
    static LocalFunction of(Passing passing, String name, JsonFunction function) {
        Context context = new Invocation(name, () -> false);
        return switch (passing) {
            case BYTES -> new LocalFunction(name, function);
            case VALUES -> new LocalFunction(payload -> function.answer(object(payload), context));
        };
    }

    /// Calls it once.
    ///
    /// @param payload an object of plain JSON values
    /// @return its answer, a plain JSON value
    /// @throws RuntimeException what the function throws
    public Object call(@Nullable Object payload) {
        try {
            return call.make(payload);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory could not be read or written as JSON", e);
        }
    }

    private static Object inBytes(RequestStreamHandler handler, @Nullable Object payload, Context context)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_ANSWER);
        handler.handleRequest(new ByteArrayInputStream(JsonText.bytes(payload)), out, context);
        return READER.anyFrom(out.toByteArray());
    }

    private static Map<?, ?> object(@Nullable Object payload) {
        if (payload instanceof Map<?, ?> object) {
            return object;
        }
        throw new IllegalArgumentException("Expected the payload to be one JSON object, but found something else");
    }

    private interface Call {
        Object make(@Nullable Object payload) throws IOException;
    }
}
