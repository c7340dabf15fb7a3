package dev.safar.local.serve;

import dev.safar.local.live.Manuscript;
import dev.safar.local.publish.Wanted;
import dev.safar.local.story.Words;
import dev.safar.message.Language;
import dev.safar.publish.Fate;
import dev.safar.publish.Fates;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A request to publish, read.
///
/// @param wanted what
/// @param expect the rows that the person saw, by journey: what she agreed to holds only while they are as they were
/// @param words in which to answer
record PublishRequest(Wanted wanted, Map<String, Long> expect, Words words) {
    static Optional<PublishRequest> of(Map<String, @Nullable Object> body) {
        Optional<Words> words = words(body.get("lang"));
        Optional<Fates> fates = fates(body);
        Map<String, String> journeys = texts(body.get("journeys"));
        Map<String, String> versions = texts(body.get("versions"));
        if (words.isEmpty() || fates.isEmpty() || journeys.isEmpty() == versions.isEmpty()) {
            return Optional.empty();
        }
        Manuscript written = new Manuscript(new TreeMap<>(journeys), new TreeMap<>(texts(body.get("messages"))));
        return Optional.of(new PublishRequest(new Wanted(written, names(body.get("only")), versions, fates.get()),
                numbers(body.get("expect")), words.get()));
    }

    static Optional<Words> words(@Nullable Object tag) {
        return Language.parse(tag == null ? "en" : tag.toString()).flatMap(Words::in);
    }

    private static Optional<Fates> fates(Map<String, @Nullable Object> body) {
        Object usual = body.get("waiting");
        Map<String, Fate> steps = new HashMap<>();
        Map<String, String> typed = texts(body.get("steps"));
        typed.forEach((step, word) -> Fate.find(word).ifPresent(fate -> steps.put(step, fate)));
        return steps.size() < typed.size()
                ? Optional.empty()
                : Fate.find(usual == null ? "keep" : usual.toString()).map(fate -> new Fates(fate, steps));
    }

    /// {@return the texts of an object by their names; none where it is no object}
    static Map<String, String> texts(@Nullable Object object) {
        Map<String, String> texts = new TreeMap<>();
        if (object instanceof Map<?, ?> map) {
            map.forEach((name, text) -> texts.put(String.valueOf(name), String.valueOf(text)));
        }
        return texts;
    }

    private static Set<String> names(@Nullable Object list) {
        Set<String> names = new HashSet<>();
        if (list instanceof List<?> some) {
            some.forEach(name -> names.add(String.valueOf(name)));
        }
        return names;
    }

    private static Map<String, Long> numbers(@Nullable Object object) {
        Map<String, Long> numbers = new HashMap<>();
        if (object instanceof Map<?, ?> map) {
            map.forEach((name, value) -> {
                if (value instanceof Number number) {
                    numbers.put(String.valueOf(name), number.longValue());
                }
            });
        }
        return numbers;
    }
}
