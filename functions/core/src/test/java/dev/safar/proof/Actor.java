package dev.safar.proof;

import dev.safar.event.MemberEvent;
import java.util.Optional;
import java.util.function.Consumer;

/// Somebody who runs production code against the one store: an event's intake, an execution, the sweep.
///
/// @param stage the shop that it acts in
/// @param name its name in the trace of a schedule
/// @param fact what it brings, which the queue delivers again until it is acknowledged
/// @param forgets whether it begins afresh when it lost, and remembers nothing but how often
/// @param twin beside whom only it acts: alone it would be the same one under another name
/// @param part what it does with them
record Actor(Stage stage, String name, Optional<MemberEvent> fact, boolean forgets, Optional<String> twin,
        Consumer<Functions> part) {
    Actor beside(String other) {
        return new Actor(stage, name, fact, forgets, Optional.of(other), part);
    }

    Actor remembering() {
        return new Actor(stage, name, fact, false, twin, part);
    }

    void play(Prompter world) {
        part.accept(new Functions(stage, stage.torn() ? new RowByRow(world) : world, world));
    }

    @Override
    public String toString() {
        return name;
    }
}
