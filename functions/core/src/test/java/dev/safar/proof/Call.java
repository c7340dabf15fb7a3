package dev.safar.proof;

import dev.safar.flow.Outgoing;
import dev.safar.store.Due;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an actor asks of the world. Between two of these nothing of it can be seen, so they are the points at which others may come between.
sealed interface Call {
    /// How many rows are read in one request by whoever reads all.
    int WHOLE = 100;

    record Get(Key key) implements Call {
        @Override
        public String toString() {
            return "get " + key.sort();
        }
    }

    record Query(String partition, String prefix, Optional<String> after, int limit) implements Call {
        @Override
        public String toString() {
            return "query " + prefix;
        }
    }

    record Look(Instant until, Optional<Due> after, int limit) implements Call {}

    record Transact(List<Write> writes) implements Call {
        @Override
        public String toString() {
            return "write " + writes.stream().map(Call::word).toList();
        }
    }

    record Carry(Outgoing outgoing) implements Call {
        @Override
        public String toString() {
            return "carry " + outgoing.effect();
        }
    }

    /// Whether a function that was called begins with this, or the second half of one, behind the channel: what stands between two of these is as if
    /// nobody came between. What happens while a letter is in the post is no part of any function.
    default boolean beginsFunction() {
        return switch (this) {
            case Carry _ -> true;
            case Get get -> get.key().sort().startsWith(Kind.ENROLLMENT.prefix());
            // Intake reads the whole head, and not as its first call.
            case Query query -> query.prefix().equals(Kind.HEAD) && query.limit() < WHOLE;
            case Look _,Transact _ -> false;
        };
    }

    private static String word(Write write) {
        return switch (write) {
            case Write.Put put -> put.key().sort();
            case Write.Delete delete -> "-" + delete.key().sort();
            case Write.Check check -> "?" + check.key().sort();
        };
    }
}
