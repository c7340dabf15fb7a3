package dev.safar.local.desk;

import dev.safar.door.Assessment;
import dev.safar.door.Door;
import dev.safar.door.EnvelopeWriter;
import dev.safar.flow.Erasure;
import dev.safar.store.UnreadableItemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/// What remains of a fact among the dead letters.
///
/// @param door reads envelopes
/// @param erasure knows who was erased
public record Remains(Door door, Erasure erasure) implements Residue {
    /// What cannot be read leads to nobody; so does what leads to a row that cannot be read, which may be why the letter died.
    @Override
    public Optional<String> of(String body, Instant now) {
        try {
            return door.read(body.getBytes(StandardCharsets.UTF_8), now) instanceof Assessment.Accepted(var event, _)
                    ? erasure.left(event).map(left -> left.equals(event) ? body : EnvelopeWriter.write(left))
                    : Optional.of(body);
        } catch (UnreadableItemException _) {
            return Optional.of(body);
        }
    }
}
