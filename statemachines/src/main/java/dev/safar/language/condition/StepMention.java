package dev.safar.language.condition;

/// A step that a condition reads.
///
/// @param step the id as written
/// @param offset where the id stands in the condition's text, in UTF-16 units from 0
public record StepMention(String step, int offset) {}
