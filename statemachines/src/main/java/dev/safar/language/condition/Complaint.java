package dev.safar.language.condition;

import dev.safar.language.finding.Trouble;

/// One thing that is wrong with a condition.
///
/// @param offset where in the condition's text, in UTF-16 units from 0
/// @param trouble which rule is broken, and how
public record Complaint(int offset, Trouble trouble) {}
