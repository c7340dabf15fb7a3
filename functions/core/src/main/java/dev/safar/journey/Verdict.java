package dev.safar.journey;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answer to a condition.
///
/// @param holds whether it held
/// @param trouble why it is false though it did not say so: `undefined`, `not-boolean: ...` or `type-error: ...`
public record Verdict(boolean holds, Optional<String> trouble) {
    /// It held.
    static final Verdict YES = new Verdict(true, Optional.empty());
    /// It did not.
    static final Verdict NO = new Verdict(false, Optional.empty());

    static Verdict no(String trouble) {
        return new Verdict(false, Optional.of(trouble));
    }

    static Verdict of(@Nullable Object value) {
        return switch (value) {
            case null -> no("undefined");
            case Boolean holds -> holds ? YES : NO;
            default -> no("not-boolean: " + value.getClass().getSimpleName());
        };
    }
}
