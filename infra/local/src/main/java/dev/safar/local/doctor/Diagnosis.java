package dev.safar.local.doctor;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What one look found.
///
/// @param verdict how bad it is
/// @param about what was looked at, a word or two
/// @param says what was found, a sentence
/// @param remedy what to do; empty where nothing need be done
public record Diagnosis(Verdict verdict, String about, String says, Optional<String> remedy) {
    /// How bad it is.
    public enum Verdict {
        /// Nothing need be done.
        FINE,
        /// A person should do something.
        MEND,
        /// It could not be looked at.
        UNKNOWN;

        /// {@return the word, as in `fine`}
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Diagnosis fine(String about, String says) {
        return new Diagnosis(Verdict.FINE, about, says, Optional.empty());
    }

    static Diagnosis mend(String about, String says, String remedy) {
        return new Diagnosis(Verdict.MEND, about, says, Optional.of(remedy));
    }

    static Diagnosis unknown(String about, String says) {
        return new Diagnosis(Verdict.UNKNOWN, about, "It could not be looked at. " + says, Optional.empty());
    }

    /// {@return it for machines}
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", verdict.word());
        json.put("about", about);
        json.put("says", says);
        remedy.ifPresent(todo -> json.put("remedy", todo));
        return json;
    }
}
