package dev.safar.local.durable;

import dev.safar.store.Key;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;

/// Rows that no release can read.
public final class Damage {
    private Damage() {
    }

    /// Puts nonsense in the place of a row.
    ///
    /// @param file the store's, closed
    /// @param key of the row
    public static void row(Path file, Key key) {
        try (MVStore store = new MVStore.Builder().fileName(file.toString()).open()) {
            Table.map(store, "items").put(key.partition() + Items.BETWEEN + key.sort(), "1 {");
        }
    }
}
