package dev.safar.local.replay;

import dev.safar.event.MemberEvent;
import java.util.List;
import java.util.Map;

/// A file of orders, read.
///
/// @param events its facts in the order of their instants; equal instants in the order of their names
/// @param bad the lines that could not be read, in order
/// @param otherTypes how many lines had a type that is neither `purchase` nor `refund`, by type as it may be shown; they are ignored
/// @param otherColumns the columns that are ignored, in order
/// @param repeated the lines that name what a line before them named, in order; of each such name one line counts
/// @param sorted whether the file was in the order of instants already
public record Orders(List<MemberEvent> events, List<BadLine> bad, Map<String, Long> otherTypes,
        List<String> otherColumns, List<Repeated> repeated, boolean sorted) {
    /// A line that names what a line before it named.
    ///
    /// @param line its number, from 1, the header included
    /// @param first the number of the first line of that name
    /// @param id the name, as it may be shown
    public record Repeated(long line, long first, String id) {}
}
