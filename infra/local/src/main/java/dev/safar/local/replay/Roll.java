package dev.safar.local.replay;

import dev.safar.event.MemberEvent;
import java.util.List;

/// A file of members, read.
///
/// @param events who they are, in the order of instants: a registration each, and what they said of marketing
/// @param saysConsent whether the file says who allows messages: whoever is not in it, or of whom it says nothing, then does not
/// @param saysAddress whether it says who has an address: whoever has none in it then has none
/// @param bad the lines that could not be read, in order
/// @param otherColumns the columns that are ignored, in order
public record Roll(List<MemberEvent> events, boolean saysConsent, boolean saysAddress, List<BadLine> bad,
        List<String> otherColumns) {
    /// A file that says nothing.
    public static final Roll NONE = new Roll(List.of(), false, false, List.of(), List.of());
}
