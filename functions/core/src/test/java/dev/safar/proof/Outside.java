package dev.safar.proof;

import dev.safar.journey.Effect;
import dev.safar.journey.Effect.Status;
import dev.safar.journey.Enrollment;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What reached the outside, and what may reach it. It remembers what was begun also when the enrollment that says so is erased.
///
/// @param sent the effects that the channel took, in order
/// @param begun the effects that were written as begun and not yet handed over, once for each time
/// @param stray the effects that were handed over without that
record Outside(List<String> sent, List<String> begun, List<String> stray) {
    Outside {
        sent = List.copyOf(sent);
        begun = List.copyOf(begun);
        stray = List.copyOf(stray);
    }

    /// What may reach it where so much was sent.
    static Outside of(Content content, List<String> sent) {
        return new Outside(sent, content.all(Item.Enrollment.class).map(Item.Enrollment::enrollment)
                .flatMap(one -> begun(one).map(step -> id(one, step.getKey()))).filter(id -> !sent.contains(id))
                .toList(),
                List.of());
    }

    /// After writes that were applied.
    Outside after(Content before, List<Write> writes) {
        List<String> news = writes.stream().filter(Write.Put.class::isInstance).map(Write.Put.class::cast)
                .map(Write.Put::item).filter(Item.Enrollment.class::isInstance).map(Item.Enrollment.class::cast)
                .flatMap(item -> begunNow(before, item.enrollment())).toList();
        return news.isEmpty()
                ? this
                : new Outside(sent, Stream.concat(begun.stream(), news.stream()).sorted().toList(), stray);
    }

    private static Stream<String> begunNow(Content before, Enrollment is) {
        Map<String, Effect> known = before.get(Key.enrollment(is.id())).map(Cell::item)
                .map(Item.Enrollment.class::cast).map(was -> was.enrollment().effects()).orElse(Map.of());
        return begun(is).filter(step -> !step.getValue().equals(known.get(step.getKey())))
                .map(step -> id(is, step.getKey()));
    }

    private static Stream<Map.Entry<String, Effect>> begun(Enrollment enrollment) {
        return enrollment.effects().entrySet().stream().filter(step -> step.getValue().status() == Status.PENDING);
    }

    private static String id(Enrollment enrollment, String step) {
        return enrollment.id() + "#" + step;
    }

    /// After something was handed over.
    Outside carried(String effect, boolean taken) {
        List<String> left = new ArrayList<>(begun);
        boolean known = left.remove(effect);
        return new Outside(taken ? with(sent, effect) : sent, left, known ? stray : with(stray, effect));
    }

    private static List<String> with(List<String> list, String effect) {
        List<String> more = new ArrayList<>(list);
        more.add(effect);
        return more;
    }
}
