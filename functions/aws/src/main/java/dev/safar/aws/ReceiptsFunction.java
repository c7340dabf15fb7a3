package dev.safar.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.safar.lambda.Receipts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// What Lambda starts for [Receipts]: wired once, from the environment.
public final class ReceiptsFunction implements RequestStreamHandler {
    private final Receipts function = Wiring.ofLambda(System.getenv()).receipts();

    /// Wires the function.
    ///
    /// @throws IllegalStateException if an environment variable is missing or unreadable; it says what to set
    public ReceiptsFunction() {
        // Said here, because the compiler's own constructor would say nothing.
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        function.handleRequest(in, out, context);
    }
}
