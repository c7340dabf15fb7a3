package dev.safar.local.queue;

import dev.safar.local.durable.DataFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Some threads that carry what is on the queue to where it goes, until they are stopped. Where there is nothing they wait for the instant at which
/// there will be, and take no time meanwhile.
public final class Pump implements AutoCloseable {
    private static final int MOST_AT_ONCE = 10;
    private static final int MILLIS_TO_END = 5_000;

    private final Queue queue;
    private final DataFile file;
    private final Courtesy courtesy;
    private final Courier courier;
    private final int workers;
    private final List<Thread> threads = new ArrayList<>();

    /// Starts to carry.
    ///
    /// @param queue what is carried
    /// @param file the queue's; what is done is forced to the disk where nobody else does it
    /// @param workers how many threads
    /// @param courtesy whom the workers give way to
    /// @param courier where to
    public Pump(Queue queue, DataFile file, int workers, Courtesy courtesy, Courier courier) {
        this.queue = queue;
        this.file = file;
        this.courtesy = courtesy;
        this.courier = courier;
        this.workers = workers;
        for (int i = 0; i < workers; i++) {
            int worker = i;
            threads.add(Thread.ofPlatform().name("queue-" + i).start(() -> work(worker)));
        }
    }

    private void work(int worker) {
        try {
            do {
                courtesy.giveWay(worker, 0);
                List<Message> batch = queue.receive(share());
                while (!batch.isEmpty()) {
                    long from = System.nanoTime();
                    carry(batch);
                    courtesy.giveWay(worker, System.nanoTime() - from);
                    batch = queue.receive(share());
                }
                file.flush();
            } while (queue.awaitSomething());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// A few messages are shared among the threads; many are taken in batches.
    private int share() {
        return Math.clamp(queue.size() / workers, 1, MOST_AT_ONCE);
    }

    /// Whatever is thrown, an error of the virtual machine's included, the messages come again and the thread goes on.
    private void carry(List<Message> batch) {
        try {
            Map<String, String> failures = courier.take(batch);
            List<Message> done = batch.stream().filter(message -> !failures.containsKey(message.id())).toList();
            queue.done(done);
            batch.stream().filter(message -> failures.containsKey(message.id()))
                    .forEach(message -> queue.failed(message, failures.getOrDefault(message.id(), "")));
        } catch (Throwable thrown) {
            batch.forEach(message -> queue.failed(message, thrown.getClass().getName()));
        }
    }

    /// Lets every thread end with what it has.
    @Override
    public void close() {
        queue.close();
        for (Thread thread : threads) {
            try {
                thread.join(MILLIS_TO_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
