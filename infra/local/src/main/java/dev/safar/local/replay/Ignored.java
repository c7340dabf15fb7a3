package dev.safar.local.replay;

import java.util.List;
import java.util.Map;

/// What of a file of orders was not used.
///
/// @param types how many lines had a type that is neither `purchase` nor `refund`, by type as it may be shown
/// @param columns the columns that are none of ours, in order
public record Ignored(Map<String, Long> types, List<String> columns) {
    /// Nothing was ignored.
    public static final Ignored NOTHING = new Ignored(Map.of(), List.of());
}
