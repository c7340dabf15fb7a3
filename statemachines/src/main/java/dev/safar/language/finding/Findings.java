package dev.safar.language.finding;

import dev.safar.json.Position;
import java.util.ArrayList;
import java.util.List;

/// Collects the findings of one file. Not thread-safe: one reading has one of these.
public final class Findings {
    private final String file;
    private final List<Finding> found = new ArrayList<>();

    /// Begins with none.
    ///
    /// @param file the name they all carry
    public Findings(String file) {
        this.file = file;
    }

    /// Adds what keeps the journey from running.
    ///
    /// @param at where
    /// @param rule the rule's id
    /// @param message what was expected and what was found
    /// @param hint how to mend it; may be empty
    public void error(Position at, String rule, String message, String hint) {
        found.add(new Finding(Severity.ERROR, file, at, rule, message, hint));
    }

    /// Adds what is probably not meant.
    ///
    /// @param at where
    /// @param rule the rule's id
    /// @param message what was expected and what was found
    /// @param hint how to mend it; may be empty
    public void warning(Position at, String rule, String message, String hint) {
        found.add(new Finding(Severity.WARNING, file, at, rule, message, hint));
    }

    /// {@return whether one of them is an error}
    public boolean haveErrors() {
        return found.stream().anyMatch(Finding::isError);
    }

    /// {@return all of them, sorted by place}
    public List<Finding> sorted() {
        return found.stream().sorted().toList();
    }
}
