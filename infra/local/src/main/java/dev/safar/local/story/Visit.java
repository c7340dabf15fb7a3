package dev.safar.local.story;

import dev.safar.journey.Step;
import java.time.Instant;
import java.util.Optional;

/// A member at one step of a journey.
///
/// @param step the step
/// @param at when she came to it
/// @param left when she went on; empty while she is there, and where her run ended there
/// @param outcome what a pause or a branch came to, in a word of [dev.safar.journey.Outcomes] or the name of an arm
public record Visit(Step step, Instant at, Optional<Instant> left, Optional<String> outcome) {}
