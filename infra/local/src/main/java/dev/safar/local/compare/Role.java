package dev.safar.local.compare;

import dev.safar.flow.Carrier.Receipt;
import dev.safar.flow.Outgoing;
import dev.safar.flow.Shop;
import dev.safar.local.rehearsal.Casting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Plays a scenario under names that nobody else has, so that all can play in one shop, and writes down what comes to the door.
final class Role implements Casting {
    /// How many different numbers there are: a phone number has seven digits of its own.
    static final long NUMBERS = 10_000_000;

    private static final Set<String> NAMES = Set.of("order", "refund", "complaint", "friend");
    private final long number;
    private final String source;
    private final Shop shop;
    private final Function<Outgoing, Receipt> world;
    private final List<Cue> cues = new ArrayList<>();

    /// A role.
    ///
    /// @param number tells it from all others, 0 to one less than [#NUMBERS]
    /// @param source the shop's door
    /// @param shop where it plays
    /// @param world what is said to what leaves the house
    Role(long number, String source, Shop shop, Function<Outgoing, Receipt> world) {
        this.number = number;
        this.source = source;
        this.shop = shop;
        this.world = world;
    }

    /// {@return what came to the door so far, in order}
    List<Cue> cues() {
        return List.copyOf(cues);
    }

    @Override
    public Shop shop(Shop usual) {
        return shop;
    }

    @Override
    public Receipt receipt(Outgoing outgoing) {
        return world.apply(outgoing);
    }

    @Override
    public Map<String, @Nullable Object> envelope(Instant at, Map<String, @Nullable Object> usual) {
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>(usual);
        envelope.put("id", named(usual.get("id")));
        envelope.put("source", source);
        envelope.put("identities", replaced(usual.get("identities"), this::identity));
        envelope.put("data", replaced(usual.get("data"),
                (name, value) -> NAMES.contains(name) ? named(value) : value));
        cues.add(new Cue(at, envelope));
        return envelope;
    }

    private @Nullable Object identity(String kind, @Nullable Object value) {
        return kind.equals("phone") ? String.format(Locale.ROOT, "+98912%07d", number) : named(value);
    }

    private String named(@Nullable Object value) {
        return number + "-" + value;
    }

    private interface Replacement {
        @Nullable
        Object of(String name, @Nullable Object value);
    }

    private static Map<String, @Nullable Object> replaced(@Nullable Object usual, Replacement replacement) {
        Map<String, @Nullable Object> replaced = new LinkedHashMap<>();
        if (usual instanceof Map<?, ?> map) {
            map.forEach((name, value) -> replaced.put(String.valueOf(name),
                    replacement.of(String.valueOf(name), value)));
        }
        return replaced;
    }
}
