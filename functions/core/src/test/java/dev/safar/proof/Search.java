package dev.safar.proof;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Looks into every schedule of some actors, depth first, and judges every call. Schedules that lead to equal moments go on alike, so each moment is
/// looked into once, and the schedules through it are counted. A schedule's number is its place in the order in which a search without that shortcut
/// would run it, from 0.
final class Search {
    /// Where others may come between.
    enum Grain {
        /// Between any two calls.
        EVERY_CALL,
        /// Between any two calls, but for reads that nobody disturbs; see [Footprints].
        CALLS,
        /// Between the calls of whole functions.
        FUNCTIONS
    }

    private final Grain grain;
    private final Scene scene;
    private boolean isNews;
    private final Map<Moment, BigInteger> schedules = new HashMap<>();
    private final Set<Ending> endings = new HashSet<>();
    private final Deque<Step> path = new ArrayDeque<>();
    private long steps;

    Search(Scene scene, Grain grain) {
        this.scene = scene;
        this.grain = grain;
    }

    /// One step of a schedule.
    record Step(String what, Moment next) {}

    /// {@return how many schedules begin at a moment}
    ///
    /// @throws BrokenLawException if a law is broken in one of them
    BigInteger run(Moment moment) {
        BigInteger count;
        do {
            isNews = false;
            schedules.clear();
            endings.clear();
            steps = 0;
            count = run(moment, BigInteger.ZERO);
        } while (isNews);
        return count;
    }

    private BigInteger run(Moment moment, BigInteger number) {
        BigInteger known = schedules.get(moment);
        if (known != null) {
            return known;
        }
        List<Step> next = next(moment);
        BigInteger sum = BigInteger.ZERO;
        for (Step step : next) {
            path.addLast(step);
            judge(moment, step, number.add(sum));
            sum = sum.add(run(step.next(), number.add(sum)));
            path.removeLast();
        }
        if (next.isEmpty()) {
            end(moment, number);
            sum = BigInteger.ONE;
        }
        schedules.put(moment, sum);
        return sum;
    }

    private void judge(Moment before, Step step, BigInteger number) {
        steps++;
        Moment after = step.next();
        if (grain != Grain.FUNCTIONS && scene.judged().add(new Change(before, after))) {
            Law.ALL.stream().flatMap(law -> law.broken(before, after)).findFirst().ifPresent(what -> {
                throw broken(number, what);
            });
        }
    }

    private BrokenLawException broken(BigInteger number, String what) {
        String trace = path.stream().map(Step::what).collect(Collectors.joining("\n    ", "\n    ", ""));
        return new BrokenLawException(number, what + trace);
    }

    private void end(Moment moment, BigInteger number) {
        try {
            endings.add(scene.ending(moment));
        } catch (IllegalStateException broken) {
            throw broken(number, String.valueOf(broken.getMessage()));
        }
    }

    List<Step> next(Moment moment) {
        List<Step> next = new ArrayList<>();
        for (int i = 0; i < moment.courses().size(); i++) {
            if (moment.courses().get(i).call().isPresent()) {
                Step step = step(moment, i);
                if (grain == Grain.CALLS && scene.footprints().isUndisturbed(moment.courses(), i)) {
                    return List.of(step);
                }
                next.add(step);
                String actor = moment.courses().get(i).actor().name();
                moment.death(i).ifPresent(dead -> next.add(new Step(actor + " dies", dead)));
            }
        }
        return next;
    }

    private Step step(Moment moment, int actor) {
        Course course = moment.courses().get(actor);
        Call call = course.call().orElseThrow();
        isNews |= scene.footprints().learn(course.actor(), call);
        return new Step(course.actor() + ": " + call, function(moment.after(actor).orElseThrow(), actor));
    }

    private Moment function(Moment moment, int actor) {
        Moment at = moment;
        for (Optional<Call> call = call(at, actor); grain == Grain.FUNCTIONS
                && call.filter(one -> !one.beginsFunction()).isPresent(); call = call(at, actor)) {
            at = at.after(actor).orElseThrow();
        }
        return at;
    }

    private static Optional<Call> call(Moment moment, int actor) {
        return moment.courses().get(actor).call();
    }

    /// {@return the steps of one schedule; the search must have been run}
    ///
    /// @param first where it begins
    /// @param number which
    List<Step> schedule(Moment first, BigInteger number) {
        List<Step> steps = new ArrayList<>();
        Moment at = first;
        BigInteger left = number;
        for (List<Step> next = next(at); !next.isEmpty(); next = next(at)) {
            int i = 0;
            for (BigInteger size = size(next.get(i)); left.compareTo(size) >= 0; size = size(next.get(++i))) {
                left = left.subtract(size);
            }
            steps.add(next.get(i));
            at = next.get(i).next();
        }
        return steps;
    }

    private BigInteger size(Step step) {
        return Optional.ofNullable(schedules.get(step.next())).orElseThrow();
    }

    Set<Ending> endings() {
        return endings;
    }

    long moments() {
        return schedules.size();
    }

    long steps() {
        return steps;
    }
}
