package dev.safar.language.version;

import dev.safar.journey.EntryKey;
import dev.safar.journey.Terms;
import dev.safar.language.duration.Durations;
import dev.safar.message.DayPart;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes terms in their one form. What is as usual is left out: it was before journeys had terms, and their versions stay.
final class CanonicalTerms {
    private CanonicalTerms() {
    }

    static void put(Map<String, @Nullable Object> plain, Terms terms) {
        terms.key().map(EntryKey::text).ifPresent(key -> plain.put("key", key));
        terms.quietHours().ifPresent(hours -> plain.put("quietHours",
                Map.of("from", hours.from().toString(), "to", hours.to().toString())));
        terms.sendWindow().ifPresent(window -> plain.put("sendWindow", window(window)));
        terms.cap().ifPresent(
                cap -> plain.put("cap", Map.of("most", cap.most(), "within", Durations.words(cap.period()))));
        if (terms.priority() != Terms.MIDDLE) {
            plain.put("priority", terms.priority());
        }
        if (!terms.topic().equals(Terms.USUAL.topic())) {
            plain.put("topic", terms.topic());
        }
    }

    private static Map<String, Object> window(DayPart window) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("from", window.from().toString());
        plain.put("to", window.to().toString());
        if (!window.on().isEmpty()) {
            plain.put("on", window.on().stream().map(day -> day.name().toLowerCase(Locale.ROOT)).toList());
        }
        return plain;
    }
}
