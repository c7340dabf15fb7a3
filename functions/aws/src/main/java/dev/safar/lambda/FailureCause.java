package dev.safar.lambda;

import dev.safar.flow.Broken;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Node;
import dev.safar.json.Parsed;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Why a run is given up, from what Step Functions tells of it. A function that threw is told as `{"errorMessage", "errorType", "stackTrace", ...}`: of
/// our own word the message is kept, of anybody else's the class alone, since a message of theirs may hold anything.
final class FailureCause {
    private static final String UNKNOWN = "it did not say why";

    private FailureCause() {
    }

    static String of(String cause) {
        return Json.read(cause, Limits.FILE) instanceof Parsed.Value(Node.Obj told)
                ? said(told.plain())
                : UNKNOWN;
    }

    private static String said(Map<String, @Nullable Object> told) {
        boolean ours = Broken.class.getName().equals(told.get("errorType"));
        return told.get(ours ? "errorMessage" : "errorType") instanceof String word ? word : UNKNOWN;
    }
}
