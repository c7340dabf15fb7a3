package dev.safar.log;

/// The port to the log. Whoever runs functions may listen to what they did here, without a second way to ask them.
@FunctionalInterface
public interface Log {
    /// Takes one line. It must not throw: nothing that was done is undone because it could not be told.
    ///
    /// @param line what happened
    void tell(Line line);
}
