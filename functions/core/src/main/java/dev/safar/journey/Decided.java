package dev.safar.journey;

import java.util.LinkedHashMap;
import java.util.Map;

/// What the branches on a way came to. Once written, it is never decided again (protocol, rule 7).
///
/// @param outcomes what each step came to, by step: a word of [Outcomes] or the name of an arm
/// @param troubles why a condition is false though it did not say so, by step
public record Decided(Map<String, String> outcomes, Map<String, String> troubles) {
    /// No branch was on the way.
    public static final Decided NOTHING = new Decided(Map.of(), Map.of());

    /// Copies.
    public Decided {
        outcomes = Map.copyOf(outcomes);
        troubles = Map.copyOf(troubles);
    }

    Decided and(Decided more) {
        return new Decided(both(outcomes, more.outcomes), both(troubles, more.troubles));
    }

    private static Map<String, String> both(Map<String, String> first, Map<String, String> second) {
        Map<String, String> both = new LinkedHashMap<>(first);
        both.putAll(second);
        return both;
    }
}
