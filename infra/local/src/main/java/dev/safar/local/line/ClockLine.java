package dev.safar.local.line;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Moves a clock to the end, however many answers that takes: the server answers after so many stops on the way, and is asked to go on.
public final class ClockLine {
    private static final String LEFT = "left";

    private ClockLine() {
    }

    /// Moves it.
    ///
    /// @param line to the server
    /// @param by how far; positive
    /// @param onTheWay is told of each answer that is not the last
    /// @return the answer, all its counts summed up; `left` is more than nothing where the clock could not go on, because something does not come to rest or the server
    ///         stops
    public static Reply move(DeskLine line, Duration by, Consumer<Reply> onTheWay) {
        Reply whole = ask(line, by);
        while (whole.isDone() && left(whole).isPositive() && Boolean.TRUE.equals(whole.body().get("atRest"))) {
            onTheWay.accept(whole);
            Reply next = ask(line, left(whole));
            if (!next.isDone()) {
                return whole;
            }
            whole = sum(whole, next);
        }
        return whole;
    }

    private static Reply ask(DeskLine line, Duration by) {
        return line.ask("POST", "/desk/clock", Map.of(), Map.of("by", by.toString()));
    }

    /// {@return how far a clock that was moved has yet to go; nothing where the answer does not say}
    ///
    /// @param reply the answer
    public static Duration left(Reply reply) {
        String left = Reply.text(reply.body().get(LEFT));
        return left.isEmpty() ? Duration.ZERO : Duration.parse(left);
    }

    private static Reply sum(Reply before, Reply next) {
        Map<String, @Nullable Object> sums = new LinkedHashMap<>(before.body());
        next.body().forEach((name, value) -> sums.merge(name, value, ClockLine::sum));
        sums.put("was", before.body().get("was"));
        return new Reply(next.status(), sums);
    }

    private static Object sum(Object before, Object next) {
        return before instanceof Long one && next instanceof Long other ? Long.valueOf(one + other) : next;
    }
}
