package dev.safar.local.story;

import dev.safar.local.outbox.Cells;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.List;

/// Prints a story for a terminal: day, hour, a mark for the kind of line, the words; below a message its text as she got it.
public final class StoryText {
    private static final int GAP = 2;
    private static final int HOUR_AND_MARK = 9;

    private final Words words;
    private final int width;
    private final boolean reasons;

    /// Prepares to print.
    ///
    /// @param words the story's language
    /// @param width how many cells a line may take, at least 60
    /// @param reasons whether the sentence about why something did not happen stands below it
    public StoryText(Words words, int width, boolean reasons) {
        this.words = words;
        this.width = width;
        this.reasons = reasons;
    }

    /// Prints.
    ///
    /// @param lines the lines of a story, earliest first
    /// @param zone where its member lives
    /// @param out takes the lines
    public void print(List<Line> lines, ZoneId zone, PrintWriter out) {
        int dayWidth = GAP + lines.stream().mapToInt(line -> Cells.width(words.day(line.at(), zone))).max().orElse(0);
        String margin = " ".repeat(dayWidth + HOUR_AND_MARK);
        String before = "";
        for (Line line : lines) {
            String day = words.day(line.at(), zone);
            String shown = day.equals(before) ? "" : Cells.isolated(words.direction(), day);
            String hour = words.clock(line.at(), zone);
            List<String> said = Cells.wrapped(line.words(), width - margin.length());
            out.println(
                    Cells.left(shown, dayWidth) + hour + "  " + line.kind().mark() + " " + directed(said.getFirst()));
            said.stream().skip(1).forEach(more -> out.println(margin + directed(more)));
            line.why().filter(_ -> reasons).ifPresent(why -> Cells.wrapped(why, width - margin.length() - 2)
                    .forEach(text -> out.println(margin + "╰ " + directed(text))));
            line.letter().ifPresent(letter -> Cells.lines(letter, width - margin.length() - 2)
                    .forEach(text -> out.println(margin + "│ " + text)));
            before = day;
        }
    }

    private String directed(String line) {
        return Cells.isolated(words.direction(), line);
    }
}
