package dev.safar.asl;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One line of control through a flow: the execution itself, a branch, or an iteration. It follows states one after the other for as
/// long as they end at once, in a loop and not by recursion; a state that ends later takes it up again.
final class Strand {
    private final Execution execution;
    private final Flow flow;
    private final Variables variables;
    private final @Nullable Map<String, @Nullable Object> item;
    private final @Nullable Strand parent;
    private final Ending ending;
    private long lastEvent;
    private boolean cancelled;
    private boolean driving;
    private boolean ended;
    private @Nullable State current;
    private @Nullable State next;
    private @Nullable Object nextInput;

    private Strand(Execution execution, Flow flow, @Nullable Strand parent,
            @Nullable Map<String, @Nullable Object> item, long lastEvent, Ending ending) {
        this.execution = execution;
        this.flow = flow;
        this.parent = parent;
        this.variables = new Variables(parent == null ? null : parent.variables);
        this.item = item;
        this.lastEvent = lastEvent;
        this.ending = ending;
    }

    /// The execution's own strand.
    static Strand first(Execution execution, Flow flow, Ending ending) {
        return new Strand(execution, flow, null, null, 0, ending);
    }

    /// A strand inside a state of this one.
    ///
    /// @param mapItem the item it works on, or null to keep the one around it
    Strand branch(Flow branch, @Nullable Map<String, @Nullable Object> mapItem, long previousEvent, Ending end) {
        return new Strand(execution, branch, this, mapItem == null ? item : mapItem, previousEvent, end);
    }

    void begin(@Nullable Object input) {
        follow(flow.startAt(), input);
    }

    /// Goes on to a state.
    void follow(String state, @Nullable Object input) {
        next = flow.state(state);
        nextInput = input;
        if (!driving) {
            drive();
        }
    }

    private void drive() {
        driving = true;
        try {
            for (State state = next; state != null && execution.mayGoOn(); state = next) {
                next = null;
                current = state;
                new Visit(this, state, nextInput).begin();
            }
        } finally {
            driving = false;
        }
    }

    void end(@Nullable Object output) {
        ended = true;
        ending.succeeded(this, output);
    }

    void fail(Failure failure) {
        ending.failed(this, failure);
    }

    /// From now on nothing that was planned in this strand, or in one inside it, happens.
    void cancel() {
        cancelled = true;
    }

    /// {@return whether it has begun and not ended}
    boolean isUnderWay() {
        return current != null && !ended;
    }

    /// {@return the type of the state it is in when that takes time, which AWS then calls aborted; null for any other}
    @Nullable
    String abortable() {
        return switch (current) {
            case null -> null;
            case TaskState _,WaitState _,ParallelState _,MapState _ -> current.outline().type();
            case PassState _,ChoiceState _,SucceedState _,FailState _ -> null;
        };
    }

    boolean isCancelled() {
        return cancelled || (parent != null && parent.isCancelled());
    }

    Execution execution() {
        return execution;
    }

    Variables variables() {
        return variables;
    }

    @Nullable
    Map<String, @Nullable Object> item() {
        return item;
    }

    long lastEvent() {
        return lastEvent;
    }

    void lastEvent(long id) {
        lastEvent = id;
    }
}
