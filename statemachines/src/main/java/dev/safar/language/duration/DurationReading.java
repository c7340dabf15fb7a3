package dev.safar.language.duration;

import dev.safar.language.finding.Term;
import dev.safar.message.Language;
import java.time.Duration;

/// What became of a duration's text.
public sealed interface DurationReading {
    /// It is one.
    ///
    /// @param length positive, in whole seconds, at most [Durations#LONGEST]
    record Read(Duration length) implements DurationReading {}

    /// It is none.
    ///
    /// @param what what was expected, as in "a length above zero"; to be said before "but found"
    /// @param remedy a way out; may be nothing
    record Refused(Term what, Term remedy) implements DurationReading {
        /// {@return what was expected, in English}
        public String expected() {
            return what.in(Language.ENGLISH);
        }

        /// {@return a way out, in English; may be empty}
        public String hint() {
            return remedy.in(Language.ENGLISH);
        }
    }
}
