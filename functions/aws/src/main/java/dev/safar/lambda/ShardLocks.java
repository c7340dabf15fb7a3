package dev.safar.lambda;

import java.time.Duration;
import java.time.Instant;

/// Keeps two sweeps from one shard: what both looked at would be read twice, and one of them would lose every write. It saves money, never correctness
/// (protocol, rule 18), so a lock that cannot be taken or given back is no fault of anybody's member.
public interface ShardLocks {
    /// How long a lock holds where nobody gives it back: longer than the function may run.
    Duration LEASE = Duration.ofMinutes(3);

    /// For places where one sweep runs at a time anyway.
    ShardLocks NONE = new ShardLocks() {
        @Override
        public boolean take(int shard, Instant now) {
            return true;
        }

        @Override
        public void release(int shard) {
            // There is none.
        }
    };

    /// Takes a shard for [#LEASE].
    ///
    /// @param shard which part of the index, from 0
    /// @param now the time
    /// @return whether it is ours; if not, another sweep works on it
    boolean take(int shard, Instant now);

    /// Gives a shard back, if it is still ours.
    ///
    /// @param shard which part of the index, from 0
    void release(int shard);
}
