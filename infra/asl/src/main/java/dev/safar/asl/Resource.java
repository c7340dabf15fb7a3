package dev.safar.asl;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What does a task.
///
/// @param arn as written
/// @param integration whether it is `lambda:invoke`; otherwise the ARN is the function's own
record Resource(String arn, boolean integration) {
    private static final Pattern INVOKE = Pattern.compile("arn:[^:]+:states:[^:]*:[^:]*:lambda:invoke");
    private static final Pattern OTHER = Pattern.compile("arn:[^:]+:states:.*");

    static Resource read(FieldReader fields) {
        String arn = fields.text("Resource");
        if (arn == null || arn.isEmpty()) {
            fields.find("Resource", "is missing: name `arn:aws:states:::lambda:invoke` or a function's ARN");
            return new Resource("", false);
        }
        boolean invoke = INVOKE.matcher(arn).matches();
        if (!invoke && OTHER.matcher(arn).matches()) {
            fields.find("Resource", "'" + arn
                    + "' is not supported; only `arn:aws:states:::lambda:invoke` and the ARN of a function are");
        }
        return new Resource(arn, invoke);
    }

    TaskCall call(Visit visit, @Nullable Object given) {
        String state = visit.state().outline().name();
        if (!integration) {
            return new TaskCall(state, arn, arn, given, visit.retryCount(), visit.now());
        }
        Map<?, ?> invocation = TaskState.invocation(visit, given);
        return new TaskCall(state, arn, String.valueOf(invocation.get("FunctionName")), invocation.get("Payload"),
                visit.retryCount(), visit.now());
    }
}
