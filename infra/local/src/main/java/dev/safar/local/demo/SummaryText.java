package dev.safar.local.demo;

import dev.safar.local.outbox.Cells;
import dev.safar.local.replay.JourneyCount;
import dev.safar.local.story.JourneyTitle;
import dev.safar.local.story.Words;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Prints a journey in a few lines.
final class SummaryText {
    private final Words words;
    private final PrintWriter out;

    SummaryText(Words words, PrintWriter out) {
        this.words = words;
        this.out = out;
    }

    void print(JourneyTable table) {
        JourneyCount total = table.total();
        JourneySummary summary = table.summary();
        out.println();
        out.println(Cells.isolated(words.direction(), JourneyTitle.of(table.journey(), words)));
        String key = table.journey().goal().isPresent() ? "demo.summary.goal" : "demo.summary.total";
        line(words.say(key, total.entered(), total.goalReached(), total.ended(), total.exited(), total.waiting(),
                words.percent(total.goalReached(), total.entered())));
        line(words.say("demo.summary.messages", summary.messages().sent(),
                listed("short", summary.messages().withheld())));
        line(Stream.of(said("demo.summary.answers", summary.answered(), summary.asked()),
                said("demo.summary.tasks", summary.tasks()), said("demo.summary.points", summary.points()),
                said("demo.summary.coupons", summary.coupons())).flatMap(one -> one)
                .collect(Collectors.joining(words.say("comma"))));
        line(words.say("demo.summary.ends", listed("end", summary.ends())));
    }

    private Stream<String> said(String key, long number, Object... more) {
        return number == 0 ? Stream.empty() : Stream.of(words.say(key, number, more.length == 0 ? "" : more[0]));
    }

    /// The most frequent first.
    private String listed(String group, SortedMap<String, Long> counts) {
        return counts.isEmpty()
                ? words.say("demo.none")
                : counts.entrySet().stream().sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(one -> words.say("demo.counted", words.meaning(group, one.getKey()), one.getValue()))
                        .collect(Collectors.joining(words.say("semicolon")));
    }

    private void line(String said) {
        List<String> lines = Cells.wrapped(said, TableText.WIDTH - 4);
        lines.stream().limit(1).forEach(first -> out.println(DemoReport.bullet(words, first)));
        lines.stream().skip(1).forEach(more -> out.println("  " + DemoReport.bullet(words, more)));
    }
}
