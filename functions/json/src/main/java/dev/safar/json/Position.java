package dev.safar.json;

/// A place in a text, as an editor shows it.
///
/// @param line counted from 1
/// @param column counted from 1, in UTF-16 units
public record Position(int line, int column) {
    /// The first character of a text.
    public static final Position START = new Position(1, 1);

    /// {@return the place of the character at `offset`, an index into `text` (its end included)}
    static Position of(String text, int offset) {
        int end = Math.min(offset, text.length());
        int line = 1;
        int lineStart = 0;
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                lineStart = i + 1;
            }
        }
        return new Position(line, end - lineStart + 1);
    }

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
