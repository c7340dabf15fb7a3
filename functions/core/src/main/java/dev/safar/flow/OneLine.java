package dev.safar.flow;

/// What broke, as a person reads it in an end: one short line, whatever was said.
final class OneLine {
    /// In characters; what is longer is cut.
    static final int LONGEST = 200;

    private OneLine() {
    }

    static String of(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(LONGEST).map(point -> isPlain(point) ? point : ' ').forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /// Neither line breaks nor signs that nobody sees and that turn the line around.
    private static boolean isPlain(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                false;
            default -> true;
        };
    }
}
