package dev.safar.publish;

import dev.safar.journey.Place;
import dev.safar.journey.Publication;
import dev.safar.journey.Relocation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What publishing a version of a journey would do.
///
/// @param journey the journey's name
/// @param version the version that members would enter
/// @param before how the journey stands; empty where it was never published
/// @param base the version of the row that says so, 0 where there is none: if it is another when the plan is carried out, somebody else was faster
/// @param difference what is different for those who enter; empty where nobody knows what they enter now
/// @param prospects what becomes of those who wait in other versions, by place
/// @param census where everybody is
public record Plan(String journey, String version, Optional<Publication> before, long base,
        Optional<Difference> difference, List<Prospect> prospects, Census census) {
    /// Copies.
    public Plan {
        prospects = List.copyOf(prospects);
    }

    /// {@return whether nothing would change: it is live already, and nobody moves}
    public boolean isIdle() {
        return before.filter(publication -> publication.active().equals(version)
                && publication.mode().isOpen()).isPresent() && moves().isEmpty();
    }

    /// {@return what is written of places}
    Map<Place, Relocation> moves() {
        Map<Place, Relocation> moves = new TreeMap<>();
        prospects.forEach(prospect -> prospect.relocation()
                .ifPresent(relocation -> moves.put(prospect.place(), relocation)));
        return moves;
    }

    /// {@return how the journey stands when it is carried out}
    ///
    /// @param now when
    Publication after(Instant now) {
        return before.map(publication -> publication.publish(version, moves(), now))
                .orElseGet(() -> Publication.first(journey, version, now));
    }
}
