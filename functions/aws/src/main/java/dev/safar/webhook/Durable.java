package dev.safar.webhook;

import dev.safar.event.MemberEvent;
import java.util.List;

/// Where the door puts what it took: a queue, or a store.
@FunctionalInterface
public interface Durable {
    /// Puts everything, in any order. What was put before a failure may stay: facts have natural keys, so a repetition changes nothing.
    ///
    /// @param facts may be empty
    /// @param rejections may be empty
    /// @return whether every single one is durable; where not, the platform is asked to send again
    boolean put(List<MemberEvent> facts, List<Rejected> rejections);
}
