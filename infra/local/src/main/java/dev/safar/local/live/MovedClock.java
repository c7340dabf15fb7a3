package dev.safar.local.live;

import dev.safar.local.queue.Queue;
import dev.safar.store.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Moves the clock forward, from one due instant to the next, so that what becomes due on the way happens in its own order and nearly at its own time; and
/// says what it set in motion.
public final class MovedClock {
    private static final List<String> COUNTED = List.of("looked", "started", "silences", "failed");
    /// How often it stops on the way before it answers: whoever asks must not wait for hours without a word.
    private static final int MOST_STOPS = 10_000;
    private static final Duration MOST_REST = Duration.ofMinutes(1);
    private final LocalClock clock;
    private final LiveStack stack;
    private final Queue queue;
    private final Sweeper sweeper;
    private final Motion motion;
    private final int mostStops;

    /// Takes what must hear of it.
    ///
    /// @param clock what is moved
    /// @param stack what is set in motion
    /// @param queue messages that come again at some instant
    /// @param sweeper sleeps until an instant
    /// @param motion counts what happens
    public MovedClock(LocalClock clock, LiveStack stack, Queue queue, Sweeper sweeper, Motion motion) {
        this(clock, stack, queue, sweeper, motion, MOST_STOPS);
    }

    /// @param mostStops how often it stops on the way before it answers
    MovedClock(LocalClock clock, LiveStack stack, Queue queue, Sweeper sweeper, Motion motion, int mostStops) {
        this.mostStops = mostStops;
        this.motion = motion;
        this.clock = clock;
        this.stack = stack;
        this.queue = queue;
        this.sweeper = sweeper;
    }

    /// Moves it, to the end or as far as so many stops lead: then it stands at the last of them, and nothing that was due later was passed over. What was on the queue before is
    /// taken in before it moves, and what fails comes again on the way at its own instants.
    ///
    /// @param by how far; positive
    /// @return `was`, `now` (instants), `looked` (entries that were due), `started` (executions), `silences`, `failed` (entries that could not be dealt with), the counts of
    /// [Motion], `atRest` (whether all of it is over; where not, or where the process is about to end, it goes no further), `left` (how far it has yet to go, in whole seconds, as in `PT0S`)
    /// @throws InterruptedException if the thread is interrupted
    public Map<String, Object> move(Duration by) throws InterruptedException {
        // The sweep's own thread would move on what this one waits for.
        stack.sweeping().lockInterruptibly();
        try {
            return moved(clock.instant(), by);
        } finally {
            stack.sweeping().unlock();
            sweeper.wake();
        }
    }

    private Map<String, Object> moved(Instant was, Duration by) throws InterruptedException {
        Instant target = was.plus(by);
        Map<String, Long> before = counts();
        boolean rest = isAtRest();
        Optional<Instant> next = next(target);
        for (int stop = 0; stop < mostStops && rest && next.isPresent(); stop++) {
            rest = stopAt(next.get());
            next = next(target);
        }
        if (rest && next.isEmpty()) {
            rest = stopAt(target);
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("was", was.toString());
        answer.put("now", clock.instant().toString());
        counts().forEach((name, count) -> answer.put(name, count - before.getOrDefault(name, 0L)));
        answer.put("atRest", rest);
        answer.put("left", left(target).toString());
        return answer;
    }

    /// Rounded up to what can be typed.
    private Duration left(Instant target) {
        long millis = Math.max(0, Duration.between(clock.instant(), target).toMillis());
        return Duration.ofSeconds(Math.ceilDiv(millis, 1000));
    }

    private boolean stopAt(Instant instant) throws InterruptedException {
        clock.moveTo(instant);
        return isAtRest();
    }

    private boolean isAtRest() throws InterruptedException {
        queue.wake();
        boolean taken = queue.awaitRest(MOST_REST);
        stack.sweep();
        return stack.awaitRest(MOST_REST) && taken && !stack.isStopping();
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        COUNTED.forEach(name -> counts.put(name, stack.swept(name)));
        counts.putAll(motion.counts());
        return counts;
    }

    private Optional<Instant> next(Instant target) {
        return Stream
                .of(stack.store().due(0, target, Optional.empty(), 1).stream().findFirst().map(Due::at), queue.next())
                .flatMap(Optional::stream).min(Instant::compareTo).filter(at -> !at.isAfter(target));
    }
}
