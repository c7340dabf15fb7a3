package dev.safar.codec;

import dev.safar.json.Json;
import dev.safar.json.JsonText;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import dev.safar.store.Item;
import dev.safar.store.UnreadableItemException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Items as one line of JSON, and back. Equal items give equal text.
public final class ItemText {
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final Limits LIMITS = new Limits(LARGEST, 200, LARGEST, 400);

    private ItemText() {
    }

    /// {@return the item's values in canonical JSON}
    ///
    /// @param item any item
    /// @throws IllegalArgumentException if a view or a custom event holds what JSON has no form for
    public static String write(Item item) {
        return JsonText.canonical(ItemCodec.encode(item));
    }

    /// Reads an item.
    ///
    /// @param text as [#write(Item)] gave it
    /// @return an item equal to the one that was written
    /// @throws UnreadableItemException if it is no JSON, of an unknown format, or damaged; the message holds no values
    public static Item read(String text) {
        return switch (Json.read(text, LIMITS)) {
            case Parsed.Value(var root) when root.plain() instanceof Map<?, ?> map -> ItemCodec.decode(named(map));
            case Parsed.Value(var root) -> throw new UnreadableItemException(
                    "Expected an object, but found " + root.kind());
            case Parsed.Fault fault -> throw new UnreadableItemException(
                    "The stored text is no JSON from line " + fault.at().line() + ", column " + fault.at().column());
        };
    }

    private static Map<String, @Nullable Object> named(Map<?, ?> map) {
        return new Value("", map).fields();
    }
}
