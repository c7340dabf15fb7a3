package dev.safar.language.parse;

import dev.safar.json.Node;

/// How a value of the file is quoted in a finding: short, and never more than one line.
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {
    }

    static String of(Node node) {
        return node instanceof Node.Scalar scalar && scalar.plain() != null
                ? text(String.valueOf(scalar.plain()))
                : node.kind();
    }

    static String text(String text) {
        if (text.isEmpty()) {
            return "an empty text";
        }
        String line = text.replaceAll("\\p{Cntrl}", " ");
        int end = Math.min(line.length(), LONGEST);
        int whole = Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end;
        return "`" + line.substring(0, whole) + (whole < line.length() ? "…`" : "`");
    }
}
