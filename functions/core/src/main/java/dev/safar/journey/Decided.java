package dev.safar.journey;

import java.util.Map;

/// What the branches on a way came to. Once written, it is never decided again (protocol, rule 7).
///
/// @param outcomes what each step came to, by step: a word of [Outcomes] or the name of an arm
/// @param troubles why a condition is false though it did not say so, by step
public record Decided(Map<String, String> outcomes, Map<String, String> troubles) {
    /// No branch was on the way.
    public static final Decided NOTHING = new Decided(Map.of(), Map.of());

    /// Copies, by step, so that whoever lists them lists them alike on every machine.
    public Decided {
        outcomes = ByStep.of(outcomes);
        troubles = ByStep.of(troubles);
    }

    Decided and(Decided more) {
        return more.equals(NOTHING)
                ? this
                : new Decided(ByStep.of(outcomes, more.outcomes), ByStep.of(troubles, more.troubles));
    }
}
