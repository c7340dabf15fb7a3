package dev.safar.local.queue;

import java.util.List;
import java.util.Map;

/// Takes batches off the queue.
@FunctionalInterface
public interface Courier {
    /// Takes one batch.
    ///
    /// @param batch at least one message
    /// @return of those that failed, why, by their ids: without anything of what is in them
    /// @throws RuntimeException if all failed
    Map<String, String> take(List<Message> batch);
}
