package dev.safar.door;

import dev.safar.event.FactKey;
import dev.safar.event.MemberEvent;
import dev.safar.event.Provenance;
import java.util.Optional;
import java.util.function.Function;

/// What a type's reader made of the data: all of an event but its common part.
///
/// @param kind what the world's own id counts, as in `order`; empty where only the envelope has an id
/// @param id the world's own id, likewise
/// @param event completes the event; called only if nothing was found wrong
record Draft(Optional<String> kind, Optional<String> id, Function<Provenance, MemberEvent> event) {
    /// A fact that the world gave a name, so that two envelopes about it are one fact (protocol, rule 13).
    static Draft named(String kind, String id, Function<Provenance, MemberEvent> event) {
        return new Draft(Optional.of(kind), Optional.of(id), event);
    }

    /// A fact that has no name but its envelope's id.
    static Draft unnamed(Function<Provenance, MemberEvent> event) {
        return new Draft(Optional.empty(), Optional.empty(), event);
    }

    FactKey key(Envelope envelope) {
        return new FactKey(envelope.source(), kind.orElse(FactKey.EVENT), id.orElse(envelope.id()));
    }
}
