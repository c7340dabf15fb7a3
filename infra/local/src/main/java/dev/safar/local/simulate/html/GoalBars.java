package dev.safar.local.simulate.html;

import dev.safar.insight.Interval;
import dev.safar.insight.Share;
import dev.safar.local.simulate.Comparison;
import dev.safar.local.simulate.Figures;
import dev.safar.local.story.Words;
import java.util.Locale;

/// Who reached the goal: a bar for those who were led through the journey and one for those held out, each with its interval.
///
/// @param comparison both
/// @param words the language
record GoalBars(Comparison comparison, Words words) {
    private static final double HUNDRED = 100;

    Markup draw() {
        double most = Math.max(comparison.treated().wilson().high(),
                comparison.isOne() ? comparison.heldOut().wilson().high() : 0);
        Markup bars = new Markup().open("div", "class", "goal");
        bar("sim.chart.treated", "treated", comparison.treated(), most, bars);
        if (comparison.isOne()) {
            bar("sim.chart.held", "held", comparison.heldOut(), most, bars);
        }
        return bars.close("div");
    }

    private void bar(String name, String kind, Share share, double most, Markup bars) {
        Interval interval = share.wilson();
        bars.open("div", "class", "name").line("span", words.say(name)).line("b", new Figures(words).share(share))
                .close("div");
        bars.open("div", "class", "bar " + kind)
                .open("i", "style", "width:" + part(share.proportion() / most)).close("i")
                .open("u", "style", "inset-inline-start:" + part(interval.low() / most) + ";width:"
                        + part((interval.high() - interval.low()) / most))
                .close("u").close("div");
    }

    private static String part(double part) {
        return String.format(Locale.ROOT, "%.2f%%", HUNDRED * part);
    }
}
