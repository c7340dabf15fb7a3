package dev.safar.journey;

/// What became of a condition's text.
public sealed interface ConditionReading {
    /// It can be asked.
    ///
    /// @param condition ready
    record Read(Condition condition) implements ConditionReading {}

    /// It cannot.
    ///
    /// @param offset where in the text, in UTF-16 units from 0
    /// @param reason what is wrong, in one sentence
    record Refused(int offset, String reason) implements ConditionReading {}
}
