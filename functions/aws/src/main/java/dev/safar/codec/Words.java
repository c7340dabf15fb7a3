package dev.safar.codec;

import java.util.Arrays;
import java.util.Locale;

/// Constants as words: `NO_ADDRESS` is stored as `no-address`.
final class Words {
    private Words() {
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E read(Class<E> type, Value value) {
        return value.found("a word for a " + type.getSimpleName(), word -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word)).findFirst());
    }
}
