package dev.safar.local.story;

import dev.safar.local.outbox.Cells;
import java.io.PrintWriter;
import java.util.List;

/// Prints a story for a terminal: day, hour, a mark for the kind of line, the words; below a message its text as she got it.
public final class StoryText {
    private static final int GAP = 2;
    private static final int HOUR_AND_MARK = 9;

    private final Words words;
    private final int width;

    /// Prepares to print.
    ///
    /// @param words the story's language
    /// @param width how many cells a line may take, at least 60
    public StoryText(Words words, int width) {
        this.words = words;
        this.width = width;
    }

    /// Prints.
    ///
    /// @param story the story
    /// @param out takes the lines
    public void print(Story story, PrintWriter out) {
        int dayWidth = GAP
                + story.lines().stream().mapToInt(line -> Cells.width(words.day(line.at(), story.zone()))).max()
                        .orElse(0);
        String margin = " ".repeat(dayWidth + HOUR_AND_MARK);
        String before = "";
        for (Line line : story.lines()) {
            String day = words.day(line.at(), story.zone());
            String shown = day.equals(before) ? "" : Cells.isolated(words.direction(), day);
            String hour = words.clock(line.at(), story.zone());
            List<String> said = Cells.wrapped(line.words(), width - margin.length());
            out.println(
                    Cells.left(shown, dayWidth) + hour + "  " + line.kind().mark() + " " + directed(said.getFirst()));
            said.stream().skip(1).forEach(more -> out.println(margin + directed(more)));
            line.letter().ifPresent(letter -> Cells.lines(letter, width - margin.length() - 2)
                    .forEach(text -> out.println(margin + "│ " + text)));
            before = day;
        }
    }

    private String directed(String line) {
        return Cells.isolated(words.direction(), line);
    }
}
