package dev.safar.dynamo;

import dev.safar.store.Due;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Keys of the index of what is due: `due#3` and `2026-03-21T12:00:00.000000000Z m-17 enrollment#...`. The instant has a fixed width, so that text
/// sorts as time does; the item's key behind it sorts equal instants and makes pages exact.
final class DueKey {
    private static final DateTimeFormatter FIXED = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");
    private static final int WIDTH = 30;
    /// DynamoDB's limit for a sort key, in bytes.
    private static final int LONGEST = 1024;

    private DueKey() {
    }

    static String partition(int shard) {
        return "due#" + shard;
    }

    static String sort(Due due) {
        if (due.at().isBefore(FIRST) || due.at().isAfter(LAST)) {
            throw new IllegalArgumentException("Expected '" + due.key().partition() + "' '" + due.key().sort()
                    + "' to be due in the years 0 to 9999, but found " + due.at());
        }
        return cut(FIXED.format(due.at()) + " " + due.key().partition() + " " + due.key().sort());
    }

    /// {@return a text that comes after every key up to that instant, and before all later ones}
    static String after(Instant until) {
        Instant bounded = until.isAfter(LAST) ? LAST : until;
        return FIXED.format(bounded.isBefore(FIRST) ? FIRST : bounded) + "!";
    }

    static Instant instant(String sort) {
        return Instant.parse(sort.substring(0, WIDTH));
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
