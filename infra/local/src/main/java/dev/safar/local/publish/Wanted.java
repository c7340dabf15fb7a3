package dev.safar.local.publish;

import dev.safar.local.live.Manuscript;
import dev.safar.publish.Fates;
import java.util.Map;
import java.util.Set;

/// What somebody wants to publish.
///
/// @param written files; may hold more than is to be published
/// @param only the names of the journeys to publish; none for all that were written
/// @param versions the versions to go back to, as a person types them, by journey
/// @param fates what is wanted for those who wait
public record Wanted(Manuscript written, Set<String> only, Map<String, String> versions, Fates fates) {
    /// Copies.
    public Wanted {
        only = Set.copyOf(only);
        versions = Map.copyOf(versions);
    }
}
