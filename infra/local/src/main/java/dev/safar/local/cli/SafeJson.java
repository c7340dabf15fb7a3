package dev.safar.local.cli;

import dev.safar.json.JsonText;
import dev.safar.message.SafeValue;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// JSON that is safe to look at: what moves a terminal's cursor or turns its lines stands as an escape, which a machine reads as the very same text.
final class SafeJson {
    /// Outside of texts JSON has none of these, so an escape is always inside of one.
    private static final Pattern UNSAFE = Pattern
            .compile("[\\x7F-\\x9F\\u2028\\u2029" + SafeValue.UNSEEN_SIGNS + "]");

    private SafeJson() {
    }

    /// {@return the value as [JsonText#pretty(Object)] writes it, with escapes}
    ///
    /// @param plain a plain JSON value
    static String pretty(@Nullable Object plain) {
        return UNSAFE.matcher(JsonText.pretty(plain))
                .replaceAll(found -> found.group().chars()
                        .mapToObj(unit -> String.format(Locale.ROOT, "\\\\u%04x", unit)).collect(Collectors.joining()));
    }
}
