package dev.safar.member;

import dev.safar.event.Stamp;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Writes facts as lines `name=value`, each value escaped, so that two texts are equal exactly where the facts are.
public final class CanonicalText {
    private final StringBuilder lines = new StringBuilder();

    /// Begins without lines.
    public CanonicalText() {
    }

    /// Adds a line.
    ///
    /// @param name of ours, without `=` and line breaks
    /// @param value any text
    /// @return this
    public CanonicalText put(String name, String value) {
        lines.append(name).append('=').append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r"))
                .append('\n');
        return this;
    }

    CanonicalText put(String name, long value) {
        return put(name, Long.toString(value));
    }

    /// Adds a line with a place in a history.
    ///
    /// @param name of ours, without `=` and line breaks
    /// @param stamp the place; where there is none, the line has no value
    /// @return this
    public CanonicalText put(String name, Optional<Stamp> stamp) {
        return put(name, stamp.map(known -> known.at() + " " + known.fact()).orElse(""));
    }

    CanonicalText put(String name, OptionalInt value) {
        return put(name, value.isPresent() ? Integer.toString(value.getAsInt()) : "");
    }

    CanonicalText put(String name, Totals totals) {
        return put(name, totals.minorUnits().entrySet().stream().map(sum -> sum.getKey().name() + " " + sum.getValue())
                .sorted().collect(Collectors.joining(", ")));
    }

    /// {@return the lines}
    @Override
    public String toString() {
        return lines.toString();
    }
}
