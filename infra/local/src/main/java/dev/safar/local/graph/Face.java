package dev.safar.local.graph;

import dev.safar.local.graph.Chart.Box;
import java.util.List;
import java.util.Optional;

/// What is written in a box, line by line, and how large the box is for it; lengths are pixels.
///
/// @param caption the lines of what sort of step it is; may be none
/// @param title the lines of what it is called
/// @param condition what it asks, cut where it is long
/// @param width of the box
/// @param height of the box
record Face(List<String> caption, List<String> title, Optional<String> condition, double width, double height) {
    static final double TITLE = 14;
    static final double SMALL = 12;
    static final double TITLE_LINE = 19;
    static final double SMALL_LINE = 16;
    static final double PAD = 10;
    private static final double MOST = 220;
    private static final double MOST_OF_LABEL = 160;
    private static final double LEAST = 96;
    private static final int LINES = 4;

    static Face of(Box box) {
        List<String> caption = Measure.balanced(box.caption(), SMALL, MOST, 2);
        List<String> title = Measure.balanced(box.title(), TITLE, MOST, LINES);
        Optional<String> condition = box.condition().map(text -> Measure.cut(text, SMALL, MOST));
        double widest = Math.max(widest(title, TITLE),
                Math.max(widest(caption, SMALL), widest(condition.stream().toList(), SMALL)));
        double small = (caption.size() + (condition.isPresent() ? 1 : 0)) * SMALL_LINE;
        return new Face(caption, title, condition, Math.ceil(Math.max(LEAST, widest + 2 * side(box.shape()))),
                title.size() * TITLE_LINE + small + 2 * PAD);
    }

    /// {@return the lines of what is written on a way; what does not fit into two of them is cut}
    ///
    /// @param label all of it
    static List<String> label(String label) {
        return Measure.balanced(label, SMALL, MOST_OF_LABEL, 2);
    }

    /// {@return how wide the widest line is}
    ///
    /// @param lines any
    /// @param size the size of their letters
    static double widest(List<String> lines, double size) {
        return lines.stream().mapToDouble(line -> Measure.width(line, size)).max().orElse(0);
    }

    /// How far the words keep from the left and the right of a shape.
    private static double side(Shape shape) {
        return switch (shape) {
            case START, PAUSE, END -> 20;
            case LETTER, GIFT, ERRAND -> 14;
            case CHOICE -> 26;
        };
    }
}
