package dev.safar.flow;

import java.util.List;

/// What came of one look at the index of what is due.
///
/// @param starts what must be started now
/// @param silences how many silences were complete, and not stale
public record Swept(List<Start> starts, int silences) {
    /// Nothing was due after all, or somebody else was faster.
    public static final Swept NOTHING = new Swept(List.of(), 0);

    /// Copies.
    public Swept {
        starts = List.copyOf(starts);
    }
}
