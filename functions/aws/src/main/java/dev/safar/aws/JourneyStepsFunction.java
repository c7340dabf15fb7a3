package dev.safar.aws;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.safar.lambda.JourneySteps;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/// What Lambda starts for [JourneySteps]: wired once, from the environment.
public final class JourneyStepsFunction implements RequestStreamHandler {
    private final JourneySteps function = Wiring.ofLambda(System.getenv()).journeySteps();

    /// Wires the function.
    ///
    /// @throws IllegalStateException if an environment variable is missing or unreadable, or a journey is; it says what to set
    public JourneyStepsFunction() {
        // Said here, because the compiler's own constructor would say nothing.
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        function.handleRequest(in, out, context);
    }
}
