package dev.safar.local.durable;

import dev.safar.codec.ItemText;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.StringDataType;
import org.jspecify.annotations.Nullable;

/// The items of the file: partition, a zero character and sort key point to the version, a space and the item's text.
final class Items {
    static final char BETWEEN = '\0';
    private final MVMap<String, String> map;

    Items(MVStore file) {
        this.map = file.openMap("items", strings());
    }

    static MVMap.Builder<String, String> strings() {
        return new MVMap.Builder<String, String>().keyType(StringDataType.INSTANCE).valueType(StringDataType.INSTANCE);
    }

    Optional<Stored<Item>> get(Key key) {
        return Optional.ofNullable(map.get(place(key))).map(Items::read);
    }

    long version(Key key) {
        return version(map.get(place(key)));
    }

    List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        String begin = place(new Key(partition, prefix));
        String last = after.map(sort -> place(new Key(partition, sort))).orElse("");
        List<Stored<Item>> found = new ArrayList<>();
        Cursor<String, String> keys = map.cursor(last.compareTo(begin) > 0 ? last : begin);
        while (found.size() < limit && keys.hasNext()) {
            String key = keys.next();
            if (!key.startsWith(begin)) {
                break;
            }
            if (!key.equals(last)) {
                found.add(read(keys.getValue()));
            }
        }
        return found;
    }

    /// {@return what was there before}
    Optional<Item> replace(Key key, Optional<Item> next) {
        String place = place(key);
        String before = map.get(place);
        if (next.isPresent()) {
            map.put(place, version(before) + 1 + " " + ItemText.write(next.get()));
        } else {
            map.remove(place);
        }
        return Optional.ofNullable(before).map(text -> read(text).item());
    }

    private static Stored<Item> read(String value) {
        return new Stored<>(ItemText.read(value.substring(value.indexOf(' ') + 1)), version(value));
    }

    private static long version(@Nullable String value) {
        return value == null ? 0 : Long.parseLong(value.substring(0, value.indexOf(' ')));
    }

    static String place(Key key) {
        return key.partition() + BETWEEN + key.sort();
    }
}
