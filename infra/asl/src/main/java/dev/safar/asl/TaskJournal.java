package dev.safar.asl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The history of one attempt of a task: `Task...` events for an integration, `LambdaFunction...` ones for a bare function.
final class TaskJournal {
    private final Visit visit;
    private final Resource resource;

    TaskJournal(Visit visit, Resource resource) {
        this.visit = visit;
        this.resource = resource;
    }

    void scheduled(@Nullable Object given, Deadline deadline) {
        record("Scheduled", () -> {
            Map<String, @Nullable Object> details = start();
            if (resource.integration()) {
                details.put("region", "us-east-1");
                details.put("parameters", Journal.text(given));
            } else {
                details.put("resource", resource.arn());
                details.put("input", Journal.text(given));
                details.put("inputDetails", Journal.WHOLE);
            }
            if (deadline.timeout() != null) {
                details.put("timeoutInSeconds", deadline.timeout());
            }
            if (deadline.heartbeat() != null) {
                details.put("heartbeatInSeconds", deadline.heartbeat());
            }
            return details;
        });
    }

    void started() {
        record("Started", this::start);
    }

    void succeeded(@Nullable Object result) {
        record("Succeeded", () -> {
            Map<String, @Nullable Object> details = start();
            details.put("output", Journal.text(result));
            details.put("outputDetails", Journal.WHOLE);
            return details;
        });
    }

    /// Records the failure and hands it to the state's retriers and catchers.
    void fail(Failure failure) {
        ended("Failed", failure);
    }

    void timeOut(String error) {
        ended("TimedOut", new Failure(error, null));
    }

    private void ended(String how, Failure failure) {
        record(how, () -> {
            Map<String, @Nullable Object> details = start();
            details.putAll(failure.details());
            return details;
        });
        visit.fail(failure);
    }

    private void record(String what, Supplier<Map<String, @Nullable Object>> details) {
        visit.record(resource.integration() ? "Task" : "LambdaFunction", what, details);
    }

    private Map<String, @Nullable Object> start() {
        Map<String, @Nullable Object> details = new LinkedHashMap<>();
        if (resource.integration()) {
            details.put("resourceType", "lambda");
            details.put("resource", "invoke");
        }
        return details;
    }
}
