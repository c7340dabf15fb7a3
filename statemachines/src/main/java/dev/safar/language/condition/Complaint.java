package dev.safar.language.condition;

/// One thing that is wrong with a condition.
///
/// @param offset where in the condition's text, in UTF-16 units from 0
/// @param rule the rule's id
/// @param message what was expected and what was found
/// @param hint how to mend it; may be empty
public record Complaint(int offset, String rule, String message, String hint) {}
