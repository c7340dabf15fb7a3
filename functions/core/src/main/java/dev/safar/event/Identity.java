package dev.safar.event;

import java.util.Locale;
import java.util.regex.Pattern;

/// One way in which a shop knows a person. It prints without its value.
///
/// @param kind which way
/// @param value in the canonical form of its kind, never blank
public record Identity(Kind kind, String value) {
    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final int LONGEST = 320;

    /// The kinds, strongest first (protocol, rule 15).
    public enum Kind {
        /// The shop's own customer number, as text.
        CUSTOMER_ID,
        /// A mail address in lower case.
        EMAIL,
        /// A phone number in E.164, as in `+989121234567`.
        PHONE;

        /// {@return the word used in keys: `customer-id`, `email`, `phone`}
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Checks the canonical form.
    ///
    /// @throws IllegalArgumentException if the value is not canonical; the message never holds the value
    public Identity {
        boolean canonical = switch (kind) {
            case CUSTOMER_ID -> !value.isBlank() && value.equals(value.strip());
            case EMAIL -> EMAIL.matcher(value).matches() && value.equals(value.toLowerCase(Locale.ROOT));
            case PHONE -> E164.matcher(value).matches();
        };
        if (!canonical || value.length() > LONGEST) {
            throw new IllegalArgumentException("The " + kind.word() + " is not in its canonical form");
        }
    }

    /// {@return the kind alone: the value is personal}
    @Override
    public String toString() {
        return kind.word() + ":[withheld]";
    }
}
