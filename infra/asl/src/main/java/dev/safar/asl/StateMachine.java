package dev.safar.asl;

import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A definition, checked and compiled once: immutable, and safe to start from any thread.
public final class StateMachine {
    private final Flow flow;
    private final @Nullable Long timeoutSeconds;

    StateMachine(Flow flow, @Nullable Long timeoutSeconds) {
        this.flow = flow;
        this.timeoutSeconds = timeoutSeconds;
    }

    /// Loads a definition.
    ///
    /// @param definition JSON text, at most 1 MiB
    /// @return the machine, or everything that is wrong
    public static LoadResult load(String definition) {
        return switch (Json.read(definition, Limits.FILE)) {
            case Parsed.Fault fault -> new LoadResult.Refused(List.of(new Finding("", fault.toString())));
            case Parsed.Value(var root) -> DefinitionReader.read(root.plain());
        };
    }

    /// Loads a definition that is known to be good.
    ///
    /// @param definition JSON text
    /// @return the machine
    /// @throws IllegalArgumentException naming every finding, if there is one
    public static StateMachine of(String definition) {
        return switch (load(definition)) {
            case LoadResult.Loaded(var machine) -> machine;
            case LoadResult.Refused(var findings) -> throw new IllegalArgumentException(
                    findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        };
    }

    /// Prepares an execution; nothing has happened yet.
    ///
    /// @param input a plain JSON value; numbers become doubles, as in JavaScript, so ids beyond 2^53 must be strings
    /// @param launch what the execution needs from outside
    /// @return an execution to be run; it fails with `States.DataLimitExceeded` when the input has more than 256 KiB
    /// @throws IllegalArgumentException if the input holds something that is no JSON value
    public Execution start(@Nullable Object input, Launch launch) {
        return new Execution(this, input, launch);
    }

    Flow flow() {
        return flow;
    }

    @Nullable
    Long timeoutSeconds() {
        return timeoutSeconds;
    }
}
