package dev.safar.door;

import dev.safar.event.MemberEvent.CustomEvent;
import dev.safar.json.Fields;
import dev.safar.json.Flaw;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `custom.*`: any object, at most 16 deep, so that it fits both forms of the envelope. A field `version` at its top is the revision, as for
/// every type. A number that is whole is a whole number however it was written (`5.0` is `5`), so that one value has one form.
final class CustomReader {
    private static final int DEEPEST = 16;
    /// From here on a double no longer tells whole numbers apart.
    private static final double EXACT = 9_007_199_254_740_992d;

    private CustomReader() {
    }

    static Draft read(String type, Fields data, Inspection inspection) {
        Map<String, @Nullable Object> plain = data.plain();
        plain.remove(Door.VERSION);
        if (depth(plain) > DEEPEST) {
            inspection.flaw(new Flaw(data.at(), Flaw.Kind.UNFIT, "data",
                    "Expected `data` to be at most " + DEEPEST + " deep, but found more"));
            return Draft.unnamed(common -> new CustomEvent(common, type, Map.of()));
        }
        Map<String, @Nullable Object> normal = normal(plain);
        return Draft.unnamed(common -> new CustomEvent(common, type, normal));
    }

    private static int depth(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> 1 + map.values().stream().mapToInt(CustomReader::depth).max().orElse(0);
            case List<?> list -> 1 + list.stream().mapToInt(CustomReader::depth).max().orElse(0);
            case null, default -> 0;
        };
    }

    private static Map<String, @Nullable Object> normal(Map<?, ?> map) {
        Map<String, @Nullable Object> normal = new LinkedHashMap<>();
        map.forEach((name, value) -> normal.put((String) name, normal(value)));
        return Collections.unmodifiableMap(normal);
    }

    private static @Nullable Object normal(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> normal(map);
            case List<?> list -> {
                List<@Nullable Object> items = new ArrayList<>(list.size());
                list.forEach(item -> items.add(normal(item)));
                yield Collections.unmodifiableList(items);
            }
            case Double number when number == Math.rint(number) && Math.abs(number) < EXACT -> number.longValue();
            case null, default -> value;
        };
    }
}
