package dev.safar.codec;

import dev.safar.store.Key;
import dev.safar.store.Lap;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How far the round through all members is. An earlier form held one place for all journeys together and not when it began: it is as if nobody had been
/// looked at.
final class LapCodec {
    private LapCodec() {
    }

    static Doc write(Doc doc, SortedMap<String, Lap> laps) {
        Map<String, Map<String, @Nullable Object>> written = new TreeMap<>();
        laps.forEach((journey, lap) -> written.put(journey, write(lap).map()));
        return doc.all("laps", written);
    }

    private static Doc write(Lap lap) {
        Doc doc = new Doc().put("of", lap.of()).put("since", lap.since().toString()).count("again", lap.again() ? 1 : 0)
                .maybe("next", lap.next().map(Instant::toString));
        lap.after().ifPresent(after -> doc.put("partition", after.partition()).put("sort", after.sort()));
        return doc;
    }

    static SortedMap<String, Lap> read(Value value) {
        return new TreeMap<>(value.entries("laps", LapCodec::lap));
    }

    private static Lap lap(Value value) {
        return new Lap(value.at("of").text(), value.at("since").instant(), value.count("again") == 1,
                value.find("partition").map(partition -> new Key(partition.text(), value.at("sort").text())),
                value.find("next").map(Value::instant));
    }
}
