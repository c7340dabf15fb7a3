package dev.safar.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.safar.flow.Sweep;
import dev.safar.flow.Swept;
import dev.safar.log.Line;
import dev.safar.log.Log;
import dev.safar.store.Due;
import dev.safar.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.PrimitiveIterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Looks at what is due: a tick of the schedule in, `{"looked", "started", "silences", "failed", "complete"}` out.
///
/// It reads every shard from its start, page by page, up to the instant at which it began. What fails is told and, like what finds the store busy, set aside for longer each time; the others have their turn
/// (protocol, rule 18). [#RESERVE] before its time is up it stops, and the next tick goes on: whatever was looked at is no longer due. The
/// shard to begin with changes with the minute, so that the last one is not always the one for which no time is left. A shard on which another sweep works is passed over.
public final class DueSweep implements JsonFunction {
    /// How many milliseconds are left for the last look and the answer. A function that may run no longer than this never looks at anything.
    public static final int RESERVE = 5_000;
    private static final int PAGE = 100;
    private static final int SECONDS_A_TICK = 60;

    private final Store store;
    private final Sweep sweep;
    private final Dispatch dispatch;
    private final ShardLocks locks;
    private final int lanes;
    private final InstantSource clock;
    private final Log log;

    /// Wires the function where no two of it run.
    ///
    /// @param store whose index is read
    /// @param sweep looks at one entry
    /// @param starter starts what now runs
    /// @param clock the time
    /// @param log is told what was found
    public DueSweep(Store store, Sweep sweep, Starter starter, InstantSource clock, Log log) {
        this(store, sweep, starter, ShardLocks.NONE, 1, clock, log);
    }

    /// Wires the function.
    ///
    /// @param store whose index is read
    /// @param sweep looks at one entry
    /// @param starter starts what now runs
    /// @param locks keep others from the shard that it works on
    /// @param lanes how many shards it works on at once, at least 1: most of the time of an entry is waiting for the table. With one, entries come in their order
    /// @param clock the time
    /// @param log is told what was found; by several threads where there are several lanes
    public DueSweep(Store store, Sweep sweep, Starter starter, ShardLocks locks, int lanes, InstantSource clock,
            Log log) {
        this.store = store;
        this.sweep = sweep;
        this.dispatch = new Dispatch(starter, log);
        this.locks = locks;
        this.lanes = lanes;
        this.clock = clock;
        this.log = log;
    }

    /// Looks once.
    ///
    /// @param tick any object: the tick has nothing to say
    /// @param context knows how much time is left
    /// @return the counts
    @Override
    public Map<String, @Nullable Object> answer(Map<?, ?> tick, Context context) {
        Round round = new Round(clock.instant(), context);
        Line.Swept swept = round.sweep();
        log.tell(swept);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("looked", swept.looked());
        answer.put("started", swept.started());
        answer.put("silences", swept.silences());
        answer.put("failed", swept.failed());
        answer.put("complete", swept.complete());
        return answer;
    }

    /// One time through the shards.
    private final class Round {
        private final Instant until;
        private final Context context;
        private final AtomicLong looked = new AtomicLong();
        private final AtomicLong started = new AtomicLong();
        private final AtomicLong silences = new AtomicLong();
        private final AtomicLong failed = new AtomicLong();
        private final AtomicLong lag = new AtomicLong();
        private final AtomicBoolean complete = new AtomicBoolean(true);

        Round(Instant until, Context context) {
            this.until = until;
            this.context = context;
        }

        Line.Swept sweep() {
            prepare();
            int shards = store.shards();
            int first = (int) Math.floorMod(until.getEpochSecond() / SECONDS_A_TICK, (long) shards);
            PrimitiveIterator.OfInt next = IntStream.range(0, shards).map(i -> (first + i) % shards).iterator();
            if (lanes == 1) {
                lane(next);
            } else {
                together(Math.min(lanes, shards), next);
            }
            return new Line.Swept(looked.get(), started.get(), silences.get(), failed.get(), complete.get(),
                    Duration.ofMillis(lag.get()));
        }

        private void together(int workers, PrimitiveIterator.OfInt next) {
            try (ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
                List<CompletableFuture<Void>> all = IntStream.range(0, workers)
                        .mapToObj(_ -> CompletableFuture.runAsync(() -> lane(next), threads)).toList();
                // An error of a lane is one of the function, as it is with one lane.
                CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
            }
        }

        /// Takes one shard after the other, as long as there is time.
        private void lane(PrimitiveIterator.OfInt next) {
            boolean inTime = true;
            for (OptionalInt shard = taken(next); inTime && shard.isPresent(); shard = taken(next)) {
                inTime = wholeShard(shard.getAsInt());
            }
            if (!inTime) {
                complete.set(false);
            }
        }

        private OptionalInt taken(PrimitiveIterator.OfInt next) {
            synchronized (next) {
                return next.hasNext() ? OptionalInt.of(next.nextInt()) : OptionalInt.empty();
            }
        }

        private void prepare() {
            try {
                sweep.prepare(store, until);
            } catch (RuntimeException e) {
                failed("round", "dates", e);
            }
        }

        /// Whether there was time for all of it. The lock is asked for where something is due, so that an idle minute writes nothing.
        private boolean wholeShard(int shard) {
            try {
                List<Due> page = store.due(shard, until, Optional.empty(), PAGE);
                if (page.isEmpty() || !locks.take(shard, until)) {
                    return true;
                }
                return locked(shard, page);
            } catch (RuntimeException e) {
                // The other shards have their turn all the same.
                failed("shard", Integer.toString(shard), e);
                complete.set(false);
                return true;
            }
        }

        private boolean locked(int shard, List<Due> first) {
            try {
                return pages(shard, first);
            } finally {
                locks.release(shard);
            }
        }

        private boolean pages(int shard, List<Due> first) {
            List<Due> page = first;
            while (!page.isEmpty()) {
                for (Due due : page) {
                    if (context.getRemainingTimeInMillis() <= RESERVE) {
                        return false;
                    }
                    look(due);
                }
                page = page.size() < PAGE ? List.of() : store.due(shard, until, Optional.of(page.getLast()), PAGE);
            }
            return true;
        }

        private void look(Due due) {
            looked.incrementAndGet();
            try {
                Instant now = clock.instant();
                lag.accumulateAndGet(Duration.between(due.at(), now).toMillis(), Math::max);
                Swept swept = sweep.look(due, now);
                silences.addAndGet(swept.silences());
                started.addAndGet(dispatch.start(swept));
                swept.passedOver().forEach((member, why) -> failed("round", member.value(), why));
                if (swept.busy()) {
                    setAside(due);
                }
            } catch (RuntimeException e) {
                failed("due", due.key().partition() + " " + due.key().sort(), e);
                setAside(due);
            }
        }

        /// What fails even at that stays where it is, and is passed over again the next time.
        private void setAside(Due due) {
            try {
                sweep.setAside(due, clock.instant());
            } catch (RuntimeException e) {
                failed("set-aside", due.key().partition() + " " + due.key().sort(), e);
            }
        }

        private void failed(String what, String id, RuntimeException thrown) {
            failed.incrementAndGet();
            log.tell(new Line.Failed(what, id, thrown));
        }
    }
}
