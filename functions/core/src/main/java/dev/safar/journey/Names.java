package dev.safar.journey;

import dev.safar.event.InstantText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything that a condition may read, by name: `member`, `entry`, `steps`, and `event` where there is one.
///
/// @param view the names and what they hold: plain values
record Names(Map<String, @Nullable Object> view) {
    static Names of(Map<String, @Nullable Object> member, Enrollment enrollment) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("member", member);
        view.put("entry", enrollment.entry().view());
        view.put("steps", steps(enrollment));
        return new Names(view);
    }

    /// `steps.<id>` holds an action's status, instant and result words, and what a wait took as `.event`.
    private static Map<String, @Nullable Object> steps(Enrollment enrollment) {
        Map<String, @Nullable Object> steps = new LinkedHashMap<>();
        enrollment.effects().forEach((step, effect) -> steps.put(step, action(effect)));
        enrollment.answers().forEach((step, heard) -> steps.put(step, answer(heard)));
        return steps;
    }

    private static Map<String, @Nullable Object> action(Effect effect) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>(effect.result());
        view.put("status", effect.status().name());
        view.put("at", InstantText.of(effect.at()));
        return view;
    }

    private static Map<String, @Nullable Object> answer(Heard heard) {
        Map<String, @Nullable Object> view = new LinkedHashMap<>();
        view.put("event", heard.view());
        return view;
    }

    /// The same names after a wait took an event.
    Names taking(String step, Heard heard) {
        Map<String, @Nullable Object> steps = new LinkedHashMap<>();
        if (view.get("steps") instanceof Map<?, ?> before) {
            before.forEach((id, value) -> steps.put((String) id, value));
        }
        steps.put(step, answer(heard));
        return with("steps", steps);
    }

    /// The same names with an event beside them.
    Names about(Map<String, @Nullable Object> event) {
        return with("event", event);
    }

    private Names with(String name, Map<String, @Nullable Object> value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(view);
        more.put(name, value);
        return new Names(more);
    }

    /// No condition always holds.
    Verdict ask(Optional<Condition> condition) {
        return condition.map(asked -> asked.test(view)).orElse(Verdict.YES);
    }
}
