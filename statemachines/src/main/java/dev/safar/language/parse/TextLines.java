package dev.safar.language.parse;

import dev.safar.json.Position;
import java.util.List;
import java.util.Optional;

/// The text of the file, line by line, to find places inside its strings.
final class TextLines {
    /// The characters of an escape that names a code unit: a backslash, `u` and four digits.
    private static final int HEX_ESCAPE = 6;

    private final List<String> lines;

    TextLines(String text) {
        this.lines = List.of(text.split("\r\n|\r|\n", -1));
    }

    /// Finds a character of a JSON string. An escape such as `\"` or one by number is one character of the value and several of the file.
    ///
    /// @param string where its opening quote stands
    /// @param offset of the character in the decoded value, in UTF-16 units from 0
    /// @return its place in the file; a string of JSON never goes over a line
    Position inside(Position string, int offset) {
        String line = lines.get(string.line() - 1);
        int at = string.column();
        for (int i = 0; i < offset && at < line.length(); i++) {
            boolean escaped = line.charAt(at) == '\\';
            boolean hex = escaped && at + 1 < line.length() && line.charAt(at + 1) == 'u';
            at += hex ? HEX_ESCAPE : escaped ? 2 : 1;
        }
        return new Position(string.line(), Math.min(at, line.length()) + 1);
    }

    /// {@return where the comma is that no value follows, if a bracket or brace stands here, or right before it, behind one}
    ///
    /// @param at where a reader stopped
    Optional<Position> needlessComma(Position at) {
        String before = String.join("\n", lines.subList(0, at.line() - 1)) + "\n"
                + lines.get(at.line() - 1).substring(0, Math.min(at.column(), lines.get(at.line() - 1).length()));
        String read = before.stripTrailing();
        String value = read.endsWith("}") || read.endsWith("]")
                ? read.substring(0, read.length() - 1).stripTrailing()
                : "";
        if (!value.endsWith(",")) {
            return Optional.empty();
        }
        // A line end stands before the first line, too.
        int line = at.line() == 1 ? 1 : (int) value.chars().filter(c -> c == '\n').count() + 1;
        return Optional.of(new Position(line, value.length() - value.lastIndexOf('\n') - 1));
    }
}
