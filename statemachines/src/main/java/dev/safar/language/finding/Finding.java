package dev.safar.language.finding;

import dev.safar.json.Position;
import dev.safar.message.Language;
import java.util.Comparator;

/// One thing that is wrong with a journey, and how to mend it.
///
/// @param severity whether the journey can run all the same
/// @param file the file's name as the reader was given it
/// @param at the offending value; the name for a field nobody knows; the enclosing brace where something is missing
/// @param rule the rule's id, a stable word as in `unknown-field`
/// @param what what was expected and what was found, in one sentence
/// @param remedy how to mend it; may be nothing
public record Finding(Severity severity, String file, Position at, String rule, Term what,
        Term remedy) implements Comparable<Finding> {
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparingInt(finding -> finding.at().line()).thenComparingInt(finding -> finding.at().column())
            .thenComparing(Finding::severity).thenComparing(Finding::rule)
            .thenComparing(finding -> finding.message(Language.ENGLISH))
            .thenComparing(finding -> finding.hint(Language.ENGLISH));

    /// {@return whether the journey cannot run because of it}
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// {@return what was expected and what was found}
    ///
    /// @param language English or Persian
    public String message(Language language) {
        return what.in(language);
    }

    /// {@return how to mend it; may be empty}
    ///
    /// @param language English or Persian
    public String hint(Language language) {
        return remedy.in(language);
    }

    /// Sorts by file, line and column.
    @Override
    public int compareTo(Finding other) {
        return BY_PLACE.compare(this, other);
    }

    /// {@return one line, as in `win-back.journey.json:3:5: error unknown-field: Expected ...`; a Persian sentence stands in an isolate of its own}
    ///
    /// @param language of the message and the hint
    public String line(Language language) {
        String words = remedy.isNothing() ? message(language) : message(language) + ". " + hint(language);
        return Quoted.visible(file) + ":" + at + ": " + severity.word() + " " + rule + ": "
                + Quoted.sentence(words, language);
    }

    /// {@return the line in English}
    @Override
    public String toString() {
        return line(Language.ENGLISH);
    }
}
