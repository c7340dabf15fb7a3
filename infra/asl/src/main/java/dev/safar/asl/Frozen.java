package dev.safar.asl;

import java.math.BigInteger;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Immutable JSON values that know how many bytes their text has at most, so that handing one on costs neither a copy nor, mostly, a measurement: that is taken where
/// it could be more than a payload may have.
/// Numbers are as JavaScript has them: doubles, written without a fraction where they have none.
final class Frozen {
    private static final double EXACT = 9_007_199_254_740_992d;
    /// No number needs more.
    private static final int LONGEST_SCALAR = 25;
    private static final BigInteger EXACT_WHOLE = BigInteger.TWO.pow(53);

    private Frozen() {
    }

    /// Makes a value immutable; parts that are so already are kept as they are.
    ///
    /// @throws TooLarge when the text would have more bytes than a payload may have
    static @Nullable Object of(@Nullable Object value) {
        return within(freeze(value));
    }

    private static @Nullable Object freeze(@Nullable Object value) {
        return switch (value) {
            case FrozenMap map -> map;
            case FrozenList list -> list;
            case Map<?, ?> map -> map(map);
            case List<?> list -> list(list);
            case null, default -> scalar(value);
        };
    }

    private static @Nullable Object scalar(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String string -> string;
            case Boolean bool -> bool;
            case Integer number -> (long) number;
            case Long number -> Math.abs(number) <= EXACT ? number : (Object) number.doubleValue();
            case BigInteger number -> number.abs().compareTo(EXACT_WHOLE) <= 0
                    ? number.longValueExact()
                    : (Object) number.doubleValue();
            case Number number when Double.isFinite(number.doubleValue()) -> whole(number.doubleValue());
            case Object other when Expression.isNull(other) -> null;
            default -> throw new NoJson(value);
        };
    }

    private static Object whole(double number) {
        boolean fits = number == Math.rint(number) && Math.abs(number) <= EXACT;
        return fits ? (Object) (long) number : (Object) number;
    }

    private static Object map(Map<?, ?> source) {
        Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(source.size());
        source.forEach((name, value) -> copy.put((String) name, freeze(value)));
        return adopted(copy);
    }

    /// Makes an object of a map that nobody else holds and whose values are frozen, without another copy.
    ///
    /// @throws TooLarge as for [#of(Object)]
    static Object adopted(Map<String, @Nullable Object> fields) {
        long most = 2;
        boolean nullItems = false;
        for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
            most += Payload.mostOfText(field.getKey()) + 2L + most(field.getValue());
            nullItems |= hasNullItems(field.getValue());
        }
        return within(new FrozenMap(fields, most, nullItems));
    }

    private static <T extends @Nullable Object> T within(T frozen) {
        if (most(frozen) > Payload.LIMIT) {
            checked(bytes(frozen));
        }
        return frozen;
    }

    private static FrozenList list(List<?> source) {
        int size = source.size();
        @Nullable
        Object[] copy = new Object[Math.min(size, Payload.LIMIT)];
        int bytes = checked(2L + Math.max(0, size - 1));
        boolean nullItems = false;
        for (int i = 0; i < size; i++) {
            copy[i] = freeze(source.get(i));
            bytes = checked((long) bytes + bytes(copy[i]));
            nullItems |= copy[i] == null || hasNullItems(copy[i]);
        }
        return new FrozenList(copy, bytes, nullItems);
    }

    private static int checked(long bytes) {
        if (bytes > Payload.LIMIT) {
            throw new TooLarge();
        }
        return (int) bytes;
    }

    /// {@return how many bytes [#bytes(Object)] gives at most, without looking at every letter}
    private static long most(@Nullable Object frozen) {
        return switch (frozen) {
            case FrozenMap map -> map.most;
            case FrozenList list -> list.bytes;
            case String string -> Payload.mostOfText(string);
            case null, default -> LONGEST_SCALAR;
        };
    }

    /// {@return the bytes of a frozen value's compact JSON text in UTF-8}
    ///
    /// @throws TooLarge when they are more than a payload may have
    static int bytes(@Nullable Object frozen) {
        return switch (frozen) {
            case null -> 4;
            case FrozenMap map -> map.bytes();
            case FrozenList list -> list.bytes;
            case String string -> Payload.ofText(string);
            case Boolean bool -> bool ? 4 : 5;
            default -> frozen.toString().length();
        };
    }

    /// Gives a value as expressions must see it: the library takes a Java null in an array for nothing at all, so arrays with a null
    /// are copied with the library's own null.
    static @Nullable Object forExpressions(@Nullable Object frozen) {
        return switch (frozen) {
            case FrozenMap map when map.nullItems -> {
                Map<String, @Nullable Object> copy = LinkedHashMap.newLinkedHashMap(map.size());
                map.forEach((name, value) -> copy.put(name, forExpressions(value)));
                yield copy;
            }
            case FrozenList list when list.nullItems -> {
                List<@Nullable Object> copy = new ArrayList<>(list.size());
                list.forEach(item -> copy.add(item == null ? Expression.NULL : forExpressions(item)));
                yield copy;
            }
            case null, default -> frozen;
        };
    }

    private static boolean hasNullItems(@Nullable Object frozen) {
        return (frozen instanceof FrozenMap map && map.nullItems)
                || (frozen instanceof FrozenList list && list.nullItems);
    }

    /// A value JSON has no text for: a function, or a number that is not finite.
    static final class NoJson extends IllegalArgumentException {
        NoJson(Object value) {
            super("No JSON value: " + value.getClass().getName() + (value instanceof Number ? " " + value : ""));
        }
    }

    /// A value's text is longer than a payload may be.
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("A payload is larger than " + Payload.LIMIT + " bytes", null, false, false);
        }
    }

    private static final class FrozenMap extends AbstractMap<String, @Nullable Object> {
        private final Map<String, @Nullable Object> fields;
        private final long most;
        private final boolean nullItems;

        FrozenMap(Map<String, @Nullable Object> fields, long most, boolean nullItems) {
            this.fields = fields;
            this.most = most;
            this.nullItems = nullItems;
        }

        private int bytes() {
            int bytes = 2 + Math.max(0, fields.size() - 1);
            for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
                bytes = checked(bytes + Payload.ofText(field.getKey()) + 1L + Frozen.bytes(field.getValue()));
            }
            return bytes;
        }

        @Override
        public @Nullable Object get(@Nullable Object name) {
            return fields.get(name);
        }

        @Override
        public boolean containsKey(@Nullable Object name) {
            return fields.containsKey(name);
        }

        @Override
        public int size() {
            return fields.size();
        }

        @Override
        public void forEach(BiConsumer<? super String, ? super @Nullable Object> action) {
            fields.forEach(action);
        }

        @Override
        public Set<Entry<String, @Nullable Object>> entrySet() {
            return Collections.<String, @Nullable Object>unmodifiableMap(fields).entrySet();
        }
    }

    private static final class FrozenList extends AbstractList<@Nullable Object> implements RandomAccess {
        private final @Nullable Object[] items;
        private final int bytes;
        private final boolean nullItems;

        FrozenList(@Nullable Object[] items, int bytes, boolean nullItems) {
            this.items = items;
            this.bytes = bytes;
            this.nullItems = nullItems;
        }

        @Override
        public @Nullable Object get(int index) {
            return items[index];
        }

        @Override
        public int size() {
            return items.length;
        }
    }
}
