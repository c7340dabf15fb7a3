package dev.safar.json;

/// What became of a text: a value, or the first thing that is wrong with it.
public sealed interface Parsed {
    /// The text is JSON within the limits.
    ///
    /// @param root the whole value
    record Value(Node root) implements Parsed {}

    /// The text is refused.
    ///
    /// @param at where
    /// @param reason what is wrong and what is allowed, one sentence without the position; it never quotes more than a name or a number
    record Fault(Position at, String reason) implements Parsed {
        @Override
        public String toString() {
            return "line " + at.line() + ", column " + at.column() + ": " + reason;
        }
    }
}
