package dev.safar.local.replay;

import dev.safar.journey.Step;
import dev.safar.local.outbox.Cells;
import dev.safar.local.story.Words;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints what became of members at each step: one line a step, numbers in columns, and behind them where members went and why messages were held back.
public final class StepText {
    private static final int TITLE = 40;
    private static final List<String> COLUMNS = List.of("came", "sent", "held", "later", "back", "here");

    private final Words words;
    private final PrintWriter out;
    private final int wide;

    /// Prepares.
    ///
    /// @param words in which language
    /// @param out takes the lines
    /// @param wide how many cells a column has
    public StepText(Words words, PrintWriter out, int wide) {
        this.words = words;
        this.out = out;
        this.wide = wide;
    }

    /// Prints.
    ///
    /// @param steps in the order of the file
    public void print(List<StepCount> steps) {
        out.println(Cells.left("", TITLE) + COLUMNS.stream().map(column -> number(words.say("column." + column)))
                .collect(Collectors.joining()));
        steps.forEach(this::row);
    }

    private void row(StepCount count) {
        Step step = count.step();
        String indent = "  ".repeat(count.depth() + 1);
        String title = Cells.cut(title(step, words), TITLE - indent.length());
        long held = count.withheld().values().stream().mapToLong(Long::longValue).sum();
        String numbers = Stream.of(count.came(), count.sent(), held, count.postponed(), count.back(), count.waiting())
                .map(number -> number(number == 0 ? "" : words.number(number))).collect(Collectors.joining());
        out.println(
                (Cells.left(indent + Cells.isolated(words.direction(), title), TITLE) + numbers + "  " + note(count))
                        .stripTrailing());
    }

    /// Ends and rewards seldom have a title of their own.
    ///
    /// @param step any
    /// @param words in which language
    /// @return what it is called
    public static String title(Step step, Words words) {
        String otherwise = switch (step) {
            case Step.Reward reward -> words.say("title.reward", reward.coupon());
            case Step.Points points -> words.say("title.points", points.award());
            case Step.End end -> words.say("title.end", words.meaning("end", end.reason()));
            case Step.Badge badge -> words.say("title.badge", badge.badge());
            case Step.Message _,Step.Survey _,Step.Update _,Step.Task _,Step.Webhook _,Step.Wait _,Step.WaitUntil _,Step.WaitFor _,Step.If _,Step.Split _ ->
                step.id();
        };
        return step.title().in(words.language().tag(), otherwise);
    }

    private String note(StepCount count) {
        Stream<String> reasons = count.withheld().entrySet().stream()
                .map(held -> pair("short", held));
        Stream<String> ways = count.step() instanceof Step.Wait
                ? Stream.empty()
                : count.ways().entrySet().stream().map(way -> pair("way", way));
        Stream<String> left = count.left() == 0 ? Stream.empty() : Stream.of(words.say("demo.left", count.left()));
        String note = Stream.of(ways, reasons, left).flatMap(all -> all)
                .collect(Collectors.joining(words.say("comma")));
        return note.isEmpty() ? "" : Cells.isolated(words.direction(), note);
    }

    private String pair(String group, Map.Entry<String, Long> entry) {
        return words.say("demo.pair", words.meaning(group, entry.getKey()), entry.getValue());
    }

    private String number(String text) {
        return Cells.right(Cells.isolated(words.direction(), text), wide);
    }

}
