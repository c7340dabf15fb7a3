package dev.safar.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The header fields of a request. Names differ by their letters, not by their case (RFC 9110, section 5.1), and one name may come several times.
public final class Headers {
    private final Map<String, List<String>> byName = new TreeMap<>();

    private Headers() {
    }

    /// {@return the headers of a request}
    ///
    /// @param multimap as the server gives them; names that differ by case alone are put together
    public static Headers of(Map<String, List<String>> multimap) {
        Headers headers = new Headers();
        multimap.forEach((name, values) -> headers.byName
                .computeIfAbsent(name.toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).addAll(values));
        return headers;
    }

    /// {@return every value of a header, in the order of arrival; none where it did not come}
    ///
    /// @param name in lower case
    public List<String> all(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }

    /// {@return the value of a header that is known to have come once, without spaces around it}
    ///
    /// @param name in lower case
    /// @throws IllegalStateException if it did not come once, which whoever calls must have looked at
    public String only(String name) {
        List<String> values = all(name);
        if (values.size() != 1) {
            throw new IllegalStateException(
                    "Expected the header " + name + " once, but found it " + values.size() + " times");
        }
        return values.getFirst().strip();
    }
}
