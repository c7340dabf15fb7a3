package dev.safar.local.cli;

import dev.safar.local.outbox.Cells;
import dev.safar.local.replay.StepText;
import dev.safar.local.simulate.Figures;
import dev.safar.local.simulate.JourneyTally;
import dev.safar.local.simulate.Report;
import dev.safar.local.simulate.Sentences;
import dev.safar.local.story.JourneyTitle;
import dev.safar.local.story.Words;
import dev.safar.message.Channel;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// A simulation's report in words.
///
/// @param report the report
/// @param words in which language
/// @param out takes the lines
record SimulateText(Report report, Words words, PrintWriter out) {
    private static final int WIDTH = 110;
    private static final int NUMBER = 9;
    private static final int DAY = 20;
    /// So many days are listed; more are added up by month.
    private static final int FEW_DAYS = 31;

    void print() {
        Sentences said = new Sentences(report, words);
        say("", said.title());
        say("  ", said.members());
        said.settings().forEach(line -> say("  ", line));
        report.tally().journeys().forEach(journey -> print(journey, said));
        sendings();
        said.peak().forEach(line -> say("  ", line));
        section("sim.liability", said.liability());
        if (report.rests()) {
            section("sim.assumed", said.assumed());
        }
        section("sim.cost", said.cost());
        section("sim.cannot", said.cannotKnow().stream().map(line -> "• " + line).toList());
        out.flush();
    }

    private void print(JourneyTally journey, Sentences said) {
        out.println();
        String title = JourneyTitle.of(journey.journey(), words);
        say("", report.drafts().contains(journey.journey().name())
                ? words.say("sim.journey.draft", title)
                : title);
        said.journey(journey).forEach(line -> say("  ", line));
        said.goal(journey).forEach(line -> say("  ", line));
        out.println();
        new StepText(words, out, NUMBER).print(journey.steps().steps());
    }

    private void sendings() {
        SortedMap<LocalDate, SortedMap<Channel, Long>> days = report.tally().sendings().byDay();
        Figures figures = new Figures(words);
        boolean few = days.size() <= FEW_DAYS;
        Map<String, SortedMap<Channel, Long>> rows = new LinkedHashMap<>();
        if (few) {
            days.forEach((day, letters) -> rows.put(figures.day(day), letters));
        } else {
            rows.putAll(figures.months(days));
        }
        out.println();
        say("", words.say(few ? "sim.sendings.day" : "sim.sendings"));
        rows.forEach((when, letters) -> out.println("  " + Cells.left(Cells.isolated(words.direction(), when), DAY)
                + Cells.isolated(words.direction(), figures.channels(letters))));
    }

    private void section(String title, List<String> lines) {
        out.println();
        say("", words.say(title));
        lines.forEach(line -> say("  ", line));
    }

    private void say(String indent, String line) {
        boolean inner = line.startsWith("  ");
        String before = inner ? indent + "  " : indent;
        Cells.wrapped(line.strip(), WIDTH - before.length())
                .forEach(part -> out.println(before + Cells.isolated(words.direction(), part)));
    }
}
