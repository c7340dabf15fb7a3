package dev.safar.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A function from one JSON object to another. Lambda calls it with bytes, and what both mean is decided between the two readings here; whoever calls it in the
/// same virtual machine may hand over the values themselves (decision 021).
public interface JsonFunction extends RequestStreamHandler {
    /// Answers one call.
    ///
    /// @param payload plain JSON values, which are only read
    /// @param context what Lambda says of the call
    /// @return the answer, plain JSON values
    Map<String, @Nullable Object> answer(Map<?, ?> payload, Context context);

    /// Answers one call of Lambda's.
    ///
    /// @param in the payload
    /// @param out takes the answer
    /// @param context what Lambda says of the call
    /// @throws IOException if the bytes cannot be read or written
    /// @throws IllegalArgumentException if the payload is no JSON object
    @Override
    default void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        Payload.write(out, answer(Payload.read(in), context));
    }
}
