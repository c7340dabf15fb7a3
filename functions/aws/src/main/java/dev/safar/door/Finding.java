package dev.safar.door;

import dev.safar.json.Position;
import java.util.Comparator;

/// One thing that the door noticed in an envelope. It never holds a personal value: field names, numbers and codes only.
///
/// @param at where, in the envelope's text
/// @param message one sentence without the position
public record Finding(Position at, String message) implements Comparable<Finding> {
    private static final Comparator<Finding> ORDER = Comparator.comparingInt((Finding finding) -> finding.at().line())
            .thenComparingInt(finding -> finding.at().column()).thenComparing(Finding::message);

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    /// {@return `line:column message`}
    @Override
    public String toString() {
        return at + " " + message;
    }
}
