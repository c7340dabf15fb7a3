package dev.safar.json;

/// Whether a value has a [Shape].
///
/// @param <T> what the value is read as
public sealed interface Match<T> {
    /// It has.
    ///
    /// @param value what was read
    /// @param <T> its type
    record Fits<T>(T value) implements Match<T> {}

    /// It has not.
    ///
    /// @param found what stands there instead, after "but found", as in `a string`; never the text itself
    /// @param <T> what was wanted
    record Misfit<T>(String found) implements Match<T> {}

    /// {@return a value that fits}
    ///
    /// @param value what was read
    /// @param <T> its type
    static <T> Match<T> fits(T value) {
        return new Fits<>(value);
    }

    /// {@return a value that does not fit}
    ///
    /// @param found as in [Misfit]
    /// @param <T> what was wanted
    static <T> Match<T> misfit(String found) {
        return new Misfit<>(found);
    }
}
