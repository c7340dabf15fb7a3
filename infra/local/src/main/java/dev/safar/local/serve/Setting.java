package dev.safar.local.serve;

import dev.safar.json.JsonText;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One object of `safar.json`, and where in it we are.
///
/// @param path as in `shop.`; empty at the top
/// @param fields what stands there
record Setting(String path, Map<?, ?> fields) {
    static Setting of(@Nullable Object plain) {
        if (plain instanceof Map<?, ?> map) {
            return new Setting("", map);
        }
        throw new Unusable("Expected safar.json to be an object");
    }

    void only(String... known) {
        fields.keySet().stream().filter(name -> !Arrays.asList(known).contains(name)).findFirst().ifPresent(name -> {
            throw new Unusable("safar.json: nothing is known of `" + path + name + "`; expected "
                    + String.join(", ", known));
        });
    }

    Setting in(String name) {
        if (fields.get(name) instanceof Map<?, ?> map) {
            return new Setting(path + name + ".", map);
        }
        throw wrong(name, "an object");
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    List<String> names() {
        return fields.keySet().stream().map(String.class::cast).toList();
    }

    /// @param otherwise the text where there is none; null where there must be one
    <T> T read(String name, String what, @Nullable String otherwise, Function<String, Optional<T>> reader) {
        String text = switch (fields.get(name)) {
            case String words when !words.isBlank() -> words.strip();
            case Boolean truth -> truth.toString();
            case Long number -> number.toString();
            case null -> otherwise;
            default -> null;
        };
        return Optional.ofNullable(text).flatMap(reader).orElseThrow(() -> wrong(name, what));
    }

    /// The values are not told: they may be secrets.
    ///
    /// @param most how many there may be
    List<String> texts(String name, int most, String what) {
        if (fields.get(name) instanceof List<?> list && !list.isEmpty() && list.size() <= most
                && list.stream().allMatch(one -> one instanceof String text && !text.isBlank())) {
            return list.stream().map(String.class::cast).toList();
        }
        throw wrong(name, what);
    }

    private Unusable wrong(String name, String what) {
        boolean secret = Set.of("identityKey", "secrets", "password").contains(name);
        Object found = fields.get(name);
        return new Unusable("safar.json: expected `" + path + name + "` to be " + what
                + (secret ? "" : ", but found " + (found == null ? "nothing" : JsonText.compact(found))));
    }
}
