package dev.safar.proof;

import dev.safar.store.Item;
import dev.safar.store.Stored;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// An item with its version, of which there is one object only, so that two of them are equal where they are the same: a search compares millions.
final class Cell {
    private static final Map<Stored<Item>, Cell> POOL = new ConcurrentHashMap<>();

    private final Stored<Item> stored;
    private final int hash;

    private Cell(Stored<Item> stored) {
        this.stored = stored;
        this.hash = stored.hashCode();
    }

    static Cell of(Stored<Item> stored) {
        return POOL.computeIfAbsent(stored, Cell::new);
    }

    Stored<Item> stored() {
        return stored;
    }

    Item item() {
        return stored.item();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
