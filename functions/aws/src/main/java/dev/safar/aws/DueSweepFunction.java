package dev.safar.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.safar.lambda.DueSweep;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// What Lambda starts for [DueSweep]: wired once, from the environment.
public final class DueSweepFunction implements RequestStreamHandler {
    private final DueSweep function = Wiring.ofLambda(System.getenv()).dueSweep();

    /// Wires the function.
    ///
    /// @throws IllegalStateException if an environment variable is missing or unreadable, or a journey is; it says what to set
    public DueSweepFunction() {
        // Said here, because the compiler's own constructor would say nothing.
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        function.handleRequest(in, out, context);
    }
}
