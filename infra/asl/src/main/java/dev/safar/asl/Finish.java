package dev.safar.asl;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Ends an execution when its own strand ends.
///
/// @param execution the one
record Finish(Execution execution) implements Ending {
    @Override
    public void succeeded(Strand strand, @Nullable Object output) {
        execution.journal().record(strand.lastEvent(), "ExecutionSucceeded", () -> {
            Map<String, @Nullable Object> details = new LinkedHashMap<>();
            details.put("output", Journal.text(output));
            details.put("outputDetails", Journal.WHOLE);
            return details;
        });
        execution.end(new ExecutionResult.Succeeded(output));
    }

    @Override
    public void failed(Strand strand, Failure failure) {
        execution.journal().record(strand.lastEvent(), "ExecutionFailed", failure::details);
        execution.end(new ExecutionResult.Failed(failure.error(), failure.cause()));
    }
}
