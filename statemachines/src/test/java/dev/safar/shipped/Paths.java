package dev.safar.shipped;

import dev.safar.language.duration.DurationReading;
import dev.safar.language.duration.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Every way through a list of steps, whatever the conditions say: each way is the steps taken, in order.
final class Paths {
    private Paths() {
    }

    static List<List<Map<?, ?>>> through(@Nullable Object steps) {
        List<?> list = list(steps);
        if (list.isEmpty()) {
            return List.of(List.of());
        }
        Map<?, ?> first = (Map<?, ?>) list.getFirst();
        List<?> rest = first.containsKey("end") ? List.of() : list.subList(1, list.size());
        return branches(first).flatMap(branch -> through(joined(branch, rest)).stream())
                .map(path -> Stream.concat(Stream.of(first), path.stream()).<Map<?, ?>>map(step -> step).toList())
                .toList();
    }

    private static Stream<List<?>> branches(Map<?, ?> step) {
        if (step.containsKey("if")) {
            return Stream.of(list(step.get("then")), list(step.get("else")));
        }
        if (step.containsKey("waitFor")) {
            return Stream.of(list(step.get("onEvent")), list(step.get("onTimeout")));
        }
        return step.containsKey("split") ? Shipped.all("steps", step).stream().map(Paths::list) : Stream.of(List.of());
    }

    private static List<?> list(@Nullable Object steps) {
        return steps instanceof List<?> list ? list : List.of();
    }

    private static List<Object> joined(List<?> branch, List<?> rest) {
        List<Object> joined = new ArrayList<>(branch);
        joined.addAll(rest);
        return joined;
    }

    static List<String> ids(List<Map<?, ?>> path) {
        return path.stream().map(step -> String.valueOf(step.get("id"))).toList();
    }

    /// {@return the days of all waits on a way, each to its end; less than a day is none}
    static int days(List<Map<?, ?>> path) {
        return path.stream().flatMap(step -> Stream.of(step.get("wait"), atMost(step))).mapToInt(Paths::days).sum();
    }

    private static @Nullable Object atMost(Map<?, ?> step) {
        return step.get("waitFor") instanceof Map<?, ?> waitFor ? waitFor.get("atMost") : null;
    }

    private static int days(@Nullable Object duration) {
        if (duration == null) {
            return 0;
        }
        return switch (Durations.parse(duration.toString())) {
            case DurationReading.Read read -> Math.toIntExact(read.length().toDays());
            case DurationReading.Refused refused -> throw new AssertionError(duration + ": " + refused.expected());
        };
    }
}
