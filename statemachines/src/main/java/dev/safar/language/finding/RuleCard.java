package dev.safar.language.finding;

import dev.safar.journey.LocalText;

/// A rule as people read about it.
///
/// @param id its name for ever, as in `unknown-field`
/// @param group what it looks at, as in `time`
/// @param severity how bad it is when it is broken
/// @param sentence what must be true
public record RuleCard(String id, String group, Severity severity, LocalText sentence) {}
