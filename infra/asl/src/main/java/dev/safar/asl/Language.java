package dev.safar.asl;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which query language the states of a definition speak unless they say otherwise.
enum Language {
    /// The only one that is run.
    JSONATA,
    /// The default of the States Language. A state of it is still run where the machine has states in JSONata, as long as it uses no
    /// field whose meaning differs between the two.
    JSONPATH;

    /// Reads the machine's own language, and notes a machine that is JSONPath altogether.
    static Language ofMachine(FieldReader fields) {
        Language language = of(fields, JSONPATH);
        if (language == JSONPATH && !anyJsonata(fields.raw("States"))) {
            fields.find("QueryLanguage", (fields.has("QueryLanguage") ? "is JSONPath" : "is missing, which means JSONPath")
                    + ", but only JSONata is supported; write \"QueryLanguage\": \"JSONata\"");
        }
        return language;
    }

    /// Reads a state's language.
    static Language ofState(FieldReader fields, Language inherited) {
        Language language = of(fields, inherited);
        if (inherited == JSONATA && language == JSONPATH) {
            fields.find("QueryLanguage", "is JSONPath, but the machine's is JSONata, which every state must then speak");
        }
        return language;
    }

    private static Language of(FieldReader fields, Language absent) {
        @Nullable
        String name = fields.text("QueryLanguage");
        if (name == null) {
            return absent;
        }
        return switch (name) {
            case "JSONata" -> JSONATA;
            case "JSONPath" -> JSONPATH;
            default -> {
                fields.find("QueryLanguage", "must be JSONata, but is '" + name + "'");
                yield absent;
            }
        };
    }

    /// A state deep inside a Map or a Parallel counts too.
    private static boolean anyJsonata(@Nullable Object part) {
        return switch (part) {
            case Map<?, ?> map -> "JSONata".equals(map.get("QueryLanguage")) || anyJsonata(map.values());
            case Collection<?> items -> items.stream().anyMatch(Language::anyJsonata);
            case null, default -> false;
        };
    }

    /// {@return whether a value holds neither paths (a name that ends in `.$`) nor what looks like an expression}
    static boolean isConstant(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map -> isConstant(map.values())
                    && map.keySet().stream().noneMatch(name -> ((String) name).endsWith(".$"));
            case Collection<?> items -> items.stream().allMatch(Language::isConstant);
            case String text -> !text.startsWith("{%") && !text.endsWith("%}");
            case null, default -> true;
        };
    }
}
