package dev.safar.asl;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One run of a machine. Made by [StateMachine#start]; driven to its end by [#run()], or piece by piece by [#runDue()] for whoever
/// drives many on one clock. Not safe for use by several threads at once.
public final class Execution {
    private final Launch launch;
    private final Timeline timeline;
    private final Agenda agenda = new Agenda();
    private final Journal journal;
    private final Randomness random;
    private final Library library;
    private final ContextObject context;
    private final @Nullable Instant deadline;
    private @Nullable ExecutionResult result;

    Execution(StateMachine machine, @Nullable Object input, Launch launch) {
        this.launch = launch;
        this.timeline = launch.timeline();
        this.journal = new Journal(timeline, launch.history());
        this.random = new Randomness(launch.seed());
        this.library = new Library(timeline, random);
        Instant start = timeline.now();
        Long timeout = machine.timeoutSeconds();
        this.deadline = timeout == null ? null : start.plusSeconds(timeout);
        Strand strand = Strand.first(this, machine.flow(), new Finish(this));
        Object frozen = frozen(input);
        this.context = new ContextObject(launch, frozen, start);
        if (result == null) {
            agenda.add(start, strand, () -> begin(strand, frozen));
        }
    }

    private @Nullable Object frozen(@Nullable Object input) {
        try {
            return Frozen.of(input);
        } catch (Frozen.TooLarge e) {
            result = new ExecutionResult.Failed(Failure.DATA_LIMIT, e.getMessage());
            return null;
        }
    }

    private void begin(Strand strand, @Nullable Object input) {
        journal.record(0, "ExecutionStarted", () -> {
            Map<String, @Nullable Object> details = new LinkedHashMap<>();
            details.put("input", Journal.text(input));
            details.put("inputDetails", Journal.WHOLE);
            details.put("roleArn", ContextObject.ROLE);
            return details;
        });
        strand.begin(input);
    }

    /// Runs to the end; on a real clock this waits as long as the states do.
    ///
    /// @return how it ended
    public ExecutionResult run() {
        ExecutionResult end = runDue();
        while (end == null) {
            timeline.waitUntil(nextDue().orElseThrow(
                    () -> new IllegalStateException("The execution has not ended, yet nothing is left to do")));
            end = runDue();
        }
        return end;
    }

    /// Runs whatever is due by now, without waiting.
    ///
    /// @return how it ended, or null while it waits for [#nextDue()]
    public @Nullable ExecutionResult runDue() {
        for (Agenda.Entry entry = due(); entry != null; entry = due()) {
            agenda.remove();
            entry.action().run();
        }
        if (result == null && isPast(deadline)) {
            expire();
        }
        return result;
    }

    private Agenda.@Nullable Entry due() {
        Agenda.Entry entry = result == null ? agenda.peek() : null;
        return entry == null || entry.at().isAfter(timeline.now()) || isPast(deadline) ? null : entry;
    }

    /// {@return when something happens next; empty once the execution has ended}
    public Optional<Instant> nextDue() {
        Agenda.Entry entry = result == null ? agenda.peek() : null;
        if (entry == null) {
            return Optional.empty();
        }
        return Optional.of(deadline != null && deadline.isBefore(entry.at()) ? deadline : entry.at());
    }

    /// {@return how it ended, or null while it runs}
    public @Nullable ExecutionResult result() {
        return result;
    }

    /// {@return how many states were entered so far: what AWS bills as state transitions, retries of a task apart}
    public long transitions() {
        return journal.entered();
    }

    private boolean isPast(@Nullable Instant instant) {
        return instant != null && !timeline.now().isBefore(instant);
    }

    private void expire() {
        journal.record(0, "ExecutionTimedOut");
        result = new ExecutionResult.TimedOut();
    }

    /// Whether a strand may enter another state.
    boolean mayGoOn() {
        if (result == null && isPast(deadline)) {
            expire();
        } else if (result == null && journal.isFull()) {
            end(new ExecutionResult.Failed(Failure.RUNTIME,
                    "The execution reached the maximum number of history events (25000)."));
        }
        return result == null;
    }

    void end(ExecutionResult how) {
        result = how;
    }

    void at(Instant instant, Strand strand, Runnable action) {
        agenda.add(instant, strand, action);
    }

    Instant now() {
        return timeline.now();
    }

    Launch launch() {
        return launch;
    }

    Journal journal() {
        return journal;
    }

    Library library() {
        return library;
    }

    Randomness random() {
        return random;
    }

    ContextObject context() {
        return context;
    }
}
