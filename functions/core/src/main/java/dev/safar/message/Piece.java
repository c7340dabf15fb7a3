package dev.safar.message;

/// A part of a template's file that knows where it began.
///
/// @param text lines end in `\n`
/// @param line of the first character, from 1
/// @param column of the first character, from 1
record Piece(String text, int line, int column) {
    int lineOf(int offset) {
        return line + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    int columnOf(int offset) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        return lineStart == 0 ? column + offset : offset - lineStart + 1;
    }
}
