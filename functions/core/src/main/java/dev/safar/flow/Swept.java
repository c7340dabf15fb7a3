package dev.safar.flow;

import java.util.List;

/// What came of one look at the index of what is due.
///
/// @param starts what must be started now
/// @param silences how many silences were complete, and not stale
/// @param busy whether it is due as before, because the store was busy or others were faster every time: whoever looks at many things sets it aside
///        ([Sweep#setAside]), so that it does not stand before the others (protocol, rule 18)
public record Swept(List<Start> starts, int silences, boolean busy) {
    /// Nothing was due after all, or somebody else was faster.
    public static final Swept NOTHING = new Swept(List.of(), 0, false);
    /// It could not be done now.
    public static final Swept BUSY = new Swept(List.of(), 0, true);

    /// Copies.
    public Swept {
        starts = List.copyOf(starts);
    }
}
