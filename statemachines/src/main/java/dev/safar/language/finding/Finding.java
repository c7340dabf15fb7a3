package dev.safar.language.finding;

import dev.safar.json.Position;
import java.util.Comparator;

/// One thing that is wrong with a journey, and how to mend it.
///
/// @param severity whether the journey can run all the same
/// @param file the file's name as the reader was given it
/// @param at the offending value; the name for a field nobody knows; the enclosing brace where something is missing
/// @param rule the rule's id, a stable word as in `unknown-field`
/// @param message what was expected and what was found, in one sentence
/// @param hint how to mend it; may be empty
public record Finding(Severity severity, String file, Position at, String rule, String message,
        String hint) implements Comparable<Finding> {
    private static final Comparator<Finding> BY_PLACE = Comparator.comparing(Finding::file)
            .thenComparingInt(finding -> finding.at().line()).thenComparingInt(finding -> finding.at().column())
            .thenComparing(Finding::severity).thenComparing(Finding::rule).thenComparing(Finding::message)
            .thenComparing(Finding::hint);

    /// {@return whether the journey cannot run because of it}
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /// Sorts by file, line and column.
    @Override
    public int compareTo(Finding other) {
        return BY_PLACE.compare(this, other);
    }

    /// {@return one line, as in `win-back.journey.json:3:5: error unknown-field: Expected ...`}
    @Override
    public String toString() {
        String line = file + ":" + at + ": " + severity.word() + " " + rule + ": " + message;
        return hint.isEmpty() ? line : line + ". " + hint;
    }
}
