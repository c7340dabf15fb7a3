package dev.safar.local.compare;

import dev.safar.codec.ItemCodec;
import dev.safar.hash.Sha256;
import dev.safar.store.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that is kept of a member, as lines that are the same where she is the same: `head#run#... state.run = 3`. What an execution draws for itself, the id of its
/// claim, is left out: it decides who may write, and nothing else.
///
/// @param lines sorted; one for each value of each row
record Rows(List<String> lines) {
    private static final String DRAWN = "claim";

    static Rows of(List<Item> items) {
        List<String> lines = new ArrayList<>();
        items.forEach(item -> flatten(item.key().sort(), "", ItemCodec.encode(item), lines));
        return new Rows(lines.stream().sorted().toList());
    }

    private static void flatten(String row, String path, @Nullable Object value, List<String> lines) {
        switch (value) {
            case Map<?, ?> map when !map.isEmpty() -> map.forEach((name, inner) -> {
                if (!DRAWN.equals(name)) {
                    flatten(row, path + (path.isEmpty() ? "" : ".") + name, inner, lines);
                }
            });
            case List<?> list when !list.isEmpty() -> {
                for (int i = 0; i < list.size(); i++) {
                    flatten(row, path + "[" + i + "]", list.get(i), lines);
                }
            }
            case null -> lines.add(row + " " + path + " = null");
            case Object plain -> lines.add(row + " " + path + " = " + plain);
        }
    }

    /// {@return the same for members of whom the same is kept}
    String hash() {
        return Sha256.hex(String.join("\n", lines));
    }
}
