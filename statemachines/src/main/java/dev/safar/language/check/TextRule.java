package dev.safar.language.check;

import dev.safar.language.finding.Findings;
import dev.safar.language.parse.Draft;
import dev.safar.language.text.TextShelf;

/// One thing that must be true of a journey that can run and of the texts it sends.
interface TextRule {
    /// Looks.
    ///
    /// @param draft without errors
    /// @param texts all that the shop has
    /// @param findings takes what is not as it should be in the journey's file
    void check(Draft draft, TextShelf texts, Findings findings);
}
