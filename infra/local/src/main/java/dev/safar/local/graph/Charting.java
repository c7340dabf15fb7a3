package dev.safar.local.graph;

import dev.safar.journey.Condition;
import dev.safar.journey.Exit;
import dev.safar.journey.Goal;
import dev.safar.journey.Itinerary;
import dev.safar.journey.JourneyDefinition;
import dev.safar.journey.Outcomes;
import dev.safar.journey.Step;
import dev.safar.journey.Trigger;
import dev.safar.local.graph.Chart.Arrow;
import dev.safar.local.graph.Chart.Box;
import dev.safar.local.graph.Chart.Remark;
import dev.safar.local.story.AwaitedWords;
import dev.safar.local.story.JourneyTitle;
import dev.safar.local.story.Titles;
import dev.safar.local.story.Words;
import dev.safar.message.SafeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes a chart of a journey. A step is drawn once, whichever way leads to it.
public final class Charting {
    private static final String START = "start";
    private static final String FINISH = "finish";

    private final JourneyDefinition journey;
    private final Words words;
    private final Optional<Headcount> headcount;
    private final Titles titles;
    private final Captions captions;
    private final List<String> ids;
    private final List<Arrow> arrows = new ArrayList<>();

    private Charting(JourneyDefinition journey, Words words, Optional<Headcount> headcount) {
        this.journey = journey;
        this.words = words;
        this.headcount = headcount;
        this.titles = new Titles(words, List.of(journey));
        this.captions = new Captions(words);
        this.ids = List.copyOf(journey.itinerary().byId().keySet());
    }

    /// {@return the journey as boxes and arrows}
    ///
    /// @param journey any
    /// @param words the language of what is said in it
    /// @param headcount how many members are where in it; empty where nobody counted
    public static Chart of(JourneyDefinition journey, Words words, Optional<Headcount> headcount) {
        return new Charting(journey, words, headcount).drawn();
    }

    private Chart drawn() {
        Itinerary way = journey.itinerary();
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box(START, "", Shape.START, "",
                words.say("graph.begins", JourneyTitle.begins(journey.trigger(), words)), entry(), Optional.empty()));
        way.byId().values().stream().map(this::box).forEach(boxes::add);
        arrow(START, "", Optional.empty(), way.first());
        way.byId().values().forEach(this::leave);
        if (arrows.stream().anyMatch(arrow -> arrow.to().equals(FINISH))) {
            boxes.add(new Box(FINISH, "", Shape.END, "", words.say("graph.finish"), Optional.empty(),
                    Optional.empty()));
        }
        return new Chart(words.language(), clean(journey.title().in(words.language().tag(), journey.name())), remarks(),
                boxes, arrows);
    }

    /// What becomes true is named as the beginning itself.
    private Optional<String> entry() {
        return journey.trigger() instanceof Trigger.OnBecoming ? Optional.empty() : text(journey.trigger().when());
    }

    private Box box(Step step) {
        String title = step instanceof Step.End end ? words.meaning("end", end.reason()) : titles.of(step);
        return new Box(id(step), step.id(), Captions.shape(step), clean(captions.of(step)), clean(title),
                step instanceof Step.If choice ? text(Optional.of(choice.condition())) : Optional.empty(),
                headcount.map(count -> count.waiting().getOrDefault(step.id(), 0L)).filter(count -> count > 0)
                        .map(words::number));
    }

    private void leave(Step step) {
        Map<String, List<Step>> branches = Itinerary.branches(step);
        Map<Optional<Step>, List<String>> ways = new LinkedHashMap<>();
        branches.keySet().forEach(outcome -> ways
                .computeIfAbsent(journey.itinerary().after(step, outcome), _ -> new ArrayList<>()).add(outcome));
        if (ways.size() > 1) {
            ways.forEach((to, outcomes) -> arrow(id(step), label(step, outcomes), condition(step, outcomes), to));
        } else if (!(step instanceof Step.End)) {
            // Without branches, or with branches that all lead to one place: whatever comes, she goes there.
            arrow(id(step), "", Optional.empty(), ways.keySet().stream().findFirst()
                    .orElseGet(() -> journey.itinerary().after(step)));
        }
    }

    private void arrow(String from, String label, Optional<String> condition, Optional<Step> to) {
        arrows.add(new Arrow(from, to.map(this::id).orElse(FINISH), clean(label), condition));
    }

    private String label(Step step, List<String> outcomes) {
        return String.join(words.say("or"), outcomes.stream().map(outcome -> label(step, outcome)).toList());
    }

    private String label(Step step, String outcome) {
        return switch (step) {
            case Step.WaitFor waitFor -> outcome.equals(Outcomes.TIMEOUT)
                    ? words.say("graph.timeout", words.length(waitFor.atMost()))
                    : AwaitedWords.outcome(waitFor, outcome, words);
            case Step.WaitUntil _ -> words.say(outcome.equals(Outcomes.MISSING) ? "way.missing" : "graph.came");
            case Step.Split split -> words.say("demo.pair", outcome, share(split, outcome));
            case Step.If _,Step.Action _,Step.Wait _,Step.End _ -> words.meaning("outcome", outcome);
        };
    }

    private String share(Step.Split split, String arm) {
        long all = split.arms().stream().mapToLong(Step.Arm::weight).sum();
        return words.percent(split.arms().stream().filter(one -> one.name().equals(arm)).mapToLong(Step.Arm::weight)
                .sum(), all);
    }

    private static Optional<String> condition(Step step, List<String> outcomes) {
        if (!(step instanceof Step.WaitFor waitFor)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < waitFor.awaited().size(); i++) {
            if (outcomes.contains(waitFor.outcome(i))) {
                text(waitFor.awaited().get(i).where()).ifPresent(texts::add);
            }
        }
        return texts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", texts));
    }

    private List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        journey.goal().map(this::goal).ifPresent(remarks::add);
        journey.exits().stream().map(this::exit).forEach(remarks::add);
        if (journey.holdoutPercent() > 0) {
            remarks.add(plain("graph.holdout", words.percent(journey.holdoutPercent(), 100)));
        }
        headcount.ifPresent(count -> remarks.addAll(counted(count)));
        return remarks;
    }

    private Remark goal(Goal goal) {
        return new Remark(clean(words.say("graph.goal", words.meaning("event", goal.event()),
                words.length(goal.within()))), text(goal.where()));
    }

    private Remark exit(Exit exit) {
        return new Remark(clean(words.say("graph.exit", words.meaning("event", exit.event()))), text(exit.where()));
    }

    private List<Remark> counted(Headcount count) {
        List<Remark> remarks = new ArrayList<>(List.of(plain("graph.inside", count.all())));
        if (count.onTheWay() > 0) {
            remarks.add(plain("graph.on-the-way", count.onTheWay()));
        }
        Set<String> gone = new LinkedHashSet<>(count.waiting().keySet());
        ids.forEach(gone::remove);
        gone.forEach(step -> remarks
                .add(plain("graph.gone", count.waiting().getOrDefault(step, 0L), clean(step))));
        return remarks;
    }

    private Remark plain(String key, Object... arguments) {
        return new Remark(words.say(key, arguments), Optional.empty());
    }

    private static Optional<String> text(Optional<Condition> condition) {
        return condition.map(Condition::text).map(Charting::clean);
    }

    /// A step's own id may be a word that a language of pictures keeps for itself, such as `end`.
    private String id(Step step) {
        return "s" + ids.indexOf(step.id());
    }

    private static String clean(String text) {
        return SafeValue.clean(text);
    }
}
