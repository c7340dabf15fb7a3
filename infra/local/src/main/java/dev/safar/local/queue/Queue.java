package dev.safar.local.queue;

import dev.safar.local.durable.DataFile;
import dev.safar.local.durable.Table;
import dev.safar.store.FixedInstant;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A durable queue. A message is handed to one receiver at a time, who says that it is done or that it failed; if the process dies before, it is handed out
/// again after the next start, and that does not count as a failure. In no particular order.
///
/// Only what is being worked on is held in memory.
public final class Queue {
    /// After so many failures a message is a dead letter.
    public static final int MOST_FAILURES = 5;
    private static final int DIGITS = 16;

    private final DataFile file;
    private final Table waiting;
    private final DeadLetterBox dead;
    private final InstantSource clock;
    private final Set<String> taken = new HashSet<>();
    private final Object something = new Object();
    private long last;
    private boolean closed;

    /// The queue in a file that holds other things too.
    ///
    /// @param file where
    /// @param clock what time it is
    public Queue(DataFile file, InstantSource clock) {
        this.file = file;
        this.waiting = file.table("queue");
        this.dead = new DeadLetterBox(file);
        this.clock = clock;
        this.last = Math.max(0, clock.instant().toEpochMilli()) << 20;
    }

    /// Sends texts. When it returns they are on the disk.
    ///
    /// @param bodies what
    /// @throws IllegalStateException if they could not be written; nobody knows whether they are there
    public void send(List<String> bodies) {
        Instant now = clock.instant();
        List<Message> messages = bodies.stream().map(body -> new Message(nextId(), now, now, 0, body)).toList();
        file.change(() -> {
            messages.forEach(message -> waiting.put(message.key(), message.value()));
            return messages.size();
        });
        wake();
    }

    /// Ids grow, and begin above all of an earlier process, unless more than a million were sent in each millisecond of it.
    private String nextId() {
        synchronized (something) {
            return String.format(Locale.ROOT, "%0" + DIGITS + "x", ++last);
        }
    }

    /// Receives what may be received now, earliest first.
    ///
    /// @param most how many at most
    /// @return messages that nobody else has; say of each what became of it. May be none
    public List<Message> receive(int most) {
        Instant now = clock.instant();
        synchronized (something) {
            List<Message> batch = file.read(() -> visible(now, most));
            batch.forEach(message -> taken.add(message.id()));
            return batch;
        }
    }

    private List<Message> visible(Instant now, int most) {
        List<Message> batch = new ArrayList<>();
        Iterator<String> keys = waiting.keys("");
        while (batch.size() < most && keys.hasNext()) {
            String key = keys.next();
            if (FixedInstant.in(key).isAfter(now)) {
                break;
            }
            if (!taken.contains(key.substring(FixedInstant.WIDTH))) {
                waiting.get(key).ifPresent(value -> batch.add(Message.read(key, value)));
            }
        }
        return batch;
    }

    /// Says that messages are done. If the process dies at once, they may be handed out again.
    ///
    /// @param done each as it was received
    /// @throws IllegalStateException if that cannot be kept; then they come again
    public void done(List<Message> done) {
        try {
            file.changeSoon(() -> done.stream().map(message -> waiting.remove(message.key())).toList());
        } finally {
            release(done);
        }
    }

    /// Says that a message failed. It is handed out again, later each time: after 1, 4, 16 and 64 seconds; then it is a dead letter.
    ///
    /// @param failed as it was received
    /// @param reason why, without anything of what is in it
    /// @throws IllegalStateException if that cannot be kept; then it comes again as if it had not failed
    public void failed(Message failed, String reason) {
        Instant now = clock.instant();
        try {
            file.change(() -> {
                putBack(failed, reason, now);
                return true;
            });
        } finally {
            release(List.of(failed));
        }
    }

    private void putBack(Message message, String reason, Instant now) {
        int failures = message.failures() + 1;
        waiting.remove(message.key());
        if (failures >= MOST_FAILURES) {
            dead.put(new DeadLetter(message.id(), message.sent(), now, failures, reason, message.body()));
        } else {
            Instant again = now.plus(Duration.ofSeconds(1L << (2 * (failures - 1))));
            Message later = new Message(message.id(), again, message.sent(), failures, message.body());
            waiting.put(later.key(), later.value());
        }
    }

    private void release(List<Message> messages) {
        synchronized (something) {
            messages.forEach(message -> taken.remove(message.id()));
            something.notifyAll();
        }
    }

    /// Waits until something may be received that nobody has, or the queue is closed.
    ///
    /// @return whether it is still open
    /// @throws InterruptedException if the thread is interrupted
    public boolean awaitSomething() throws InterruptedException {
        synchronized (something) {
            Optional<Duration> left = untilNext();
            while (!closed && left.filter(wait -> !wait.isPositive()).isEmpty()) {
                something.wait(left.map(Duration::toMillis).map(millis -> millis + 1).orElse(0L));
                left = untilNext();
            }
            return !closed;
        }
    }

    private Optional<Duration> untilNext() {
        return next().map(at -> Duration.between(clock.instant(), at));
    }

    /// {@return when the next message that nobody has may be received; empty where there is none}
    public Optional<Instant> next() {
        synchronized (something) {
            return file.read(() -> {
                Iterator<String> keys = waiting.keys("");
                while (keys.hasNext()) {
                    String key = keys.next();
                    if (!taken.contains(key.substring(FixedInstant.WIDTH))) {
                        return Optional.of(FixedInstant.in(key));
                    }
                }
                return Optional.empty();
            });
        }
    }

    /// Waits until nobody works on a message, and none may be received by now; or for so long.
    ///
    /// @param most how long at most
    /// @return whether it is so
    /// @throws InterruptedException if the thread is interrupted
    public boolean awaitRest(Duration most) throws InterruptedException {
        long until = System.nanoTime() + most.toNanos();
        synchronized (something) {
            for (long left = most.toMillis(); isBusy() && left > 0; left = (until - System.nanoTime()) / 1_000_000) {
                something.wait(left);
            }
            return !isBusy();
        }
    }

    private boolean isBusy() {
        return !taken.isEmpty() || next().filter(at -> !at.isAfter(clock.instant())).isPresent();
    }

    /// Lets whoever waits look again: the clock was moved, say.
    public void wake() {
        synchronized (something) {
            something.notifyAll();
        }
    }

    /// Lets nobody wait any more. What is on the queue stays in the file.
    public void close() {
        synchronized (something) {
            closed = true;
            something.notifyAll();
        }
    }

    /// {@return how many messages are not done, those that are being worked on included}
    public long size() {
        return file.read(waiting::size);
    }

    /// {@return what failed too often}
    public DeadLetterBox dead() {
        return dead;
    }

    /// Puts a dead letter back on the queue, as if it had never failed.
    ///
    /// @param id which
    /// @return whether there was one
    public boolean replay(String id) {
        Instant now = clock.instant();
        boolean found = file.change(() -> dead.take(id).map(letter -> {
            Message message = new Message(id, now, letter.sent(), 0, letter.body());
            waiting.put(message.key(), message.value());
            return true;
        }).orElse(false));
        wake();
        return found;
    }
}
