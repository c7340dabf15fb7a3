package dev.safar.local.durable;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/// Texts by texts, in the order of their keys. Read inside [DataFile#read(java.util.function.Supplier)] or a change, changed only inside a change.
public final class Table {
    private final MVMap<String, String> map;
    private final Runnable touch;

    Table(MVStore file, String name, Runnable touch) {
        this.map = map(file, name);
        this.touch = touch;
    }

    static MVMap<String, String> map(MVStore file, String name) {
        return file.openMap(name,
                new MVMap.Builder<String, String>().keyType(TextType.INSTANCE).valueType(TextType.INSTANCE));
    }

    /// {@return what lies under a key; empty for nothing}
    ///
    /// @param key which
    public Optional<String> get(String key) {
        return Optional.ofNullable(map.get(key));
    }

    /// Lays a text under a key, in place of what was there.
    ///
    /// @param key where
    /// @param value what
    public void put(String key, String value) {
        touch.run();
        map.put(key, value);
    }

    /// Takes away what lies under a key.
    ///
    /// @param key which
    /// @return whether there was anything
    public boolean remove(String key) {
        touch.run();
        return map.remove(key) != null;
    }

    /// {@return entries in the order of their keys}
    ///
    /// @param from the key to begin with, itself included
    /// @param limit how many at most
    public List<Map.Entry<String, String>> from(String from, int limit) {
        List<Map.Entry<String, String>> found = new ArrayList<>();
        Cursor<String, String> keys = map.cursor(from);
        while (found.size() < limit && keys.hasNext()) {
            String key = keys.next();
            found.add(Map.entry(key, keys.getValue()));
        }
        return found;
    }

    /// {@return keys in their order, read as they are asked for}
    ///
    /// @param from the key to begin with, itself included
    public Iterator<String> keys(String from) {
        return map.keyIterator(from);
    }

    /// {@return how many entries there are}
    public long size() {
        return map.sizeAsLong();
    }
}
