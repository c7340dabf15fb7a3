package dev.safar.language.check;

import dev.safar.language.finding.Findings;
import dev.safar.language.parse.Draft;

/// One thing that must be true of a whole journey.
interface Rule {
    /// Looks.
    ///
    /// @param draft as far as it could be read
    /// @param findings takes what is not as it should be
    void check(Draft draft, Findings findings);
}
