package dev.safar.journey;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands under a name that a condition may read. [Readables] says which names there are.
public sealed interface Legible {
    /// One value.
    ///
    /// @param kind what sort of value
    /// @param words all that it can be; empty where it can be anything
    record Value(Kind kind, List<String> words) implements Legible {
        /// Copies.
        public Value {
            words = List.copyOf(words);
        }
    }

    /// The sorts of value.
    enum Kind {
        /// Words.
        TEXT,
        /// An id: lower-case Latin letters, digits and hyphens.
        SLUG,
        /// A number.
        NUMBER,
        /// True or false.
        BOOLEAN,
        /// A day as text, ISO-8601, with or without its year.
        DATE,
        /// An instant as text, ISO-8601 in UTC; two of them compare as text.
        INSTANT
    }

    /// Fields by name. Any of them may be absent: what never happened is not there.
    ///
    /// @param fields in the order in which people read them
    record Fields(Map<String, Legible> fields) implements Legible {
        /// Copies, in order.
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /// Any number of the same.
    ///
    /// @param item each of them
    record Many(Legible item) implements Legible {
    }

    /// Whatever a shop sends; nobody knows its names.
    record Anything() implements Legible {
    }
}
