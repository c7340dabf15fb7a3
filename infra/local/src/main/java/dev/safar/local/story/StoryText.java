package dev.safar.local.story;

import dev.safar.local.outbox.Cells;
import java.io.PrintWriter;
import java.util.List;

/// Prints a story for a terminal: day, hour, a mark for the kind of line, the words; below a message its text as she got it.
public final class StoryText {
    private static final int DAY = 13;
    private static final String MARGIN = " ".repeat(DAY + 9);

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
        String before = "";
        for (Line line : story.lines()) {
            String day = words.day(line.at(), story.zone());
            String shown = day.equals(before) ? "" : Cells.isolated(words.direction(), day);
            String hour = words.clock(line.at(), story.zone());
            List<String> said = Cells.wrapped(line.words(), width - MARGIN.length());
            out.println(Cells.left(shown, DAY) + hour + "  " + line.kind().mark() + " " + directed(said.getFirst()));
            said.stream().skip(1).forEach(more -> out.println(MARGIN + directed(more)));
            line.letter().ifPresent(letter -> Cells.lines(letter, width - MARGIN.length() - 2)
                    .forEach(text -> out.println(MARGIN + "│ " + text)));
            before = day;
        }
    }

    private String directed(String line) {
        return Cells.isolated(words.direction(), line);
    }
}
