package dev.safar.local.graph;

import dev.safar.journey.Itinerary;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Outcomes;
import dev.safar.journey.Step;
import dev.safar.local.outbox.Cells;
import dev.safar.local.story.AwaitedWords;
import dev.safar.local.story.JourneyTitle;
import dev.safar.local.story.Titles;
import dev.safar.local.story.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A journey as a flowchart of [Mermaid](https://mermaid.js.org), which GitHub and many editors draw where it stands in a fence named `mermaid`.
///
/// What is done has corners, a pause is round, a branch is a rhombus, an end is a circle. A step is drawn once, whichever way leads to it.
public final class Mermaid {
    private static final String FINISH = "finish";

    private final JourneyDefinition journey;
    private final Words words;
    private final Titles titles;
    private final List<String> lines = new ArrayList<>();
    private final List<String> ids;

    private Mermaid(JourneyDefinition journey, Words words) {
        this.journey = journey;
        this.words = words;
        this.titles = new Titles(words, List.of(journey));
        this.ids = List.copyOf(journey.itinerary().byId().keySet());
    }

    /// {@return the flowchart}
    ///
    /// @param journey any
    /// @param words the language of what is said in it
    public static String of(JourneyDefinition journey, Words words) {
        return new Mermaid(journey, words).drawn();
    }

    private String drawn() {
        Itinerary way = journey.itinerary();
        lines.add("flowchart TD");
        lines.add("    start([\"" + text(JourneyTitle.of(journey, words)) + "\"])");
        way.byId().values().forEach(step -> lines.add("    " + node(step) + shape(step)));
        arrow("start", Optional.empty(), way.first());
        way.byId().values().forEach(this::arrows);
        if (lines.stream().anyMatch(line -> line.endsWith(" " + FINISH))) {
            lines.add("    " + FINISH + "((\"" + text(words.say("graph.finish")) + "\"))");
        }
        return String.join("\n", lines);
    }

    private void arrows(Step step) {
        Map<String, List<Step>> branches = Itinerary.branches(step);
        if (branches.isEmpty() && !(step instanceof Step.End)) {
            arrow(node(step), Optional.empty(), journey.itinerary().after(step));
        }
        branches.keySet().forEach(outcome -> arrow(node(step), Optional.of(label(step, outcome)),
                journey.itinerary().after(step, outcome)));
    }

    private void arrow(String from, Optional<String> label, Optional<Step> to) {
        lines.add("    " + from + " -->" + label.map(said -> "|\"" + text(said) + "\"| ").orElse(" ")
                + to.map(this::node).orElse(FINISH));
    }

    /// A step's own id may be a word that Mermaid keeps for itself, such as `end`.
    private String node(Step step) {
        return "s" + ids.indexOf(step.id());
    }

    private String shape(Step step) {
        String title = text(titles.of(step));
        return switch (step) {
            case Step.Wait wait -> "(\"" + text(words.length(wait.length())) + "<br/>" + title + "\")";
            case Step.Pause _ -> "(\"" + title + "\")";
            case Step.Branch _ -> "{\"" + title + "\"}";
            case Step.Action _ -> "[\"" + title + "\"]";
            case Step.End end -> "((\"" + text(words.meaning("end", end.reason())) + "\"))";
        };
    }

    private String label(Step step, String outcome) {
        if (!(step instanceof Step.WaitFor waitFor)) {
            return words.meaning("outcome", outcome);
        }
        return outcome.equals(Outcomes.TIMEOUT)
                ? words.say("graph.timeout", words.length(waitFor.atMost()))
                : AwaitedWords.outcome(waitFor, outcome, words);
    }

    /// Quotes and the signs of HTML would end a label early. What is drawn runs from left to right, so Persian says that it does not.
    private String text(String said) {
        String plain = said.replace("#", "#35;").replace("\"", "#quot;").replace("<", "#lt;").replace(">", "#gt;")
                .replace("\n", " ");
        return Cells.isolated(words.direction(), plain);
    }
}
