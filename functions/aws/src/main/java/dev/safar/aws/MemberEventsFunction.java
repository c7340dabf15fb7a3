package dev.safar.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.safar.lambda.MemberEvents;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// What Lambda starts for [MemberEvents]: wired once, from the environment.
public final class MemberEventsFunction implements RequestStreamHandler {
    private final MemberEvents function = Wiring.ofLambda(System.getenv()).memberEvents();

    /// Wires the function.
    ///
    /// @throws IllegalStateException if an environment variable is missing or unreadable, or a journey is; it says what to set
    public MemberEventsFunction() {
        // Said here, because the compiler's own constructor would say nothing.
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        function.handleRequest(in, out, context);
    }
}
