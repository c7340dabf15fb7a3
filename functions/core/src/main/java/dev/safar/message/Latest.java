package dev.safar.message;

import dev.safar.event.Stamp;
import dev.safar.member.CanonicalText;
import java.util.Optional;
import java.util.function.Function;

/// A value that a fact told us. Of several the latest holds, whatever came first.
///
/// @param value what was said
/// @param stamp when, and by which fact
/// @param <T> what is told
public record Latest<T>(T value, Stamp stamp) {
    static <T> Optional<Latest<T>> of(Optional<Latest<T>> known, Optional<T> told, Stamp stamp) {
        boolean newer = known.map(latest -> latest.stamp().compareTo(stamp) < 0).orElse(true);
        return newer && told.isPresent() ? Optional.of(new Latest<>(told.get(), stamp)) : known;
    }

    /// Writes a value in words, and when it was said; nothing known is two empty lines.
    static <T> void write(CanonicalText text, String name, Optional<Latest<T>> latest, Function<T, String> word) {
        text.put(name, latest.map(known -> word.apply(known.value())).orElse(""))
                .put(name + ".said", latest.map(Latest::stamp));
    }
}
