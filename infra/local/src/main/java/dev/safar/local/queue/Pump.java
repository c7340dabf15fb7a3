package dev.safar.local.queue;

import dev.safar.local.durable.DataFile;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Some threads that carry what is on the queue to where it goes, until they are stopped. Where there is nothing they wait for the instant at which
/// there will be, and take no time meanwhile. Whatever fails, they go on.
public final class Pump implements AutoCloseable {
    private static final int MOST_AT_ONCE = 10;
    private static final int MILLIS_TO_END = 5_000;

    private final Queue queue;
    private final DataFile file;
    private final Courtesy courtesy;
    private final Courier courier;
    private final int workers;
    private final List<Untiring> threads;

    /// Starts to carry.
    ///
    /// @param queue what is carried
    /// @param file the queue's; what is done is forced to the disk where nobody else does it
    /// @param workers how many threads
    /// @param courtesy whom the workers give way to
    /// @param courier where to
    /// @param pulse is told whether the workers work
    /// @param log is told what kept one from working
    public Pump(Queue queue, DataFile file, int workers, Courtesy courtesy, Courier courier, Pulse pulse,
            Consumer<Throwable> log) {
        this.queue = queue;
        this.file = file;
        this.courtesy = courtesy;
        this.courier = courier;
        this.workers = workers;
        this.threads = IntStream.range(0, workers)
                .mapToObj(worker -> new Untiring("queue-" + worker, worked -> isNotTheLast(worker, worked), pulse, log))
                .toList();
    }

    private boolean isNotTheLast(int worker, Runnable worked) throws InterruptedException {
        courtesy.giveWay(worker, 0);
        List<Message> batch = queue.receive(share());
        while (!batch.isEmpty()) {
            long from = System.nanoTime();
            carry(batch);
            worked.run();
            courtesy.giveWay(worker, System.nanoTime() - from);
            batch = queue.receive(share());
        }
        file.flush();
        worked.run();
        return queue.awaitSomething();
    }

    /// A few messages are shared among the threads; many are taken in batches.
    private int share() {
        return Math.clamp(queue.size() / workers, 1, MOST_AT_ONCE);
    }

    /// Whatever is thrown, an error of the virtual machine's included, the messages come again.
    private void carry(List<Message> batch) {
        Map<String, String> failures = taken(batch);
        queue.done(batch.stream().filter(message -> !failures.containsKey(message.id())).toList());
        batch.stream().filter(message -> failures.containsKey(message.id()))
                .forEach(message -> queue.failed(message, failures.getOrDefault(message.id(), "")));
    }

    private Map<String, String> taken(List<Message> batch) {
        try {
            return courier.take(batch);
        } catch (Throwable thrown) {
            return batch.stream().collect(Collectors.toUnmodifiableMap(Message::id, _ -> thrown.getClass().getName()));
        }
    }

    /// Lets every thread end with what it has.
    @Override
    public void close() {
        queue.close();
        threads.forEach(thread -> thread.end(MILLIS_TO_END));
    }
}
