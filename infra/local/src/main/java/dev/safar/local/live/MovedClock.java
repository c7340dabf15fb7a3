package dev.safar.local.live;

import dev.safar.local.queue.Queue;
import dev.safar.store.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Moves the clock forward, from one due instant to the next, so that what becomes due on the way happens in its own order and nearly at its own time; and
/// says what it set in motion.
public final class MovedClock {
    private static final List<String> COUNTED = List.of("looked", "started", "silences", "failed");
    private static final int MOST_STOPS = 10_000;
    private static final Duration MOST_REST = Duration.ofSeconds(10);
    private final LocalClock clock;
    private final LiveStack stack;
    private final Queue queue;
    private final Sweeper sweeper;
    private final Motion motion;

    /// Takes what must hear of it.
    ///
    /// @param clock what is moved
    /// @param stack what is set in motion
    /// @param queue messages that come again at some instant
    /// @param sweeper sleeps until an instant
    /// @param motion counts what happens
    public MovedClock(LocalClock clock, LiveStack stack, Queue queue, Sweeper sweeper, Motion motion) {
        this.motion = motion;
        this.clock = clock;
        this.stack = stack;
        this.queue = queue;
        this.sweeper = sweeper;
    }

    /// Moves it.
    ///
    /// @param by how far; positive
    /// @return `was`, `now` (instants), `looked` (entries that were due), `started` (executions), `silences`, `failed` (entries that could not be dealt with), the counts of
    /// [Motion], `atRest` (whether all of it is over)
    /// @throws InterruptedException if the thread is interrupted
    public synchronized Map<String, Object> move(Duration by) throws InterruptedException {
        Instant was = clock.instant();
        Instant target = was.plus(by);
        Map<String, Long> before = counts();
        boolean rest = true;
        Optional<Instant> next = next(target);
        for (int stop = 0; stop < MOST_STOPS && next.isPresent(); stop++) {
            rest = stopAt(next.get());
            next = next(target);
        }
        rest &= stopAt(target);
        sweeper.wake();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("was", was.toString());
        answer.put("now", clock.instant().toString());
        counts().forEach((name, count) -> answer.put(name, count - before.getOrDefault(name, 0L)));
        answer.put("atRest", rest);
        return answer;
    }

    private boolean stopAt(Instant instant) throws InterruptedException {
        clock.moveTo(instant);
        queue.wake();
        stack.sweep();
        return stack.awaitRest(MOST_REST);
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        COUNTED.forEach(name -> counts.put(name, stack.swept(name)));
        counts.putAll(motion.counts());
        return counts;
    }

    private Optional<Instant> next(Instant target) {
        return stack.store().due(0, target, Optional.empty(), 1).stream().findFirst().map(Due::at);
    }
}
