package dev.safar.proof;

import dev.safar.store.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far an actor has come: what it was told so far, and what it asks next. The rules are pure, so an actor that was told the same has come to the
/// same point: there is one object for each.
final class Course {
    private final Actor actor;
    private final List<Reply> told;
    private final Optional<Call> call;
    private final Map<Reply, Course> onwards = new HashMap<>();
    private Optional<Course> cut = Optional.empty();

    private final Course first;

    private Course(Actor actor, Optional<Course> first, List<Reply> told, Optional<Call> call) {
        this.actor = actor;
        this.first = first.orElse(this);
        this.told = told;
        this.call = call;
    }

    static Course of(Actor actor) {
        return played(actor, Optional.empty(), List.of());
    }

    private static Course played(Actor actor, Optional<Course> first, List<Reply> told) {
        try {
            actor.play(new Prompter(told));
            return new Course(actor, first, told, Optional.empty());
        } catch (Asking asking) {
            return new Course(actor, first, told, Optional.of(asking.call()));
        }
    }

    Actor actor() {
        return actor;
    }

    /// {@return what it asks next, or empty where it has come to its end}
    Optional<Call> call() {
        return call;
    }

    Course told(Reply reply) {
        return onwards.computeIfAbsent(reply, _ -> {
            if (actor.forgets() && reply instanceof Reply.Wrote(Answer.Lost _)) {
                return first;
            }
            List<Reply> more = new ArrayList<>(told);
            more.add(reply);
            return played(actor, Optional.of(first), more);
        });
    }

    /// {@return that it goes no further}
    Course cut() {
        return cut.orElseGet(() -> {
            Course dead = new Course(actor, Optional.of(first), told, Optional.empty());
            cut = Optional.of(dead);
            return dead;
        });
    }
}
