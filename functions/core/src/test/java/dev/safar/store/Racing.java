package dev.safar.store;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Real threads that begin together.
public final class Racing {
    private Racing() {
    }

    /// Runs a task in as many threads, and waits for all.
    ///
    /// @param count how many
    /// @param task told its number, from 0
    /// @param <T> what it answers
    /// @return the answers by number
    public static <T> List<T> threads(int count, IntFunction<T> task) {
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService pool = Executors.newFixedThreadPool(count)) {
            List<Future<T>> running = IntStream.range(0, count).mapToObj(i -> pool.submit((Callable<T>) () -> {
                go.await();
                return task.apply(i);
            })).toList();
            go.countDown();
            return running.stream().map(Racing::answer).toList();
        }
    }

    private static <T> T answer(Future<T> running) {
        try {
            return running.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
