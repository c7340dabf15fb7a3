package dev.safar.member;

import dev.safar.event.Stamp;
import java.util.Optional;

/// That the shop heard of her at all: every fact of whatever kind counts, once.
///
/// @param facts how many facts there are; two bodies of one fact are one
/// @param first the earliest of them, empty for a newcomer
/// @param last the latest of them, empty for a newcomer
public record Seen(long facts, Optional<Stamp> first, Optional<Stamp> last) {
    static final Seen NEVER = new Seen(0, Optional.empty(), Optional.empty());

    Seen revised(Change<Stamp> change) {
        return new Seen(facts + change.growth(), Edge.first(first, change), Edge.last(last, change));
    }

    void write(CanonicalText text) {
        text.put("seen.facts", facts).put("seen.first", first).put("seen.last", last);
    }
}
