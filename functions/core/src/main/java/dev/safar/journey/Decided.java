package dev.safar.journey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/// What the branches on a way came to. Once written, it is never decided again (protocol, rule 7).
///
/// @param outcomes what each step came to, by step: a word of [Outcomes] or the name of an arm
/// @param troubles why a condition is false though it did not say so, by step
public record Decided(Map<String, String> outcomes, Map<String, String> troubles) {
    /// No branch was on the way.
    public static final Decided NOTHING = new Decided(Map.of(), Map.of());

    /// Copies, by step, so that whoever lists them lists them alike on every machine.
    public Decided {
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        troubles = Collections.unmodifiableMap(new TreeMap<>(troubles));
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
