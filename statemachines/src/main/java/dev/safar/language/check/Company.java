package dev.safar.language.check;

import dev.safar.language.finding.Findings;
import dev.safar.language.parse.Draft;

/// A journey among others.
///
/// @param file its file's name
/// @param draft without errors
/// @param findings takes what is not as it should be in this file
public record Company(String file, Draft draft, Findings findings) {
    /// Begins without findings.
    ///
    /// @param file its file's name
    /// @param draft without errors
    public Company(String file, Draft draft) {
        this(file, draft, new Findings(file));
    }
}
