package dev.safar.asl;

import java.util.Set;

/// Hands its input on, or its `Output`.
///
/// @param outline what every state has
record PassState(Outline outline) implements State {
    static final Set<String> FIELDS = Set.of("Next", "End", "Output", "Assign");

    @Override
    public void perform(Visit visit) {
        visit.succeed(visit.scope(), visit.input());
    }
}
