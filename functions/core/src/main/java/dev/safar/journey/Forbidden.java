package dev.safar.journey;

import java.util.Map;
import java.util.Optional;

/// The functions that a condition may not call, and why.
final class Forbidden {
    private static final String MOVES = "gives another answer each time it is asked, and a decision must not; ";
    private static final Map<String, String> REASONS = Map.of("now",
            MOVES + "compare with `entry.at` or `event.at`", "millis",
            MOVES + "compare with `entry.at` or `event.at`", "random", MOVES + "use a `split`", "uuid",
            MOVES + "use a `split`", "shuffle",
            MOVES + "use a `split`", "eval",
            "is not in Step Functions; write the expression itself");

    private Forbidden() {
    }

    static Optional<String> reason(String function) {
        return Optional.ofNullable(REASONS.get(function));
    }
}
