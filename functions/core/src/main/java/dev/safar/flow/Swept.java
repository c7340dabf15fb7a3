package dev.safar.flow;

import dev.safar.event.FactKey;
import dev.safar.member.MemberId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What came of one look at the index of what is due.
///
/// @param starts what must be started now
/// @param silences how many silences were complete, and not stale
/// @param busy whether it is due as before, because the store was busy or others were faster every time: whoever looks at many things sets it aside
///        ([Sweep#setAside]), so that it does not stand before the others (protocol, rule 18)
/// @param settled what became of a fact that had waited for what says whose it is, or of tidings; empty where there were none, or it waits on
/// @param passedOver whoever could not be read when members were looked through, and why: whoever looks tells it
public record Swept(List<Start> starts, int silences, boolean busy, Optional<Settled> settled,
        Map<MemberId, RuntimeException> passedOver) {
    /// Nothing was due after all, or somebody else was faster.
    public static final Swept NOTHING = new Swept(List.of(), 0, false, Optional.empty());
    /// It could not be done now.
    public static final Swept BUSY = new Swept(List.of(), 0, true, Optional.empty());

    /// Copies.
    public Swept {
        starts = List.copyOf(starts);
        passedOver = passedOver.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(passedOver));
    }

    Swept(List<Start> starts, int silences, boolean busy, Optional<Settled> settled) {
        this(starts, silences, busy, settled, Map.of());
    }

    static Swept of(List<Start> starts, int silences) {
        return new Swept(starts, silences, false, Optional.empty());
    }

    /// A fact that waits no more, or that tidings brought.
    ///
    /// @param fact its name
    /// @param received what became of it; neither `Waits` nor `Busy`
    public record Settled(FactKey fact, Received received) {}
}
