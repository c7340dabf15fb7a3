package dev.safar.language.finding;

import dev.safar.journey.LocalText;
import dev.safar.json.Json;
import dev.safar.json.Limits;
import dev.safar.json.Parsed;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// All rules and all that findings say, English and Persian side by side. It lies in `catalogue/GROUP.json`: a rule's severity, its sentence (`rule`),
/// and what it says (`message`, `hint`, and others of these behind a dot); each of these a pair, English first.
public final class Catalogue {
    private static final List<String> GROUPS = List.of("files", "structure", "words", "conditions", "time", "ways",
            "texts", "together", "scenarios", "overheard");
    /// Words without a rule: parts of sentences.
    private static final String PARTS = "words";
    private static final Pattern CODE = Pattern.compile("`[^`]+`");

    private final Map<String, LocalText> words = new LinkedHashMap<>();
    private final List<RuleCard> rules = new ArrayList<>();

    private Catalogue() {
        GROUPS.forEach(group -> read(group).forEach((rule, entry) -> take(group, rule, (Map<?, ?>) entry)));
    }

    /// Read once, and only where there is something to say.
    private static final class Held {
        private static final Catalogue CATALOGUE = new Catalogue();
    }

    /// {@return the catalogue}
    public static Catalogue get() {
        return Held.CATALOGUE;
    }

    private void take(String group, String rule, Map<?, ?> entry) {
        entry.forEach((part, said) -> {
            if (said instanceof List<?> pair) {
                words.put(rule + "/" + part, new LocalText(Map.of("en", (String) pair.getFirst(), "fa",
                        CODE.matcher((String) pair.getLast()).replaceAll("\u2066$0\u2069"))));
            }
        });
        if (!rule.equals(PARTS)) {
            Severity severity = Severity.valueOf(String.valueOf(entry.get("severity")).toUpperCase(Locale.ROOT));
            rules.add(new RuleCard(rule, group, severity, words.getOrDefault(rule + "/rule", LocalText.NONE)));
        }
    }

    private static Map<String, @Nullable Object> read(String group) {
        try (@Nullable
        InputStream file = Catalogue.class.getResourceAsStream("catalogue/" + group + ".json")) {
            if (file == null) {
                throw new IllegalStateException("The catalogue has no group '" + group + "'");
            }
            return switch (Json.read(file.readAllBytes(), Limits.FILE)) {
                case Parsed.Value(var root) when root.plain() instanceof Map<?, ?> entries -> named(entries);
                case Parsed.Value _ -> throw new IllegalStateException("Group '" + group + "' is no object");
                case Parsed.Fault fault -> throw new IllegalStateException("Group '" + group + "', " + fault);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, @Nullable Object> named(Map<?, ?> entries) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        entries.forEach((name, value) -> named.put((String) name, value));
        return named;
    }

    /// {@return every rule, by group, in the order of the files}
    public List<RuleCard> rules() {
        return List.copyOf(rules);
    }

    /// {@return the rule of that id}
    ///
    /// @param id as in `unknown-field`
    /// @throws IllegalStateException if there is none: our own mistake
    public RuleCard rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no rule '" + id + "'"));
    }

    /// {@return the words of that key in both languages, with their blanks}
    ///
    /// @param key as in `unknown-field/message`
    public Optional<LocalText> find(String key) {
        return Optional.ofNullable(words.get(key));
    }

    /// {@return all words, by key}
    Map<String, LocalText> words() {
        return words;
    }
}
