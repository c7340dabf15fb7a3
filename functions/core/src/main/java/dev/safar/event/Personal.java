package dev.safar.event;

/// Something about a person that must never reach a log, an exception or an execution: it prints as `[withheld]`.
///
/// @param value the datum itself, for the one place that needs it
/// @param <T> its type
public record Personal<T>(T value) {
    /// {@return the value, wrapped}
    ///
    /// @param value the datum
    /// @param <T> its type
    public static <T> Personal<T> of(T value) {
        return new Personal<>(value);
    }

    /// {@return always `[withheld]`}
    @Override
    public String toString() {
        return "[withheld]";
    }
}
