package dev.safar.local.live;

import dev.safar.asl.RealTime;
import dev.safar.flow.Action;
import dev.safar.flow.Start;
import dev.safar.journey.EnrollmentId;
import dev.safar.lambda.JourneySteps;
import dev.safar.lambda.Starter;
import dev.safar.log.Line;
import dev.safar.log.Log;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// The stand-in for Step Functions on a clock that runs: some threads, each with one execution at a time. Where all are at work and many wait already,
/// whoever starts one runs it himself, so a flood slows down what brings it about.
///
/// What an execution failed with is told to the log and no more: the run is left to its lease, as it is on AWS.
final class Executions implements Starter, AutoCloseable {
    private static final int THREADS = 16;
    private static final int MOST_WAITING = 1000;
    private static final int SECONDS_TO_END = 5;

    private final ThreadPoolExecutor threads;
    private final Map<String, EditionMachine> machines = new ConcurrentHashMap<>();
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong atWork = new AtomicLong();
    private final RealTime time;
    private final Function<Edition, JourneySteps> functions;
    private final Log log;
    private volatile Editions editions;

    /// @param editions what may be started
    /// @param functions makes the function that an edition's machine calls: its texts are the edition's own
    /// @param time the clock
    /// @param log is told of executions that failed
    Executions(Editions editions, Function<Edition, JourneySteps> functions, RealTime time, Log log) {
        this.editions = editions;
        this.functions = functions;
        this.time = time;
        this.log = log;
        this.threads = new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_WAITING), Thread.ofPlatform().name("execution-", 1).factory(),
                new ThreadPoolExecutor.CallerRunsPolicy());
        this.threads.allowCoreThreadTimeOut(true);
    }

    /// What is under way goes on with the edition that it began with; editions are only ever added.
    void use(Editions next) {
        editions = next;
        machines.clear();
    }

    @Override
    public void start(Start start) {
        EnrollmentId id = start.enrollment();
        Edition edition = editions.find(start.machine())
                .orElseThrow(() -> new IllegalStateException("There is no edition " + start.machine()));
        EditionMachine machine = machines.computeIfAbsent(edition.name(),
                _ -> new EditionMachine(edition, functions.apply(edition), time));
        atWork.incrementAndGet();
        threads.execute(() -> {
            try {
                machine.run(start, started.incrementAndGet(), Seeds.next());
            } catch (RuntimeException e) {
                log.tell(new Line.Failed("execution", id.toString(), e));
            } finally {
                ended();
            }
        });
    }

    private void ended() {
        synchronized (atWork) {
            if (atWork.decrementAndGet() == 0) {
                atWork.notifyAll();
            }
        }
    }

    /// Waits until none runs.
    boolean awaitRest(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        synchronized (atWork) {
            for (long left = most.toMillis(); atWork.get() > 0 && left > 0; left = (until - System.nanoTime())
                    / 1_000_000) {
                atWork.wait(left);
            }
            return atWork.get() == 0;
        }
    }

    /// How many were started and have not ended.
    long atWork() {
        return atWork.get();
    }

    /// Starts nothing more, and waits a few seconds for what runs. Nobody is interrupted: a thread that is interrupted while it writes would close the
    /// file for all. What does not end is healed at the next start.
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
