package dev.safar.journey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The steps of a journey, and which follows which. There are no loops: whatever follows a step stands below it in the file.
///
/// The compiler and the enrollment both walk by this one class, so the state machine and the rules agree on every way.
public final class Itinerary {
    private final List<Step> steps;
    private final Map<String, Step> byId = new LinkedHashMap<>();
    private final Map<String, Optional<Step>> successors = new LinkedHashMap<>();
    private final List<Step.WaitFor> waits;

    private Itinerary(List<Step> steps) {
        this.steps = List.copyOf(steps);
        index(this.steps, Optional.empty());
        this.waits = byId.values().stream().filter(Step.WaitFor.class::isInstance).map(Step.WaitFor.class::cast)
                .toList();
    }

    /// Lays out the ways through a list of steps.
    ///
    /// @param steps as marketing wrote them, branches inside
    /// @return the itinerary
    /// @throws IllegalArgumentException if two steps have one id
    public static Itinerary of(List<Step> steps) {
        return new Itinerary(steps);
    }

    private void index(List<Step> sequence, Optional<Step> after) {
        for (int i = 0; i < sequence.size(); i++) {
            Step step = sequence.get(i);
            Optional<Step> next = i + 1 < sequence.size() ? Optional.of(sequence.get(i + 1)) : after;
            if (byId.put(step.id(), step) != null) {
                throw new IllegalArgumentException("Two steps are named '" + step.id() + "'");
            }
            successors.put(step.id(), next);
            branches(step).values().forEach(branch -> index(branch, next));
        }
    }

    /// {@return the outermost steps, in order}
    public List<Step> steps() {
        return steps;
    }

    /// {@return every step by its id, in the order of the file}
    public Map<String, Step> byId() {
        return Collections.unmodifiableMap(byId);
    }

    /// {@return the steps that wait for an event, in the order of the file}
    public List<Step.WaitFor> waits() {
        return waits;
    }

    /// {@return where a member begins, or empty where the journey has no steps}
    public Optional<Step> first() {
        return steps.stream().findFirst();
    }

    /// {@return the step of that name, or empty where an edit took it away}
    ///
    /// @param id its name
    public Optional<Step> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// {@return the action with an id, or empty where there is none}
    ///
    /// @param id the id
    public Optional<Step.Action> action(String id) {
        return find(id).filter(Step.Action.class::isInstance).map(Step.Action.class::cast);
    }

    /// The places at which a segment can go on: an action, since it may have been postponed, or behind a pause; and the first step, of whatever kind.
    ///
    /// @return their names as in [Landing#place()], in the order of the file
    public List<String> places() {
        return byId.values().stream().flatMap(step -> places(step, steps.getFirst().equals(step)).stream()).toList();
    }

    private static List<String> places(Step step, boolean first) {
        return switch (step) {
            case Step.Action action -> List.of(action.id());
            case Step.Pause pause when first -> List.of(pause.id(), Places.after(pause.id()));
            case Step.Pause pause -> List.of(Places.after(pause.id()));
            case Step.Branch _,Step.End _ -> first ? List.of(step.id()) : List.of();
        };
    }

    /// Where a step leads when none of its branches holds the member: the next step beside it, or beside what encloses it.
    ///
    /// @param step a step of this itinerary
    /// @return the step, or empty where the journey finishes; always empty after an `end`
    /// @throws IllegalArgumentException if the step is not of this itinerary
    public Optional<Step> after(Step step) {
        Optional<Step> next = successors.get(step.id());
        if (next == null) {
            throw new IllegalArgumentException("This journey has no step '" + step.id() + "'");
        }
        return step instanceof Step.End ? Optional.empty() : next;
    }

    /// Where a step leads once its outcome is known.
    ///
    /// @param step a step of this itinerary
    /// @param outcome the name of a branch as in [#branches(Step)]; anything else for a step without branches
    /// @return the first step of that branch, or what follows the step where the branch is empty; empty where the journey finishes
    public Optional<Step> after(Step step, String outcome) {
        List<Step> branch = branches(step).getOrDefault(outcome, List.of());
        return branch.isEmpty() ? after(step) : Optional.of(branch.getFirst());
    }

    /// The branches of a step by the outcome that leads there: `event` (among several `event-1` and so on) and `timeout`, `timeout` and `missing`, `true` and `false`, or the arms' names.
    ///
    /// @param step any step
    /// @return the branches in the file's order; empty for a step without any
    public static Map<String, List<Step>> branches(Step step) {
        Map<String, List<Step>> branches = new LinkedHashMap<>();
        switch (step) {
            case Step.WaitFor waitFor -> {
                for (int i = 0; i < waitFor.awaited().size(); i++) {
                    branches.put(waitFor.outcome(i), waitFor.awaited().get(i).steps());
                }
                branches.put(Outcomes.TIMEOUT, waitFor.onTimeout());
            }
            case Step.If choice -> {
                branches.put(Outcomes.TRUE, choice.then());
                branches.put(Outcomes.FALSE, choice.otherwise());
            }
            case Step.WaitUntil until when !until.onMissing().isEmpty() -> {
                branches.put(Outcomes.TIMEOUT, List.of());
                branches.put(Outcomes.MISSING, until.onMissing());
            }
            case Step.Split split -> split.arms().forEach(arm -> branches.put(arm.name(), arm.steps()));
            case Step.Message _,Step.Survey _,Step.Reward _,Step.Points _,Step.Badge _,Step.Update _,Step.Task _,Step.Webhook _,Step.Wait _,Step.WaitUntil _,Step.End _ ->
                {
                }
        }
        return branches;
    }
}
