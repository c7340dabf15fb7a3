package dev.safar.language.parse;

import dev.safar.json.Position;

/// A step's id inside a condition.
///
/// @param step the id as written
/// @param at where it stands in the file
public record Mention(String step, Position at) {}
