package dev.safar.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.safar.lambda.Unsubscribe;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// What Lambda starts for [Unsubscribe]: wired once, from the environment.
public final class UnsubscribeFunction implements RequestStreamHandler {
    private final Unsubscribe function = Wiring.ofLambda(System.getenv()).unsubscribe();

    /// Wires the function.
    ///
    /// @throws IllegalStateException if an environment variable is missing or unreadable; it says what to set
    public UnsubscribeFunction() {
        // Said here, because the compiler's own constructor would say nothing.
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        function.handleRequest(in, out, context);
    }
}
