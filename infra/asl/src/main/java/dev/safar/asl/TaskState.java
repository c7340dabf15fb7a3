package dev.safar.asl;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Has a task done.
///
/// @param outline what every state has
/// @param resource what does it
/// @param arguments what it gets, or null for the state's input
/// @param timeout how many seconds it may take, or null
/// @param heartbeat how many seconds it may be silent, or null; no task of ours ever beats, so it is a second time-out
record TaskState(Outline outline, Resource resource, @Nullable Template arguments, @Nullable Typed timeout,
        @Nullable Typed heartbeat) implements State {
    static final Set<String> FIELDS = Set.of("Next", "End", "Output", "Assign", "Resource", "Arguments", "Retry",
            "Catch", "TimeoutSeconds", "HeartbeatSeconds", "Credentials");

    static TaskState read(Outline outline, FieldReader fields) {
        TaskState state = new TaskState(outline, Resource.read(fields), fields.template("Arguments", "Arguments"),
                fields.whole("TimeoutSeconds", Typed.Range.POSITIVE_SECONDS),
                fields.whole("HeartbeatSeconds", Typed.Range.POSITIVE_SECONDS));
        Long timeout = constant(state.timeout);
        Long heartbeat = constant(state.heartbeat);
        if (timeout != null && heartbeat != null && heartbeat >= timeout) {
            fields.find("HeartbeatSeconds", "must be smaller than `TimeoutSeconds`");
        }
        return state;
    }

    private static @Nullable Long constant(@Nullable Typed field) {
        return field != null && field.template() instanceof Template.Constant(Long seconds) ? seconds : null;
    }

    @Override
    public void perform(Visit visit) {
        Scope scope = visit.scope();
        Object given = arguments == null ? visit.input() : arguments.value(scope);
        Deadline deadline = Deadline.of(seconds(timeout, scope), seconds(heartbeat, scope));
        TaskJournal journal = new TaskJournal(visit, resource);
        Instant start = visit.now();
        journal.scheduled(given, deadline);
        TaskCall call = resource.call(visit, given);
        journal.started();
        switch (visit.run(call)) {
            case TaskOutcome.Succeeded(var output, var after) ->
                settle(visit, start, deadline, journal, after, () -> succeed(visit, journal, output));
            case TaskOutcome.Failed(var error, var cause, var after) ->
                settle(visit, start, deadline, journal, after, () -> journal.fail(new Failure(error, cause)));
            case TaskOutcome.NeverAnswers() -> visit.at(deadline.after(start), () -> journal.timeOut(deadline.error()));
        }
    }

    private static @Nullable Long seconds(@Nullable Typed field, Scope scope) {
        return field == null ? null : field.whole(scope, Typed.Range.POSITIVE_SECONDS);
    }

    /// An answer that comes at the very instant of the deadline is in time.
    private static void settle(Visit visit, Instant start, Deadline deadline, TaskJournal journal, Duration after,
            Runnable answer) {
        Instant end = visit.now().plus(after);
        Instant last = deadline.after(start);
        if (last.isBefore(end)) {
            visit.at(last, () -> journal.timeOut(deadline.error()));
        } else {
            visit.at(end, answer);
        }
    }

    private static void succeed(Visit visit, TaskJournal journal, @Nullable Object output) {
        Object result = visit.freeze(output);
        journal.succeeded(result);
        visit.succeed(visit.scope().withResult(result), result);
    }

    /// {@return the payload and function of a `lambda:invoke`}
    static Map<?, ?> invocation(Visit visit, @Nullable Object given) {
        if (given instanceof Map<?, ?> map && map.get("FunctionName") instanceof String) {
            return map;
        }
        throw StateFailure.of(Failure.RUNTIME, visit.inState(
                "The field 'FunctionName' is required in the Arguments of 'lambda:invoke' and must be a string."));
    }
}
