package dev.safar.local.demo;

import dev.safar.local.outbox.Cells;
import dev.safar.local.replay.JourneyCount;
import dev.safar.local.replay.StepText;
import dev.safar.local.story.JourneyTitle;
import dev.safar.local.story.Words;
import java.io.PrintWriter;

/// Prints how a journey went: one line a step, numbers in columns, and behind them where members went and why messages were held back.
final class TableText {
    static final int WIDTH = 116;
    private static final int NUMBER = 6;

    private final Words words;
    private final PrintWriter out;

    TableText(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void print(JourneyTable table) {
        JourneyCount total = table.total();
        out.println();
        say(JourneyTitle.of(table.journey(), words));
        line(words.say(table.journey().goal().isPresent() ? "demo.journey.goal" : "demo.summary.total",
                total.entered(), total.goalReached(), total.ended(), total.exited(), total.waiting()));
        if (total.holdout() > 0) {
            holdout(table, total);
        }
        out.println();
        new StepText(words, out, NUMBER).print(table.steps());
        line(words.say("demo.legend"));
    }

    private void holdout(JourneyTable table, JourneyCount total) {
        line(words.say("demo.journey.holdout", total.holdout(), table.heldOutBack(),
                words.percent(table.heldOutBack(), total.holdout()),
                words.percent(total.goalReached(), total.entered())));
    }

    private void line(String said) {
        out.println(DemoReport.bullet(words, said));
    }

    private void say(String said) {
        out.println(Cells.isolated(words.direction(), said));
    }
}
