package dev.safar.message;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the `{{variables}}` of one piece of text, and refuses every other kind of tag that mustache knows: a text only ever names values.
final class Tags {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final String WRITE_A_NAME = "Write a name alone, as in `{{greeting}}`";

    private final Piece piece;
    private final List<Tag> found = new ArrayList<>();
    private final List<TemplateFault> faults = new ArrayList<>();

    private Tags(Piece piece) {
        this.piece = piece;
    }

    /// One variable where it is used.
    record Tag(String name, int line, int column) {}

    /// What a piece of text holds.
    record Scan(List<Tag> tags, List<TemplateFault> faults) {}

    static Scan scan(Piece piece) {
        Tags tags = new Tags(piece);
        tags.run();
        return new Scan(List.copyOf(tags.found), List.copyOf(tags.faults));
    }

    private void run() {
        String text = piece.text();
        int at = 0;
        while (at < text.length()) {
            if (text.startsWith("{{", at)) {
                at = tag(at);
            } else if (text.startsWith("}}", at)) {
                fault(at, "`}}` closes no variable", "Write `{{` before the name, or remove the braces");
                at += 2;
            } else {
                at++;
            }
        }
    }

    /// {@return where to read on}
    private int tag(int open) {
        String text = piece.text();
        int inside = open + 2;
        int close = text.indexOf("}}", inside);
        if (close < 0 || breaksOff(text.substring(inside, close))) {
            fault(open, "`{{` is not closed", "Write `}}` right after the name, on the same line");
            return inside;
        }
        boolean third = text.startsWith("{", inside) || text.startsWith("}", close + 2);
        int end = text.startsWith("}", close + 2) ? close + 3 : close + 2;
        if (third) {
            fault(open, "Three braces have no meaning here", "Write two on each side, as in `{{greeting}}`");
        } else {
            name(open, text.substring(inside, close));
        }
        return end;
    }

    /// A name that was never closed runs into the next line or the next tag.
    private static boolean breaksOff(String inside) {
        return inside.indexOf('\n') >= 0 || inside.indexOf("{{") >= 0;
    }

    private void name(int open, String inside) {
        String name = inside.strip();
        if (NAME.matcher(name).matches()) {
            found.add(new Tag(name, piece.lineOf(open), piece.columnOf(open)));
        } else if (name.isEmpty()) {
            fault(open, "`{{}}` names no variable", WRITE_A_NAME);
        } else {
            fault(open, "`{{" + name + "}}` is " + kind(name), WRITE_A_NAME);
        }
    }

    private static String kind(String name) {
        return switch (name.charAt(0)) {
            case '#', '^', '/' -> "a section, and texts have no conditions or loops; write two templates instead";
            case '>' -> "a partial, and a template cannot take in another";
            case '!' -> "a comment; put it into a `note:` line";
            case '&' -> "an unescaped variable, and plain text escapes nothing";
            case '=' -> "a change of delimiters, and the braces cannot be changed";
            default -> name.indexOf('.') >= 0
                    ? "a dotted name, and values have no parts"
                    : "not the name of a variable; names have Latin letters and digits only";
        };
    }

    private void fault(int offset, String problem, String remedy) {
        faults.add(new TemplateFault(piece.lineOf(offset), piece.columnOf(offset), problem, remedy));
    }
}
