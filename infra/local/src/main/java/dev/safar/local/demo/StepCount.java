package dev.safar.local.demo;

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
final class StepCount {
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

    Step step() {
        return step;
    }

    int depth() {
        return depth;
    }

    long came() {
        return came;
    }

    long sent() {
        return sent;
    }

    long failed() {
        return failed;
    }

    long waiting() {
        return waiting;
    }

    long postponed() {
        return postponed;
    }

    long back() {
        return back;
    }

    long left() {
        return left;
    }

    SortedMap<String, Long> withheld() {
        return withheld;
    }

    SortedMap<String, Long> ways() {
        return ways;
    }

    Map<String, Object> json() {
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
