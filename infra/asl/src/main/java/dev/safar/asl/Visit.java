package dev.safar.asl;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One stay of a strand in a state, its retries included.
final class Visit {
    private final Strand strand;
    private final State state;
    private final @Nullable Object input;
    private final long before;
    private final long entered;
    private final Instant enteredAt;
    private final Recovery recovery;
    private int retryCount;

    Visit(Strand strand, State state, @Nullable Object input) {
        this.strand = strand;
        this.state = state;
        this.input = input;
        this.before = strand.lastEvent();
        this.entered = journal().entered(before, state.outline(), input);
        this.enteredAt = now();
        this.recovery = new Recovery(state.outline(), strand.execution().random());
        strand.lastEvent(entered);
    }

    void begin() {
        guarded(() -> state.perform(this));
    }

    /// Does something at an instant, at once when it has come.
    void at(Instant instant, Runnable action) {
        if (instant.isAfter(now())) {
            strand.execution().at(instant, strand, () -> guarded(action));
        } else {
            action.run();
        }
    }

    /// Turns what a field's evaluation throws into the state's failure.
    void guarded(Runnable action) {
        try {
            action.run();
        } catch (StateFailure thrown) {
            if (thrown.kind() != StateFailure.Kind.STATE) {
                evaluationFailed(thrown);
            }
            fail(thrown.failure());
        }
    }

    /// AWS lets the event follow from what came before the state, as long as the state has done no more than evaluate.
    private void evaluationFailed(StateFailure thrown) {
        boolean first = strand.lastEvent() == entered && thrown.kind() == StateFailure.Kind.EVALUATION;
        long previous = first ? before : strand.lastEvent();
        strand.lastEvent(journal().record(previous, "EvaluationFailed", () -> {
            Map<String, @Nullable Object> details = thrown.failure().details();
            if (thrown.location() != null) {
                details.put("location", thrown.location());
            }
            details.put("state", state.outline().name());
            return details;
        }));
    }

    /// Leaves the state with its own `Output` and `Assign`.
    void succeed(Scope scope, @Nullable Object result) {
        Outline outline = state.outline();
        leave(scope, outline.output(), outline.assign(), result, outline.next());
    }

    /// Leaves the state.
    ///
    /// @param output what goes on; null for `result` as it is
    /// @param next where to; null for the end of the flow
    void leave(Scope scope, @Nullable Template output, Map<String, Template> assign, @Nullable Object result,
            @Nullable String next) {
        Object handedOn = output == null ? result : output.value(scope);
        Map<String, @Nullable Object> assigned = assigned(scope, assign);
        variables().assign(assigned);
        strand.lastEvent(journal().exited(strand.lastEvent(), state.outline(), handedOn, assigned));
        if (next == null) {
            strand.end(handedOn);
        } else {
            strand.follow(next, handedOn);
        }
    }

    private static Map<String, @Nullable Object> assigned(Scope scope, Map<String, Template> assign) {
        if (assign.isEmpty()) {
            return Map.of();
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        assign.forEach((name, template) -> values.put(name, template.value(scope)));
        return values;
    }

    /// Fails the attempt: a retrier takes it up, or a catcher, or the whole flow fails.
    void fail(Failure failure) {
        fail(failure, false);
    }

    /// Fails the attempt.
    ///
    /// @param ofBranch whether a branch of it failed, which `States.BranchFailed` matches too
    void fail(Failure failure, boolean ofBranch) {
        String error = failure.error() == null ? "" : failure.error();
        Duration delay = recovery.retryAfter(error, ofBranch);
        if (delay != null) {
            retryCount++;
            strand.execution().at(now().plus(delay), strand, this::begin);
            return;
        }
        if (state instanceof MapState || state instanceof ParallelState) {
            record(state.outline().type() + "StateFailed");
        }
        Catcher catcher = recovery.catcher(error, ofBranch);
        if (catcher == null) {
            failFlow(failure);
        } else {
            handle(catcher, failure);
        }
    }

    /// A catcher whose own fields cannot be evaluated fails the flow: nothing catches that.
    private void handle(Catcher catcher, Failure failure) {
        try {
            Object output = freeze(failure.output());
            leave(scope().withError(failure), catcher.output(), catcher.assign(), output, catcher.next());
        } catch (StateFailure thrown) {
            if (thrown.kind() != StateFailure.Kind.STATE) {
                evaluationFailed(thrown);
            }
            failFlow(thrown.failure());
        }
    }

    void failFlow(Failure failure) {
        strand.fail(failure);
    }

    /// Notes an event that follows from the last one; see [Journal#record].
    void record(String of, String what, Supplier<Map<String, @Nullable Object>> details) {
        strand.lastEvent(journal().record(strand.lastEvent(), of, what, details));
    }

    /// Notes an event that has no details.
    void record(String type) {
        strand.lastEvent(journal().record(strand.lastEvent(), type));
    }

    /// Makes a value of the state's immutable.
    ///
    /// @throws StateFailure when it is too large
    @Nullable
    Object freeze(@Nullable Object value) {
        try {
            return Frozen.of(value);
        } catch (Frozen.TooLarge e) {
            throw tooLarge();
        }
    }

    /// Makes an object of frozen values that nobody else holds.
    ///
    /// @throws StateFailure when it is too large
    Object adopt(Map<String, @Nullable Object> fields) {
        try {
            return Frozen.adopted(fields);
        } catch (Frozen.TooLarge e) {
            throw tooLarge();
        }
    }

    StateFailure tooLarge() {
        return StateFailure.of(Failure.DATA_LIMIT, "The state/task '" + state.outline().name()
                + "' returned a result with a size exceeding the maximum number of bytes service limit.");
    }

    TaskOutcome run(TaskCall call) {
        return strand.execution().launch().tasks().run(call);
    }

    String inState(String what) {
        return Wording.inState(state.outline().name(), entered, what);
    }

    Scope scope() {
        return new Scope(this, Map.of(), strand.item());
    }

    Map<String, @Nullable Object> context(@Nullable Map<String, @Nullable Object> item) {
        boolean retriable = switch (state) {
            case TaskState _,ParallelState _,MapState _ -> true;
            case PassState _,ChoiceState _,WaitState _,SucceedState _,FailState _ -> false;
        };
        return strand.execution().context().of(state.outline().name(), enteredAt, retriable ? retryCount : null, item);
    }

    Journal journal() {
        return strand.execution().journal();
    }

    Library library() {
        return strand.execution().library();
    }

    Variables variables() {
        return strand.variables();
    }

    Instant now() {
        return strand.execution().now();
    }

    Strand strand() {
        return strand;
    }

    State state() {
        return state;
    }

    @Nullable
    Object input() {
        return input;
    }

    int retryCount() {
        return retryCount;
    }
}
