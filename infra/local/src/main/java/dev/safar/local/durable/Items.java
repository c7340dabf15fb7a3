package dev.safar.local.durable;

import dev.safar.codec.ItemText;
import dev.safar.store.Item;
import dev.safar.store.Key;
import dev.safar.store.Kind;
import dev.safar.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The items of the file: partition, a zero character and sort key point to the version, a space and the item's text.
final class Items {
    static final char BETWEEN = '\0';
    private static final int PAGE = 100;
    private final Table map;

    Items(DataFile file) {
        this.map = file.table("items");
    }

    Optional<Stored<Item>> get(Key key) {
        return map.get(place(key)).map(Items::read);
    }

    long version(Key key) {
        return map.get(place(key)).map(Items::version).orElse(0L);
    }

    List<Stored<Item>> query(String partition, String prefix, Optional<String> after, int limit) {
        String begin = place(new Key(partition, prefix));
        String last = after.map(sort -> place(new Key(partition, sort))).orElse("");
        List<Stored<Item>> found = new ArrayList<>();
        String from = last.compareTo(begin) > 0 ? last : begin;
        boolean more = true;
        while (more) {
            List<Map.Entry<String, String>> page = map.from(from, PAGE);
            for (Map.Entry<String, String> entry : page) {
                more = found.size() < limit && entry.getKey().startsWith(begin);
                if (!more) {
                    break;
                }
                if (!entry.getKey().equals(last)) {
                    found.add(read(entry.getValue()));
                }
            }
            more &= page.size() == PAGE;
            from = more ? page.getLast().getKey() + BETWEEN : from;
        }
        return found;
    }

    /// Items of one kind over all partitions, in the order of their keys. In each partition it steps to where the kind would be, and from there to the next.
    List<Stored<Item>> scan(Kind kind, Optional<Key> after, int limit) {
        return entries(kind, after, limit).stream().map(entry -> read(entry.getValue())).toList();
    }

    List<Key> keys(Kind kind, Optional<Key> after, int limit) {
        return entries(kind, after, limit).stream().map(entry -> key(entry.getKey())).toList();
    }

    private List<Map.Entry<String, String>> entries(Kind kind, Optional<Key> after, int limit) {
        List<Map.Entry<String, String>> found = new ArrayList<>();
        Optional<Map.Entry<String, String>> entry = first(after.map(last -> place(last) + BETWEEN).orElse(""));
        while (entry.isPresent() && found.size() < limit) {
            String key = entry.get().getKey();
            String partition = key.substring(0, key.indexOf(BETWEEN) + 1);
            String begin = partition + kind.prefix();
            if (key.startsWith(begin)) {
                found.add(entry.get());
                entry = first(key + BETWEEN);
            } else {
                entry = first(key.compareTo(begin) < 0 ? begin : behind(partition));
            }
        }
        return found;
    }

    private Optional<Map.Entry<String, String>> first(String from) {
        return map.from(from, 1).stream().findFirst();
    }

    /// The least text that no key of the partition reaches.
    private static String behind(String partition) {
        return partition.substring(0, partition.length() - 1) + (char) (BETWEEN + 1);
    }

    /// @param text the item as [ItemText] writes it; empty to take it away
    void replace(Key key, Optional<String> text) {
        String place = place(key);
        if (text.isPresent()) {
            map.put(place, version(key) + 1 + " " + text.get());
        } else {
            map.remove(place);
        }
    }

    private static Stored<Item> read(String value) {
        return new Stored<>(ItemText.read(value.substring(value.indexOf(' ') + 1)), version(value));
    }

    private static long version(String value) {
        return Long.parseLong(value.substring(0, value.indexOf(' ')));
    }

    private static Key key(String place) {
        int end = place.indexOf(BETWEEN);
        return new Key(place.substring(0, end), place.substring(end + 1));
    }

    static String place(Key key) {
        return key.partition() + BETWEEN + key.sort();
    }
}
