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

    /// Adds one.
    ///
    /// @param at where
    /// @param trouble which rule is broken, and how
    public void add(Position at, Trouble trouble) {
        found.add(trouble.in(file, at));
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
