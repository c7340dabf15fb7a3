package dev.safar.local.simulate.html;

import dev.safar.local.replay.StepCount;
import dev.safar.local.replay.StepText;
import dev.safar.local.simulate.Figures;
import dev.safar.local.simulate.JourneyTally;
import dev.safar.local.story.Words;
import java.util.List;
import java.util.Locale;

/// Step by step: how many came to each, as a part of those who came to the first, and why what it would send was held back. Steps to which nobody came
/// are left out.
///
/// @param journey whose steps
/// @param words the language
record Funnel(JourneyTally journey, Words words) {
    private static final double HUNDRED = 100;

    Markup draw() {
        List<StepCount> steps = journey.steps().steps().stream().filter(step -> step.came() > 0).toList();
        long most = Math.max(1, steps.stream().mapToLong(StepCount::came).max().orElse(1));
        Markup funnel = new Markup().open("ol", "class", "funnel");
        steps.forEach(step -> row(step, most, funnel));
        return funnel.close("ol");
    }

    private void row(StepCount step, long most, Markup funnel) {
        funnel.open("li", "style", "--d:" + step.depth()).open("div", "class", "name")
                .line("span", StepText.title(step.step(), words)).line("b", words.number(step.came())).close("div");
        funnel.open("div", "class", "bar").open("i", "style", "width:" + part(step.came(), most)).close("i")
                .open("i", "class", "sent", "style", "width:" + part(step.sent(), most)).close("i").close("div");
        if (!step.withheld().isEmpty()) {
            funnel.line("small", words.say("sim.withheld", new Figures(words).reasons("short", step.withheld())));
        }
        funnel.close("li");
    }

    private static String part(long some, long most) {
        return String.format(Locale.ROOT, "%.2f%%", HUNDRED * some / most);
    }
}
