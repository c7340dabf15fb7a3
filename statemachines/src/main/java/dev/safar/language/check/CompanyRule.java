package dev.safar.language.check;

import java.util.List;

/// One thing that must be true of journeys that run side by side.
interface CompanyRule {
    /// Looks.
    ///
    /// @param journeys all that can run, in the order of their files' names; each takes what is not as it should be in its file
    void check(List<Company> journeys);
}
