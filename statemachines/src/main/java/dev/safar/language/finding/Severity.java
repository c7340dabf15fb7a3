package dev.safar.language.finding;

import java.util.Locale;

/// How bad a finding is.
public enum Severity {
    /// The journey cannot run.
    ERROR,
    /// The journey runs, but probably not as it was meant.
    WARNING;

    /// {@return `error` or `warning`}
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
