package dev.safar.asl;

import java.util.Set;

/// Ends its flow well.
///
/// @param outline what every state has
record SucceedState(Outline outline) implements State {
    static final Set<String> FIELDS = Set.of("Output");

    @Override
    public void perform(Visit visit) {
        visit.succeed(visit.scope(), visit.input());
    }
}
