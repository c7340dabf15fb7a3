package dev.safar.asl;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The functions one execution sees: the pure ones, and those that need its seed or its clock.
final class Library {
    private final Timeline timeline;
    private final Randomness random;
    private final Map<String, Jsonata.JFunction> built = new HashMap<>();

    Library(Timeline timeline, Randomness random) {
        this.timeline = timeline;
        this.random = random;
    }

    /// Binds the function of that name; does nothing where the library's own (or none) is meant.
    void bind(String name, Jsonata.Frame frame) {
        Jsonata.JFunction function = PureFunctions.ALL.get(name);
        if (function == null) {
            function = built.get(name);
        }
        if (function == null) {
            function = build(name);
        }
        if (function != null) {
            frame.bind(name, function);
        }
    }

    private Jsonata.@Nullable JFunction build(String name) {
        Jsonata.JFunction function = switch (name) {
            case "random" -> Jsonata.function(name, this::random, "<n?:n>");
            case "uuid" -> Jsonata.function(name, this::uuid, "<:s>");
            case "shuffle" ->
                Jsonata.function(name, (Jsonata.Fn1<@Nullable List<?>, @Nullable Object>) this::shuffle, "<a:a>");
            case "now" -> Jsonata.function(name, this::now, "<s?s?:s>");
            case "millis" -> Jsonata.function(name, this::millis, "<:n>");
            default -> null;
        };
        if (function != null) {
            built.put(name, function);
        }
        return function;
    }

    private Object random(@Nullable Number seed) {
        return seed == null ? random.next() : new Randomness(Double.doubleToLongBits(seed.doubleValue())).next();
    }

    String uuid() {
        return random.uuid().toString();
    }

    private @Nullable Object shuffle(@Nullable List<?> list) {
        if (list == null) {
            return null;
        }
        List<@Nullable Object> shuffled = new ArrayList<>(list);
        for (int i = shuffled.size(); i > 1; i--) {
            Collections.swap(shuffled, i - 1, random.next(i));
        }
        return shuffled;
    }

    private Object now(@Nullable String picture, @Nullable String zone) {
        return Functions.dateTimeFromMillis(timeline.now().toEpochMilli(), picture, zone);
    }

    private Object millis() {
        return timeline.now().toEpochMilli();
    }
}
