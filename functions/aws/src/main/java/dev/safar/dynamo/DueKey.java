package dev.safar.dynamo;

import dev.safar.store.Due;
import dev.safar.store.FixedInstant;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Keys of the index of what is due, and of what a person must look at: `due#3` or `trouble#3`, and `2026-03-21T12:00:00.000000000Z m-17 enrollment#...`. The instant has a fixed width, so that text
/// sorts as time does; the item's key behind it sorts equal instants and makes pages exact.
final class DueKey {
    /// DynamoDB's limit for a sort key, in bytes.
    private static final int LONGEST = 1024;

    private DueKey() {
    }

    static String due(int shard) {
        return "due#" + shard;
    }

    static String trouble(int shard) {
        return "trouble#" + shard;
    }

    static String sort(Due due) {
        return cut(FixedInstant.of(due.at()) + " " + due.key().partition() + " " + due.key().sort());
    }

    /// {@return a text that comes after every key up to that instant, and before all later ones}
    static String after(Instant until) {
        return FixedInstant.near(until) + "!";
    }

    /// Cutting costs nothing but the order among items that are due at one instant and share a thousand bytes.
    private static String cut(String sort) {
        String cut = sort;
        while (cut.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        return cut;
    }
}
