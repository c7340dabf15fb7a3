package dev.safar.asl;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One attempt of a Task state.
///
/// @param state the state's name
/// @param resource the state's `Resource` as written
/// @param function the function's name or ARN: `Arguments.FunctionName` of `lambda:invoke`, or the resource itself
/// @param payload what the function gets, immutable: `Arguments.Payload` of `lambda:invoke` (null where absent), otherwise the whole
///        `Arguments`, or the state's input where there are none
/// @param attempt 0 for the first, then one more for each retry
/// @param at when the attempt begins
public record TaskCall(String state, String resource, String function, @Nullable Object payload, int attempt,
        Instant at) {}
