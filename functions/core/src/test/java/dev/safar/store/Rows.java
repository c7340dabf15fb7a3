package dev.safar.store;

import dev.safar.event.Stamp;
import dev.safar.member.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Items to write down: notices, which are never due, and silences, which are.
final class Rows {
    static final MemberId SARA = new MemberId("m-sara");
    static final Instant NOON = Instant.parse("2026-03-21T12:00:00Z");
    private static final Duration SILENCE = Duration.ofDays(60);

    private Rows() {
    }

    static Item.Notice notice(String name) {
        return notice(SARA, name, "seen");
    }

    static Item.Notice notice(MemberId member, String name, String text) {
        return new Item.Notice(member, name, NOON, text);
    }

    static Item.Trouble trouble(String name, Instant at) {
        return new Item.Trouble(SARA, name, Item.Trouble.What.FAILED, at, "gave up");
    }

    static List<Due> troublesIn(Store store) {
        return IntStream.range(0, store.shards()).boxed()
                .flatMap(shard -> store.troubles(shard, Optional.empty(), 1000).stream()).sorted().toList();
    }

    static Item.Silence dueAt(MemberId member, Instant due) {
        return dueAt(member, due, SILENCE);
    }

    /// Two of different lengths lie beside each other, due at the same instant.
    static Item.Silence dueAt(MemberId member, Instant due, Duration silence) {
        return new Item.Silence(member, silence, new Stamp(due.minus(silence), "shop/order/1"));
    }

    static Write fresh(Item item) {
        return new Write.Put(item, Expect.ABSENT);
    }

    static Write anyway(Item item) {
        return new Write.Put(item, Expect.ANYTHING);
    }

    static Write over(Stored<?> read, Item item) {
        return new Write.Put(item, Expect.unchanged(read));
    }

    static List<Write> many(int count) {
        return IntStream.range(0, count).mapToObj(i -> fresh(notice("n-" + i))).toList();
    }

    static Stored<Item> written(Store store, Item item) {
        store.write(anyway(item));
        return store.get(item.key()).orElseThrow();
    }

    /// Five notices and a timer of one member, a notice of another; the same store.
    static Store filled(Store store) {
        for (String name : List.of("e", "a", "d", "b", "c")) {
            written(store, notice(name));
        }
        written(store, dueAt(SARA, NOON));
        written(store, notice(new MemberId("m-sara2"), "z", "another's"));
        return store;
    }

    static List<Due> dueIn(Store store, Instant until) {
        return IntStream.range(0, store.shards()).boxed()
                .flatMap(shard -> store.due(shard, until, Optional.empty(), 1000).stream()).sorted().toList();
    }
}
