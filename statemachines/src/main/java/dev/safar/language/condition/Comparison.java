package dev.safar.language.condition;

import dev.safar.journey.ConditionToken;

/// Something read is compared with something written.
///
/// @param path what is read
/// @param sign how, as in `=` or `in`
/// @param literal a text, a number, `true` or `false`
public record Comparison(ReadPath path, String sign, ConditionToken literal) {
    /// {@return whether it asks which of two is more}
    public boolean orders() {
        return sign.startsWith("<") || sign.startsWith(">");
    }
}
