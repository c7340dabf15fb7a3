package dev.safar.local.replay;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.journey.EnrollmentState.Active;
import dev.safar.journey.EnrollmentState.Ended;
import dev.safar.journey.EnrollmentState.Stop;
import dev.safar.journey.Step;
import dev.safar.local.story.Visit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What became of the members who came to one step. Every one of them went on, stays, or left the journey here: for an action
/// `came = sent + withheld + failed + waiting + back + left`, for a pause or a branch `came = ways + waiting + back + left`.
public final class StepCount {
    private final Step step;
    private final int depth;
    private final SortedMap<String, Long> withheld = new TreeMap<>();
    private final SortedMap<String, Long> ways = new TreeMap<>();
    private long came;
    private long sent;
    private long failed;
    private long postponed;
    private long waiting;
    private long back;
    private long left;

    StepCount(Step step, int depth) {
        this.step = step;
        this.depth = depth;
    }

    void count(Visit visit, Enrollment enrollment) {
        came++;
        Optional.ofNullable(enrollment.effects().get(step.id())).ifPresent(this::effect);
        visit.outcome().ifPresent(outcome -> ways.merge(outcome, 1L, Long::sum));
        if (visit.left().isEmpty() && !(step instanceof Step.End)) {
            stayed(enrollment);
        }
    }

    private void effect(Effect effect) {
        postponed += effect.attempt() > 1 || effect.status() == Status.POSTPONED ? 1 : 0;
        switch (effect.status()) {
            case SENT -> sent++;
            case WITHHELD -> withheld.merge(effect.result().getOrDefault(Effect.REASON, "unknown"), 1L, Long::sum);
            case FAILED, UNCERTAIN -> failed++;
            case PENDING, POSTPONED -> {
            }
        }
    }

    private void stayed(Enrollment enrollment) {
        if (enrollment.state() instanceof Active) {
            waiting++;
        } else if (enrollment.state() instanceof Ended ended && ended.reason().kind() == Stop.Kind.GOAL) {
            back++;
        } else {
            left++;
        }
    }

    /// Adds what another count of the same step says.
    void add(StepCount other) {
        other.withheld.forEach((reason, times) -> withheld.merge(reason, times, Long::sum));
        other.ways.forEach((way, times) -> ways.merge(way, times, Long::sum));
        came += other.came;
        sent += other.sent;
        failed += other.failed;
        postponed += other.postponed;
        waiting += other.waiting;
        back += other.back;
        left += other.left;
    }

    /// {@return the step}
    public Step step() {
        return step;
    }

    /// {@return how many branches it lies in}
    public int depth() {
        return depth;
    }

    /// {@return how many came to it}
    public long came() {
        return came;
    }

    /// {@return how many of its actions were done}
    public long sent() {
        return sent;
    }

    /// {@return how many failed, or nobody knows}
    public long failed() {
        return failed;
    }

    /// {@return how many are there still}
    public long waiting() {
        return waiting;
    }

    /// {@return how many had to wait for the morning, or for a channel}
    public long postponed() {
        return postponed;
    }

    /// {@return how many reached the goal here}
    public long back() {
        return back;
    }

    /// {@return how many left the journey here}
    public long left() {
        return left;
    }

    /// {@return how many of its actions were not done, by reason}
    public SortedMap<String, Long> withheld() {
        return withheld;
    }

    /// {@return how many took each way out, by its name}
    public SortedMap<String, Long> ways() {
        return ways;
    }

    /// {@return the count for machines}
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("step", step.id());
        json.put("came", came);
        json.put("sent", sent);
        json.put("withheld", withheld);
        json.put("failed", failed);
        json.put("postponed", postponed);
        json.put("waiting", waiting);
        json.put("back", back);
        json.put("left", left);
        json.put("ways", ways);
        return json;
    }
}
